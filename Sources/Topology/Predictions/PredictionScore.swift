package import Model

/// How good predictions were, once it is known what happened.
///
/// The Brier score is the mean squared distance of probability and outcome: 0 is perfect, 0.25 is
/// always saying 50 %. Sources: Brier 1950, "Verification of forecasts expressed in terms of
/// probability"; Murphy 1973, "A new vector partition of the probability score".
package struct PredictionScore: Hashable, Codable, Sendable {
    /// How many predictions are scored.
    package let count: Int
    /// Mean squared distance of probability and outcome, in 0...1; lower is better.
    package let brier: Double
    /// Share of the predictions that came true, in 0...1.
    package let baseRate: Double
    /// How far probabilities lie from what was observed at them; lower is better.
    package let reliability: Double
    /// How far the observed shares lie apart; higher is better.
    package let resolution: Double
    /// The Brier score of always saying the base rate; what is given.
    package let uncertainty: Double
    /// The part of the score between probabilities within a bin; 0 when a bin has one probability.
    ///
    /// `brier` = `reliability` − `resolution` + `uncertainty` + `withinBins`. Source: Stephenson,
    /// Coelho & Jolliffe 2008, "Two extra components in the Brier score decomposition".
    package let withinBins: Double
    /// The predictions by probability, without empty bins, the least probable first.
    package let bins: [CalibrationBin]

    /// How much better than always saying the base rate: 1 is perfect, 0 is no better.
    ///
    /// `nil` when everything or nothing came true, so that the base rate cannot be beaten.
    package var skill: Double? { uncertainty > 0 ? 1 - brier / uncertainty : nil }

    /// The score of the settled ones among the predictions; `nil` when there are none.
    ///
    /// A prediction with a probability outside 0...1 is not scored.
    ///
    /// - Parameters:
    ///   - predictions: In any order.
    ///   - binCount: Into how many equal bins 0...1 is divided, from 1.
    /// - Complexity: O(*n* log *n*).
    package init?(of predictions: [FallPrediction], binCount: Int = 10) {
        let scored = predictions.filter { $0.isSettled && (0...1).contains($0.probability) }
            .map { (probability: $0.probability, outcome: $0.cameTrue ? 1.0 : 0) }
            .sorted { ($0.probability, $0.outcome) < ($1.probability, $1.outcome) }
        guard !scored.isEmpty else { return nil }
        let n = Double(scored.count)
        let rate = scored.reduce(0) { $0 + $1.outcome } / n
        let bins = CalibrationBin.bins(of: scored, count: max(1, binCount))
        count = scored.count
        brier = scored.reduce(0) { $0 + Self.square($1.probability - $1.outcome) } / n
        baseRate = rate
        uncertainty = rate * (1 - rate)
        reliability =
            bins.reduce(0) {
                $0 + Double($1.count) * Self.square($1.meanPredicted - $1.observedShare)
            } / n
        resolution =
            bins.reduce(0) { $0 + Double($1.count) * Self.square($1.observedShare - rate) } / n
        withinBins = brier - (reliability - resolution + uncertainty)
        self.bins = bins
    }

    private static func square(_ value: Double) -> Double { value * value }
}
