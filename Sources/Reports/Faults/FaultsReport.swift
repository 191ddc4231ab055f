package import FaultTrees

/// What `faults` answers: cut sets, probability and importance of a fault tree.
package struct FaultsReport: Report {
    /// What it took.
    package struct Effort: Hashable, Sendable {
        /// Seconds of processor time.
        package let seconds: Double
        /// The most memory that the process had, in MiB; `nil` when the system does not tell.
        package let peakMiB: Double?

        /// An effort.
        package init(seconds: Double, peakMiB: Double?) {
            self.seconds = seconds
            self.peakMiB = peakMiB
        }
    }

    /// How many cut sets and events the text shows.
    package static let shownCount = 10

    let tree: FaultTree
    let result: FaultTreeResult
    let truncation: CutSetTruncation
    let effort: Effort
    let leading: [CutSet]
    /// The events from the most critical on.
    let ranked: [EventImportance]

    /// A report on an analysis.
    package init(
        _ result: FaultTreeResult, of tree: FaultTree, truncation: CutSetTruncation,
        effort: Effort
    ) {
        self.tree = tree
        self.result = result
        self.truncation = truncation
        self.effort = effort
        leading = result.cutSets?.leading(Self.shownCount) ?? []
        // To twelve digits: what differs by rounding alone stays in the order of the file.
        let keys = result.importance.map { ($0.criticality * 1e12).rounded() }
        ranked = result.importance.indices.sorted { (-keys[$0], $0) < (-keys[$1], $1) }
            .map { result.importance[$0] }
    }

    /// The names of a cut set's events, with a blank between them.
    package static func names(of events: [Int], in tree: FaultTree) -> String {
        events.map { tree.events[$0].name }.joined(separator: " ")
    }
}
