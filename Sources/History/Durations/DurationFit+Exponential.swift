import Numerics

extension DurationFit {
    /// The exponential fit: all time that was lasted, divided by what has ended.
    ///
    /// - Returns: `nil` when nothing has ended.
    package static func exponential(_ sample: DurationSample) -> DurationFit? {
        guard !sample.ended.isEmpty else { return nil }
        let ends = Double(sample.ended.count)
        let mean = (sample.ended.reduce(0, +) + sample.open.reduce(0, +)) / ends
        return DurationFit(
            distribution: .exponential(mean: mean),
            logLikelihood: -ends * (Elementary.log(mean) + 1),
            scatter: Scatter(first: 1 / ends, second: 0, both: 0))
    }
}
