/// Columns of text for a terminal, two spaces apart.
package struct TextTable: Sendable {
    /// On which side of its column a text stands.
    package enum Side: Sendable { case left, right }

    private let header: [(title: String, side: Side)]
    private var rows: [[String]] = []

    /// A table with these columns and no rows.
    package init(_ header: [(title: String, side: Side)]) { self.header = header }

    /// Adds a row with a text for each column.
    package mutating func add(_ row: [String]) {
        precondition(row.count == header.count, "a row has as many texts as the table has columns")
        rows.append(row)
    }

    /// The header and the rows, a line each; no blanks at line ends.
    package var text: String {
        let lines = [header.map(\.title)] + rows
        let widths = header.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        return lines.map { line(of: $0, widths) }.joined()
    }

    private func line(of row: [String], _ widths: [Int]) -> String {
        var line = ""
        for (column, text) in row.enumerated() {
            let blanks = String(repeating: " ", count: widths[column] - text.count)
            line += header[column].side == .right ? blanks + text : text + blanks
            line += "  "
        }
        while line.last == " " { line.removeLast() }
        return line + "\n"
    }
}
