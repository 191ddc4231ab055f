import Model

/// The values of one signal by time.
struct Series: Hashable, Sendable {
    /// When each value was read.
    private(set) var times: [Timestamp] = []
    /// The values, as many as there are times.
    private(set) var values: [Double] = []

    /// How many values there are.
    var count: Int { values.count }
    /// Whether there are none.
    var isEmpty: Bool { values.isEmpty }
    /// The mean; 0 when empty.
    var mean: Double { Statistics.mean(values[...]) }
    /// The middle value; 0 when empty.
    var median: Double { Statistics.median(values) }
    /// The largest value, if any.
    var largest: Double? { values.max() }

    /// Adds a finite value at the end.
    mutating func append(_ value: Double, at time: Timestamp) {
        guard value.isFinite else { return }
        times.append(time)
        values.append(value)
    }

    /// The part before a moment, the moment itself excluded.
    func before(_ moment: Timestamp) -> Series { part { $0 < moment } }

    /// The part up to a moment, the moment itself included.
    func through(_ moment: Timestamp) -> Series { part { $0 <= moment } }

    /// The part from a moment on.
    func from(_ moment: Timestamp) -> Series { part { $0 >= moment } }

    /// The last few values.
    func suffix(_ length: Int) -> Series {
        var series = Series()
        series.times = Array(times.suffix(length))
        series.values = Array(values.suffix(length))
        return series
    }

    /// The part at moments that a condition holds for.
    func part(where isIn: (Timestamp) -> Bool) -> Series {
        var series = Series()
        for index in times.indices where isIn(times[index]) {
            series.times.append(times[index])
            series.values.append(values[index])
        }
        return series
    }
}

/// Plain statistics.
enum Statistics {
    /// The mean; 0 when empty.
    static func mean(_ values: ArraySlice<Double>) -> Double {
        values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    }

    /// The middle value, or the mean of both middle ones; 0 when empty.
    ///
    /// - Complexity: O(*n* log *n*).
    static func median(_ values: [Double]) -> Double {
        guard !values.isEmpty else { return 0 }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }

    /// The standard deviation of a sample; 0 below two values.
    static func deviation(_ values: ArraySlice<Double>) -> Double {
        guard values.count > 1 else { return 0 }
        let centre = mean(values)
        let squares = values.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
        return (squares / Double(values.count - 1)).squareRoot()
    }
}
