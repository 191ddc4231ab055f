import YAML

/// What is wrong at one place of a file.
package struct GraphFileProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file's name, as the user wrote it.
    package let file: String
    /// The line, from 1; `nil` when the file could not be read at all.
    package let line: Int?
    /// What is wrong and what to do; names the file when there is no line.
    package let reason: String

    /// `file:line: reason`.
    package var description: String { line.map { "\(file):\($0): \(reason)" } ?? reason }

    /// A problem at a place.
    package init(file: String, line: Int?, reason: String) {
        self.file = file
        self.line = line
        self.reason = reason
    }

    init(_ place: Place, _ reason: String) {
        self.init(file: place.file, line: place.line, reason: reason)
    }

    init(_ error: YAMLError, in file: String) {
        self.init(
            file: error.position?.file ?? file, line: error.position?.line, reason: error.sentence)
    }
}

/// All that is wrong with files of graphs.
package struct GraphFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Each problem with its place, by file in the order they were given, then by line; not empty.
    package let problems: [GraphFileProblem]
    /// One line for each problem.
    package var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// A line of a file.
struct Place: Hashable, Sendable, CustomStringConvertible {
    let file: String
    let line: Int
    var description: String { "\(file):\(line)" }
}
