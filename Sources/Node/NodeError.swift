/// Why a node cannot do what it was told: what was attempted, what went wrong, what to do.
package struct NodeError: Error, Sendable, CustomStringConvertible {
    /// The sentence.
    package let description: String

    /// An error with its sentence.
    package init(_ sentence: String) { description = sentence }
}
