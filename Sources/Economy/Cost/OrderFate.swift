/// What becomes of the orders that cannot be placed during an outage, in shares of them.
///
/// Two of the three are given; the third is what is left, with the range that follows.
package struct OrderFate: Hashable, Codable, Sendable {
    /// Never placed anywhere.
    package let lost: Estimate
    /// Placed later with the same seller.
    package let deferred: Estimate
    /// Placed through another channel of the seller, or with another seller.
    package let moved: Estimate

    /// Deferred and moved orders; the rest is lost.
    ///
    /// - Throws: ``CostError/sharesExceedAll`` when the likely shares come to more than all.
    package init(deferred: Estimate, moved: Estimate) throws(CostError) {
        lost = try Self.rest(of: deferred, moved)
        self.deferred = deferred
        self.moved = moved
    }

    /// Lost and moved orders; the rest is deferred.
    ///
    /// - Throws: ``CostError/sharesExceedAll`` when the likely shares come to more than all.
    package init(lost: Estimate, moved: Estimate) throws(CostError) {
        deferred = try Self.rest(of: lost, moved)
        self.lost = lost
        self.moved = moved
    }

    /// Lost and deferred orders; the rest has moved.
    ///
    /// - Throws: ``CostError/sharesExceedAll`` when the likely shares come to more than all.
    package init(lost: Estimate, deferred: Estimate) throws(CostError) {
        moved = try Self.rest(of: lost, deferred)
        self.lost = lost
        self.deferred = deferred
    }

    /// Orders that earn the one who is down nothing: lost or moved, which is all but deferred.
    var gone: Estimate { deferred.rest }

    private static func rest(
        of one: Estimate, _ other: Estimate
    ) throws(CostError) -> Estimate {
        let isPossible = [one, other].allSatisfy { $0.low >= 0 && $0.high <= 1 }
        guard isPossible, one.likely + other.likely <= 1 + 1e-9 else { throw .sharesExceedAll }
        return (one + other).rest
    }
}

/// Why assumptions about cost cannot be used.
package enum CostError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Shares of orders below 0, above 1, or together above 1.
    case sharesExceedAll
    /// An industry that the tables do not have.
    case unknownIndustry(String, stream: String)
    /// A function that is not known.
    case unknownFunction(String, subject: String)
    /// Two streams of the same name.
    case repeatedStream(String)

    /// What is wrong and what to do.
    package var description: String {
        switch self {
        case .sharesExceedAll:
            "The shares of lost, deferred and moved orders must lie between 0 and 1 and come to "
                + "at most 1 together."
        case .unknownIndustry(let code, let stream):
            "The industry '\(code)' of '\(stream)' is not in the tables; take a code from "
                + "docs/methods/economy.md."
        case .unknownFunction(let function, let subject):
            "The function '\(function)' of '\(subject)' is not known; define it under 'functions'."
        case .repeatedStream(let name):
            "The stream '\(name)' is listed twice; give each its own name."
        }
    }
}
