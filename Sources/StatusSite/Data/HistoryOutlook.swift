package import History
package import Model
package import Topology

/// What the past says: our own incidents, records of others, and how good the predictions were.
package struct HistoryOutlook: Sendable {
    /// Statistics of our own incidents; `nil` when there are none.
    package var own: HistoryStatistics?
    /// Statistics of the records of others; `nil` when the configuration names no files.
    package var others: HistoryStatistics?
    /// What those files are, in words.
    package var sources: [String] = []
    /// Durations of our own outages.
    package var durations = DurationSample(ended: [])
    /// Durations of the others' outages.
    package var otherDurations = DurationSample(ended: [])
    /// How good the predictions were; `nil` before one is settled.
    package var score: PredictionScore?
    /// The last predictions, oldest first.
    package var predictions: [FallPrediction] = []

    /// Nothing known.
    package init() {}
}
