/// A table in comma-separated values with a header line (RFC 4180).
///
/// Fields may be quoted, with `""` for a quote and line breaks inside; lines end in LF or CRLF; a
/// byte order mark and empty lines are passed over.
package struct CSVTable: Sendable {
    /// One line of values.
    package struct Row: Sendable {
        /// Where it begins in the text, from 1.
        package let line: Int
        /// As many as the header has.
        package let fields: [String]
    }

    /// The names of the columns.
    package let header: [String]
    /// The rows whose number of fields is right, in order.
    package let rows: [Row]
    /// The rows that could not be read, in order.
    package let problems: [CSVError]

    /// Reads a text.
    ///
    /// - Throws: ``CSVError`` when there is no header.
    /// - Complexity: O(*n*).
    package init(_ text: String) throws(CSVError) {
        var scanner = CSVScanner(text)
        guard case .fields(_, let header)? = scanner.next() else {
            throw CSVError(line: 1, message: "the file has no header line")
        }
        var rows: [Row] = []
        var problems: [CSVError] = []
        while let record = scanner.next() {
            switch record {
            case .fields(let line, let fields) where fields.count == header.count:
                rows.append(Row(line: line, fields: fields))
            case .fields(let line, let fields):
                problems.append(
                    CSVError(
                        line: line,
                        message: "has \(fields.count) fields where the header has \(header.count)"))
            case .broken(let error): problems.append(error)
            }
        }
        self.header = header
        self.rows = rows
        self.problems = problems
    }

    /// The place of a column; `nil` when there is none of that name.
    package func column(_ name: String) -> Int? { header.firstIndex(of: name) }
}

/// A line of a table that could not be read.
package struct CSVError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where it begins in the text, from 1.
    package let line: Int
    /// What is wrong with it, as the end of a sentence about the line.
    package let message: String
    /// `line 7 has 3 fields where the header has 2`.
    package var description: String { "line \(line) \(message)" }

    /// An error on a line.
    package init(line: Int, message: String) {
        self.line = line
        self.message = message
    }
}
