/// Predictions of about the same probability, and how many of them came true.
package struct CalibrationBin: Hashable, Codable, Sendable {
    /// The probabilities in it: from `low` to below `high`; the last bin holds 1 too.
    package let low: Double
    /// The upper end.
    package let high: Double
    /// How many predictions it holds, from 1.
    package let count: Int
    /// The mean of their probabilities, in 0...1.
    package let meanPredicted: Double
    /// Share of them that came true, in 0...1.
    package let observedShare: Double
    /// The 95 % interval of `observedShare`.
    package let interval: WilsonInterval

    /// Whether the probabilities agree with what was observed, within its interval.
    package var isCalibrated: Bool { interval.contains(meanPredicted) }

    private init(
        _ members: ArraySlice<(probability: Double, outcome: Double)>, low: Double, high: Double
    ) {
        let successes = members.count { $0.outcome > 0 }
        self.low = low
        self.high = high
        count = members.count
        meanPredicted = members.reduce(0) { $0 + $1.probability } / Double(members.count)
        observedShare = Double(successes) / Double(members.count)
        interval = WilsonInterval(successes: successes, trials: members.count)
    }

    /// The bins that hold something, of predictions sorted by probability.
    static func bins(
        of sorted: [(probability: Double, outcome: Double)], count: Int
    ) -> [CalibrationBin] {
        let place = { (probability: Double) in min(count - 1, Int(probability * Double(count))) }
        var bins: [CalibrationBin] = []
        var start = 0
        while start < sorted.count {
            let bin = place(sorted[start].probability)
            let end = sorted[start...].firstIndex { place($0.probability) != bin } ?? sorted.count
            bins.append(
                CalibrationBin(
                    sorted[start..<end], low: Double(bin) / Double(count),
                    high: Double(bin + 1) / Double(count)))
            start = end
        }
        return bins
    }
}
