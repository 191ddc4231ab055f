import Model

/// A condition that must hold for a time before it counts, as Prometheus' `for` has it.
///
/// It becomes pending when it first holds, fires at the first look at which it has held for the
/// time without a break, and is over at the first look at which it does not hold.
struct HeldCondition: Sendable {
    enum Transition: Equatable, Sendable {
        case none, fired
        case ended(firedAt: Timestamp)
    }

    private(set) var since: Timestamp?
    private(set) var firedAt: Timestamp?

    mutating func update(holds: Bool, at moment: Timestamp, for seconds: Double) -> Transition {
        guard holds else {
            let fired = firedAt
            since = nil
            firedAt = nil
            return fired.map { .ended(firedAt: $0) } ?? .none
        }
        let start = since ?? moment
        since = start
        guard firedAt == nil, moment.seconds(since: start) >= seconds else { return .none }
        firedAt = moment
        return .fired
    }
}
