package import Model

/// What keeps a service from delivering: its failure modes, ranked, with what removes each.
///
/// docs/methods/failure-modes.md says how each figure is computed and what it leaves out.
package struct FailureModes: Sendable {
    /// The service.
    package let service: ServiceID
    /// Share of time in which it delivers; the middle of ``bounds`` when it is not exact.
    package let availability: Double
    /// Where the availability surely lies, given the figures; a point when it is exact.
    package let bounds: ClosedRange<Double>
    /// The availability with the intervals of what was measured; `nil` if nothing was.
    package let measuredRange: ClosedRange<Double>?
    /// Share of its work that is lost in the mean, with partial losses; `nil` if not computed.
    package let expectedShareLost: Double?
    /// The failure modes up to the order asked for, the longest downtime first.
    package let modes: [FailureMode]
    /// How many minimal cut sets there are of each order, from 1, in decimal; empty if unknown.
    package let cutSetCounts: [String]
    /// How much each basic failure matters, by Birnbaum's importance, the largest first;
    /// empty when the figures are bounds.
    package let importances: [FailureImportance]
    /// All basic failures with their figures and where these come from, by name.
    package let failures: [BasicFailure]
    /// Patterns of structure that are known to fail, in plain words.
    package let weakSpots: [WeakSpot]
    /// What is not exact, was left out or could not be used, one sentence each.
    package let notes: [String]

    /// Share of time in which it does not deliver.
    package var unavailability: Double { 1 - availability }
    /// Seconds a year in which it does not deliver.
    package var downtimeSecondsPerYear: Double { unavailability * FailureMode.secondsPerYear }
    /// The failure modes of one failure.
    package var singlePoints: [FailureMode] { modes.filter(\.isSinglePoint) }
}

/// What the parts of ``FailureModes`` are computed from.
struct FailureModeRanking {
    let tree: ServiceFaultTree
    let answers: TreeAnswers

    /// The failure modes, the longest downtime first, then by order and name.
    var modes: [FailureMode] {
        answers.cutSets.map(mode).sorted { left, right in
            if left.downtimeSecondsPerYear != right.downtimeSecondsPerYear {
                return left.downtimeSecondsPerYear > right.downtimeSecondsPerYear
            }
            return (left.order, left.name) < (right.order, right.name)
        }
    }

    /// The importance of each basic failure, the largest first, then by name.
    var importances: [FailureImportance] {
        zip(tree.failures, answers.birnbaum).map {
            FailureImportance($0, birnbaum: $1, probability: answers.probability)
        }.sorted {
            $0.birnbaum != $1.birnbaum
                ? $0.birnbaum > $1.birnbaum : $0.failure.name < $1.failure.name
        }
    }

    private func mode(_ cutSet: [Int]) -> FailureMode {
        // Sorted factors, so that the product does not depend on the order of the graph.
        let product = cutSet.map { tree.failures[$0].probability }.sorted().reduce(1, *)
        return FailureMode(
            failures: cutSet.map { tree.failures[$0] }.sorted { $0.name < $1.name },
            downtimeSecondsPerYear: product * FailureMode.secondsPerYear, remedy: remedy(cutSet))
    }

    /// The change to one of the failures that saves most.
    private func remedy(_ cutSet: [Int]) -> FailureMode.Remedy {
        let options = cutSet.map { index in
            FailureMode.Remedy(
                action: tree.failures[index].remedy, savedSecondsPerYear: saving(index))
        }
        return options.max { left, right in
            let (less, more) = (left.savedSecondsPerYear ?? 0, right.savedSecondsPerYear ?? 0)
            return less != more ? less < more : left.action > right.action
        } ?? FailureMode.Remedy(action: "", savedSecondsPerYear: nil)
    }

    /// Seconds a year that the remedy of a failure saves; `nil` when only bounds are known.
    ///
    /// The probability of the top event is linear in that of each event, so that evaluating the
    /// tree with the change comes to *B* (*p* - *p*′); the tests compare both.
    private func saving(_ index: Int) -> Double? {
        guard answers.birnbaum.indices.contains(index) else { return nil }
        let failure = tree.failures[index]
        return answers.birnbaum[index] * (failure.probability - failure.remediedProbability)
            * FailureMode.secondsPerYear
    }
}
