import CSV
import Language
import Model
import YAML

/// Reads edge lists: one dependency a line, `caller,callee` and how much it matters.
struct EdgeListReader {
    /// Other names of columns.
    private static let synonyms = [
        "from": "caller", "source": "caller", "to": "callee", "target": "callee",
    ]
    /// The columns that tell how much a dependency matters.
    private static let kindColumns = ["kind", "share", "buffer", "group", "required", "failover"]

    /// The name by which a column is known: lower case, `caller` for `source` and so on.
    static func name(ofColumn header: String) -> String {
        let name = header.lowercased().drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        var plain = String(name).filter { $0 != "\"" }
        while plain.last?.isWhitespace == true { plain.removeLast() }
        return synonyms[plain] ?? plain
    }

    /// Takes a file.
    mutating func take(_ text: String, file: String, into draft: inout GraphDraft) {
        guard let table = draft.table(in: text, file: file) else { return }
        let names = table.header.map(EdgeListReader.name(ofColumn:))
        guard let caller = names.firstIndex(of: "caller"),
            let callee = names.firstIndex(of: "callee")
        else {
            draft.note(EdgeListReader.missingColumn(names, file))
            return
        }
        noteMisspelt(names, file, &draft)
        let columns = EdgeListReader.kindColumns.compactMap { column in
            names.firstIndex(of: column).map { (name: column, index: $0) }
        }
        for row in table.rows {
            let place = Place(file: file, line: row.line)
            do throws(YAMLError) {
                let kind = try EdgeListReader.kind(row, columns, place) { error in
                    draft.note(GraphFileProblem(error, in: file))
                }
                connect(row.fields[caller], row.fields[callee], kind, place, &draft)
            } catch { draft.note(GraphFileProblem(error, in: file)) }
        }
    }

    private static func missingColumn(_ names: [String], _ file: String) -> GraphFileProblem {
        let meant = ["caller", "callee"].filter { !names.contains($0) }.compactMap { column in
            names.first { $0 != "caller" && $0 != "callee" && isNear($0, to: column) }
                .map { "; '\($0)' is unknown, did you mean '\(column)'?" }
        }
        return GraphFileProblem(
            file: file, line: 1,
            reason: "the header needs the columns caller and callee (or from and to, or "
                + "source and target)\(meant.first ?? "")")
    }

    private static func isNear(_ name: String, to column: String) -> Bool {
        Spelling.closest(to: name, among: [column]) != nil
    }

    /// A column that nobody asked for is passed over, unless it is a known one misspelt.
    private func noteMisspelt(_ names: [String], _ file: String, _ draft: inout GraphDraft) {
        let known = ["caller", "callee"] + EdgeListReader.kindColumns
        for name in names where !known.contains(name) && name.utf8.count > 2 {
            guard let meant = Spelling.closest(to: name, among: known) else { continue }
            draft.note(
                GraphFileProblem(
                    file: file, line: 1,
                    reason: "unknown column '\(name)'; did you mean '\(meant)'?")
            )
        }
    }

    private func connect(
        _ caller: String, _ callee: String, _ kind: Dependency.Kind?, _ place: Place,
        _ draft: inout GraphDraft
    ) {
        guard !caller.isEmpty else {
            draft.note(GraphFileProblem(place, "the caller is missing"))
            return
        }
        guard caller.utf8.count <= 512, callee.utf8.count <= 512 else {
            draft.note(GraphFileProblem(place, "a name has more than 512 bytes"))
            return
        }
        guard !callee.isEmpty else {
            draft.mention(ServiceID(caller))  // A service that needs nobody.
            return
        }
        draft.connect(
            ServiceID(caller), to: ServiceID(callee), kind ?? .critical, isAssumed: kind == nil,
            at: place)
    }

    /// What the columns tell, read by the rules of a dependency in YAML.
    private static func kind(
        _ row: CSVTable.Row, _ columns: [(name: String, index: Int)], _ place: Place,
        noting note: (YAMLError) -> Void
    ) throws(YAMLError) -> Dependency.Kind? {
        let filled = columns.filter { !row.fields[$0.index].isEmpty }
        guard !filled.isEmpty else { return nil }
        let position = YAMLPosition(file: place.file, line: place.line, column: 1)
        let entries = filled.map { column in
            YAMLNode.Entry(
                key: column.name, keyPosition: position,
                value: YAMLNode(
                    content: .scalar(row.fields[column.index], quoted: true), position: position))
        }
        var mapping = try YAMLNode(content: .mapping(entries), position: position)
            .mapping("the line")
        return mapping.dependencyKind(noting: note)
    }
}
