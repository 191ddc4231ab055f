/// What a probability surely lies in.
struct ChanceRange: Hashable, Sendable {
    var least: Double
    var most: Double

    /// A range; rounding cannot take it out of 0...1.
    init(_ least: Double, _ most: Double) {
        self.least = min(max(least, 0), 1)
        self.most = min(max(most, self.least), 1)
    }

    /// A chance that is known.
    init(_ chance: Chance) { self.init(chance.yes, chance.yes) }

    /// The same, wider than what rounding may have taken off.
    var widened: ChanceRange { ChanceRange(least * (1 - 1e-12), most * (1 + 1e-12)) }

    /// The range of the opposite.
    var opposite: ChanceRange { ChanceRange(1 - most, 1 - least) }
}

/// Bounds on gates whose diagrams do not fit, from the ranges of their arguments alone.
///
/// Where the gates only rise with independent events they are associated: two are at least as
/// likely together as if they were independent. Elsewhere only Fréchet's bounds hold.
///
/// Source: Esary, Proschan and Walkup 1967 (association); Fréchet 1935.
struct GateBounds {
    /// What is known of a gate's arguments.
    enum Relation: Hashable, Sendable {
        /// They share no event.
        case independent
        /// They rise with the same independent events.
        case associated
        /// Nothing.
        case unknown
    }

    let relation: Relation

    /// The range of a gate.
    func range(_ kind: Network.Kind, _ threshold: Int, _ arguments: [ChanceRange]) -> ChanceRange {
        switch kind {
        case .and: conjunction(arguments)
        case .or: disjunction(arguments)
        case .atLeast: majority(threshold, arguments)
        case .xor: parity(arguments)
        case .constant, .event: ChanceRange(0, 1)
        }
    }

    private func conjunction(_ arguments: [ChanceRange]) -> ChanceRange {
        let most =
            relation == .independent
            ? arguments.reduce(1) { $0 * $1.most } : arguments.reduce(1) { min($0, $1.most) }
        let least =
            relation == .unknown
            ? 1 - arguments.reduce(0) { $0 + 1 - $1.least }
            : arguments.reduce(1) { $0 * $1.least }
        return ChanceRange(least, most)
    }

    private func disjunction(_ arguments: [ChanceRange]) -> ChanceRange {
        let least =
            relation == .independent
            ? arguments.reduce(0) { $0 + $1.least * (1 - $0) }
            : arguments.reduce(0) { max($0, $1.least) }
        // Added up rather than multiplied: opposites of small chances are all 1.
        let most =
            relation == .unknown
            ? arguments.reduce(0) { $0 + $1.most }
            : arguments.reduce(0) { $0 + $1.most * (1 - $0) }
        return ChanceRange(least, most)
    }

    /// At least so many: all of the likeliest suffice; with all but enough of the others, one of the
    /// least likely has to be there; and by Markov's inequality.
    private func majority(_ threshold: Int, _ arguments: [ChanceRange]) -> ChanceRange {
        let likeliest = arguments.sorted { $0.least > $1.least }.prefix(threshold)
        let rarest = arguments.map(\.most).sorted().prefix(arguments.count - threshold + 1)
        let mean = arguments.reduce(0) { $0 + $1.most } / Double(threshold)
        return ChanceRange(
            conjunction(Array(likeliest)).least, min(mean, rarest.reduce(0, +)))
    }

    private func parity(_ arguments: [ChanceRange]) -> ChanceRange {
        let frechet = GateBounds(relation: .unknown)
        return arguments.reduce(ChanceRange(0, 0)) { sum, argument in
            let onlyFirst = frechet.conjunction([sum, argument.opposite])
            let onlySecond = frechet.conjunction([sum.opposite, argument])
            return ChanceRange(
                onlyFirst.least + onlySecond.least, onlyFirst.most + onlySecond.most)
        }
    }
}
