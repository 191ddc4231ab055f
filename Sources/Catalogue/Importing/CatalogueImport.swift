package import CSV
import Model

/// Makes entries of a table: `name`, `status_page`, `domains`, `platform`, `category`, `source`,
/// `as_of`.
package struct CatalogueImport: Sendable {
    /// The entries, in the order of the table; of several with one name the first.
    package private(set) var entries: [CatalogueEntry] = []
    /// The lines that could not be used, each with its reason.
    package private(set) var problems: [CSVError]

    /// Reads a table.
    ///
    /// - Throws: `CSVError` when it has no header or lacks a column that must be there.
    package init(_ text: String) throws(CSVError) {
        let table = try CSVTable(text)
        problems = table.problems
        for name in ["name", "category", "source"] where table.column(name) == nil {
            throw CSVError(line: 1, message: "has no column '\(name)'")
        }
        var seen: Set<ServiceID> = []
        for row in table.rows {
            do throws(CSVError) {
                let entry = try Self.entry(of: row) { name in
                    table.column(name).map { row.fields[$0] } ?? ""
                }
                guard seen.insert(entry.id).inserted else {
                    throw CSVError(line: row.line, message: "names '\(entry.id)' a second time")
                }
                entries.append(entry)
            } catch { problems.append(error) }
        }
        problems.sort { $0.line < $1.line }
    }

    private static func entry(
        of row: CSVTable.Row, _ field: (String) -> String
    ) throws(CSVError) -> CatalogueEntry {
        for name in ["name", "category", "source"] where field(name).isEmpty {
            throw CSVError(line: row.line, message: "leaves '\(name)' empty")
        }
        let address = field("status_page")
        let url = WebAddress(address)
        guard address.isEmpty || url != nil else {
            throw CSVError(
                line: row.line, message: "has a status page '\(address)' that is no address")
        }
        let asOf = field("as_of")
        guard asOf.isEmpty || CatalogueReader.isDate(asOf) else {
            throw CSVError(line: row.line, message: "has an 'as_of' that is no date: '\(asOf)'")
        }
        guard let id = IdentityText.identity(of: field("name")) else {
            throw CSVError(
                line: row.line,
                message: "has a name without Latin letters or digits: '\(field("name"))'")
        }
        let platform = field("platform")
        return CatalogueEntry(
            id: id, name: field("name"), category: field("category"),
            domains: field("domains").split(separator: " ").map { $0.lowercased() },
            statusPage: url.map {
                StatusPage(url: $0, platform: platform.isEmpty ? nil : platform)
            },
            provenance: Provenance(
                source: field("source"), asOf: asOf.isEmpty ? nil : asOf, confidence: .published))
    }
}
