/// What is wrong with a fault tree.
package enum FaultTreeError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Gates that reach themselves, in order around the circle.
    case cycle([String])
    /// A formula that names a gate or an event which is not there.
    case missing(gate: String)
    /// A probability outside 0...1.
    case probability(event: String)

    /// One sentence for people.
    package var description: String {
        switch self {
        case .cycle(let names):
            "Gate '\(names.first ?? "")' reaches itself: \(names.joined(separator: " → ")) → "
                + "\(names.first ?? ""). Break the circle."
        case .missing(let gate):
            "Gate '\(gate)' names a gate or an event that is not there."
        case .probability(let event):
            "The probability of event '\(event)' is not in 0...1."
        }
    }
}
