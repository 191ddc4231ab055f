/// Why the lab could not do something: what was attempted, what went wrong, what to do.
package struct LabError: Error, Equatable, CustomStringConvertible {
    /// A sentence for people.
    package let description: String

    init(_ description: String) { self.description = description }
}
