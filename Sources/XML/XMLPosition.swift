/// A place in a file; line and column count from 1, columns in bytes.
package struct XMLPosition: Hashable, Sendable, CustomStringConvertible {
    /// The file's name, as the user wrote it.
    package let file: String
    /// The line, from 1.
    package let line: Int
    /// The byte in the line, from 1.
    package let column: Int

    /// A place.
    package init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// `file:line:column`.
    package var description: String { "\(file):\(line):\(column)" }
}
