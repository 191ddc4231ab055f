import Model

/// Where moments and values lie in a picture.
struct PlotScale: Sendable {
    let range: TimeRange
    let top: Double
    let left: Double
    let right: Double
    /// The vertical position of `top`.
    let ceiling: Double
    /// The vertical position of 0.
    let floor: Double

    /// The horizontal position of a moment, kept within the picture.
    func x(_ moment: Timestamp) -> Double {
        let span = max(range.duration.inSeconds, 0.001)
        let share = moment.seconds(since: range.start) / span
        return left + (right - left) * min(max(share, 0), 1)
    }

    /// The vertical position of a value, kept within the picture.
    func y(_ value: Double) -> Double {
        let share = value.isFinite ? min(max(value / max(top, 1e-12), 0), 1) : 0
        return floor - (floor - ceiling) * share
    }

    /// Round values for the horizontal lines, 0 first, at most `count` steps.
    static func ticks(upTo top: Double, count: Int) -> [Double] {
        guard top > 0, top.isFinite else { return [0] }
        let rough = top / Double(count)
        var power = 1.0
        while power * 10 <= rough { power *= 10 }
        while power > rough { power /= 10 }
        let step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough * 0.999 } ?? 10 * power
        return (0...count).map { Double($0) * step }.filter { $0 <= top * 1.0001 }
    }

    /// Whole moments for the time axis, at most `count`.
    static func moments(in range: TimeRange, count: Int) -> [Timestamp] {
        let steps: [Int64] = [
            10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400,
        ]
        let span = range.end.millisecondsSinceEpoch - range.start.millisecondsSinceEpoch
        let step = (steps.first { $0 * 1000 * Int64(count) >= span } ?? 86_400 * 7) * 1000
        let first = (range.start.millisecondsSinceEpoch + step - 1) / step * step
        return stride(from: first, through: range.end.millisecondsSinceEpoch, by: Int(step))
            .map { Timestamp(millisecondsSinceEpoch: $0) }
    }
}
