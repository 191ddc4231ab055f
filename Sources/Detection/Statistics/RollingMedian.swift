import Numerics

/// Median and spread of the last values, kept sorted beside the order they came in.
///
/// Memory and the work for a value are bounded by the capacity, whatever the length of the stream.
struct RollingMedian: Sendable {
    private let capacity: Int
    private var recent: [Double] = []
    private var sorted: [Double] = []
    private var oldest = 0

    init(capacity: Int) { self.capacity = capacity }

    var count: Int { recent.count }

    /// The middle value; `nil` before the first.
    var median: Double? { quantile(0.5) }

    /// Half the distance between the quartiles: the median deviation of a symmetric distribution.
    var deviation: Double { ((quantile(0.75) ?? 0) - (quantile(0.25) ?? 0)) / 2 }

    /// The value below which the given share of the values lies.
    func quantile(_ share: Double) -> Double? {
        sorted.isEmpty ? nil : Quantile.of(share, in: sorted)
    }

    /// Takes in a value and forgets the oldest beyond the capacity; ignores what is not finite.
    mutating func add(_ value: Double) {
        guard value.isFinite else { return }
        if recent.count < capacity {
            recent.append(value)
        } else {
            sorted.remove(at: lowerBound(recent[oldest]))
            recent[oldest] = value
            oldest = (oldest + 1) % capacity
        }
        sorted.insert(value, at: lowerBound(value))
    }

    private func lowerBound(_ value: Double) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
