package import Model

/// What a detector has to tell after an observation.
package enum DetectionEvent: Hashable, Codable, Sendable {
    /// Something new was noticed.
    case opened(Finding)
    /// A finding that is open has new numbers or another severity; its identity is the same.
    case updated(Finding)
    /// The condition is over; the finding carries its end.
    case ended(Finding)

    /// The finding told of.
    package var finding: Finding {
        switch self {
        case .opened(let finding), .updated(let finding), .ended(let finding): finding
        }
    }
}
