/// What an analysis of a fault tree of services says.
struct TreeAnswers: Sendable {
    /// The probability of the top event.
    let probability: Double
    /// Where the probability surely lies; a point when it is exact.
    let bounds: ClosedRange<Double>
    /// Whether the probability is exact.
    let isExact: Bool
    /// For each event, the probability of the top event with it less that without it;
    /// empty when there are only bounds.
    let birnbaum: [Double]
    /// The minimal cut sets up to the order asked for, as indices of events in ascending order.
    let cutSets: [[Int]]
    /// How many minimal cut sets there are of each order, from 1, in decimal; empty if unknown.
    let cutSetCounts: [String]
    /// What was not exact or left out, one sentence each.
    let notes: [String]

    /// The probability where it is exact.
    var exactProbability: Double? { isExact ? probability : nil }
}
