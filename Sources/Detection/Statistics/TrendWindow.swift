import Model

/// A straight line through a series over the last minutes, by least squares.
///
/// Values closer together than ``binSeconds`` are averaged, so that memory is bounded whatever the
/// scrape interval; the work for a value is bounded by the capacity.
struct TrendWindow: Sendable {
    /// The line that fits best.
    struct Fit: Sendable {
        let count: Int
        /// From the first to the last value, in seconds.
        let spanSeconds: Double
        /// Per second.
        let slope: Double
        /// One standard error of the slope, from the scatter about the line.
        let slopeError: Double
        /// The height of the line at the last value.
        let level: Double
        /// The share of the variance that the line accounts for, in 0...1.
        let fitness: Double
    }

    private struct Point: Sendable { let at, value: Double }

    private let windowSeconds: Double
    private let binSeconds: Double
    private var points: [Point] = []
    private var sum = 0.0
    private var sumOfTimes = 0.0
    private var pending = 0.0
    private var lastAt: Double?

    init(windowSeconds: Double, binSeconds: Double = 8) {
        self.windowSeconds = windowSeconds
        self.binSeconds = max(binSeconds, windowSeconds / 75)
    }

    mutating func add(_ value: Double, at moment: Timestamp) {
        guard value.isFinite else { return }
        let now = moment.secondsSinceEpoch
        sum += value
        sumOfTimes += now
        pending += 1
        guard now - (lastAt ?? -.infinity) >= binSeconds else { return }
        points.append(Point(at: sumOfTimes / pending, value: sum / pending))
        lastAt = now
        (sum, sumOfTimes, pending) = (0, 0, 0)
        let stale = points.prefix { $0.at < now - windowSeconds }.count
        points.removeFirst(stale)
    }

    mutating func clear() {
        self = TrendWindow(windowSeconds: windowSeconds, binSeconds: binSeconds)
    }

    /// The mean of the last `count` values; `nil` when there are none.
    func recentMean(_ count: Int) -> Double? {
        let last = points.suffix(count)
        return last.isEmpty ? nil : last.reduce(0) { $0 + $1.value } / Double(last.count)
    }

    /// The line through the values since `start`; `nil` with fewer than four.
    func fit(since start: Timestamp? = nil) -> Fit? {
        let from = start?.secondsSinceEpoch ?? -.infinity
        let used = points.drop { $0.at < from }
        guard used.count >= 4, let first = used.first, let last = used.last else { return nil }
        let count = Double(used.count)
        let middle = used.reduce(0) { $0 + ($1.at - first.at) } / count + first.at
        let mean = used.reduce(0) { $0 + $1.value } / count
        var times = 0.0
        var products = 0.0
        var values = 0.0
        for point in used {
            let time = point.at - middle
            let value = point.value - mean
            times += time * time
            products += time * value
            values += value * value
        }
        guard times > 0 else { return nil }
        let slope = products / times
        let scatter = max(0, values - slope * products)
        return Fit(
            count: used.count, spanSeconds: last.at - first.at, slope: slope,
            slopeError: (scatter / (count - 2) / times).squareRoot(),
            level: mean + slope * (last.at - middle),
            fitness: values > 0 ? 1 - scatter / values : 0)
    }
}
