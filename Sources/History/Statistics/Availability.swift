import Model

/// How much of each calendar month a service was up, by its recorded outages.
///
/// Overlapping outages count once. A provider with many parts has nearly always something open, so
/// the plain figure tells how often all was well; the weighted one is nearer to what users had.
package struct Availability: Hashable, Sendable, Encodable {
    /// One month, or what the window holds of it.
    package struct Month: Hashable, Sendable, Encodable {
        /// Which.
        package let month: CalendarMonth
        /// How many outages began in it.
        package let outages: Int
        /// How much of it the records cover, in minutes.
        package let minutes: Double
        /// Minutes with an outage of any severity.
        package let downMinutes: Double
        /// The share of time without any outage, in 0...1.
        package let availability: Double
        /// The same with each moment weighted by the worst severity then.
        package let weightedAvailability: Double
    }

    /// With fewer outages a window that is taken from them tells nothing about availability.
    package static let fewest = 5
    /// At most so many months are told, the last ones.
    package static let mostMonths = 1200

    /// The months of the window, in order; empty when records tell no dates.
    package let months: [Month]
    /// The share of the whole window without any outage.
    package let overall: Double
    /// The same, weighted.
    package let weightedOverall: Double

    /// The availability in a window.
    ///
    /// What is still open is down until the window ends.
    ///
    /// - Returns: `nil` when the window has no length.
    /// - Complexity: O(*n* log *n*).
    init?(
        _ outages: [IncidentRow], in window: ObservationWindow, weights: SeverityWeights,
        isDated: Bool = true
    ) {
        let (start, end) = (
            window.start.millisecondsSinceEpoch, window.end.millisecondsSinceEpoch
        )
        guard end > start else { return nil }
        let all = DownTime(outages, from: start, to: end)
        let layers = Self.layers(outages, weights).map { layer in
            (layer.weight, DownTime(layer.rows, from: start, to: end))
        }
        let length = Double(end - start)
        overall = 1 - all.total / length
        weightedOverall = 1 - layers.reduce(0) { $0 + $1.0 * $1.1.total } / length
        months = isDated ? Self.months(outages, window, all, layers) : []
    }

    /// The worst first: each layer holds the outages that weigh at least so much, and counts by
    /// how much more than the next lighter ones these weigh.
    private static func layers(
        _ outages: [IncidentRow], _ weights: SeverityWeights
    ) -> [(weight: Double, rows: [IncidentRow])] {
        let values = Set(outages.map { weights.weight(of: $0.severity) }.filter { $0 > 0 })
            .sorted(by: >)
        return values.enumerated().map { index, value in
            let lighter = index + 1 < values.count ? values[index + 1] : 0
            return (value - lighter, outages.filter { weights.weight(of: $0.severity) >= value })
        }
    }

    private static func months(
        _ outages: [IncidentRow], _ window: ObservationWindow, _ all: DownTime,
        _ layers: [(Double, DownTime)]
    ) -> [Month] {
        let last = CalendarMonth(of: window.end)
        let first = max(
            CalendarMonth(of: window.start), CalendarMonth(index: last.index - mostMonths + 1))
        var counts: [CalendarMonth: Int] = [:]
        for outage in outages {
            counts[
                CalendarMonth(of: Timestamp(millisecondsSinceEpoch: outage.start)), default: 0] += 1
        }
        return (first.index...last.index).compactMap { index in
            let month = CalendarMonth(index: index)
            let from = max(month.start, window.start).millisecondsSinceEpoch
            let to = min(month.next.start, window.end).millisecondsSinceEpoch
            guard to > from else { return nil }
            let length = Double(to - from)
            let down = all.milliseconds(from: from, to: to)
            let weighted = layers.reduce(0) { $0 + $1.0 * $1.1.milliseconds(from: from, to: to) }
            return Month(
                month: month, outages: counts[month] ?? 0, minutes: length / 60_000,
                downMinutes: down / 60_000, availability: 1 - down / length,
                weightedAvailability: 1 - weighted / length)
        }
    }
}

/// The union of outages, ready to be asked for any span.
struct DownTime {
    private var starts: [Int64] = []
    private var ends: [Int64] = []
    /// Milliseconds down before each piece.
    private var before: [Double] = []
    /// Milliseconds down in all.
    private(set) var total = 0.0

    init(_ rows: [IncidentRow], from start: Int64, to end: Int64) {
        for row in rows.sorted(by: { $0.start < $1.start }) {
            let from = max(row.start, start)
            let to = min(row.end ?? end, end)
            guard to > from else { continue }
            if let last = ends.last, from <= last {
                ends[ends.count - 1] = max(last, to)
            } else {
                starts.append(from)
                ends.append(to)
            }
        }
        for index in starts.indices {
            before.append(total)
            total += Double(ends[index] - starts[index])
        }
    }

    func milliseconds(from: Int64, to: Int64) -> Double { down(before: to) - down(before: from) }

    private func down(before moment: Int64) -> Double {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < moment { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return 0 }
        return before[low - 1] + Double(min(moment, ends[low - 1]) - starts[low - 1])
    }
}
