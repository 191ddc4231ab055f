import Language
import YAML

extension GraphFile {
    /// The format that a text is in, by what it begins with; `nil` when it is none of them.
    ///
    /// - Complexity: O(*n*) for YAML and JSON, O(1) for the others.
    static func format(of text: String) -> Format? {
        let start = text.prefix(4096).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        switch start.first {
        case nil: return nil
        case "<": return .openPSA
        case "{", "[":
            if has("\"resourceSpans\"", in: text) { return .otlp }
            if has("\"processes\"", in: text) || has("\"traceID\"", in: text) { return .jaeger }
        default: break
        }
        if let format = formatOfTable(start) { return format }
        if hasLine(beginning: "apiVersion: backstage.io/", in: text) { return .backstage }
        return has("services", in: text) ? .yaml : nil
    }

    private static func formatOfTable(_ start: Substring) -> Format? {
        let line = start.prefix { !$0.isNewline }
        let columns = line.split(separator: ",").map { EdgeListReader.name(ofColumn: String($0)) }
        if columns.contains("critical"), columns.contains("provider") { return .webDependencies }
        let isNear = { (wanted: String, present: String) in
            columns.contains(present)
                && columns.contains {
                    $0 != present && Spelling.closest(to: $0, among: [wanted]) != nil
                }
        }
        return isNear("callee", "caller") || isNear("caller", "callee") ? .csv : nil
    }

    private static func has(_ word: String, in text: String) -> Bool {
        text.utf8.firstRange(of: word.utf8) != nil
    }

    private static func hasLine(beginning start: String, in text: String) -> Bool {
        text.hasPrefix(start) || has("\n" + start, in: text)
    }

    /// The text of a file that is not too large.
    static func text(ofFile path: String) throws(GraphFileProblem) -> Text {
        do throws(YAMLError) {
            let text = try YAMLDocument.text(ofFile: path, mostBytes: mostBytes)
            return Text(file: path, content: text)
        } catch { throw GraphFileProblem(error, in: path) }
    }
}
