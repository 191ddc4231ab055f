package import YAML

/// All that is wrong with a configuration file.
package struct ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Each mistake with its place, in the order of the files; not empty.
    package let mistakes: [YAMLError]

    init(_ mistakes: [YAMLError]) {
        self.mistakes = mistakes.sorted {
            ConfigurationError.place($0) < ConfigurationError.place($1)
        }
    }

    /// One line for each mistake: `file:line:column: sentence`.
    package var description: String { mistakes.map(\.description).joined(separator: "\n") }

    private static func place(_ mistake: YAMLError) -> (String, Int, Int) {
        let position = mistake.position
        return (position?.file ?? "", position?.line ?? 0, position?.column ?? 0)
    }
}
