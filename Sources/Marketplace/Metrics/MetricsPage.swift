package import Model

/// The metrics of a process as Prometheus text (exposition format 0.0.4).
package struct MetricsPage: Sendable {
    private var lines: [String] = []

    /// An empty page.
    package init() {}

    /// The text.
    package var text: String { lines.joined(separator: "\n") + "\n" }

    /// Adds a family of one type with its samples; none when there are no samples.
    package mutating func add(
        _ name: String, _ type: String, _ samples: [(labels: String, value: Double)]
    ) {
        guard !samples.isEmpty else { return }
        lines.append("# TYPE \(name) \(type)")
        for sample in samples { line(name, sample.labels, sample.value) }
    }

    /// Adds one sample of a family of its own.
    package mutating func add(_ name: String, _ type: String, _ labels: String, _ value: Double) {
        add(name, type, [(labels, value)])
    }

    /// Adds sum and count of durations under one family.
    package mutating func addTotals(_ name: String, _ totals: [(String, AppMetrics.Total)]) {
        guard !totals.isEmpty else { return }
        lines.append("# TYPE \(name) summary")
        for (labels, total) in totals {
            line(name + "_sum", labels, total.seconds)
            line(name + "_count", labels, Double(total.count))
        }
    }

    /// Adds the times to answer of each route.
    package mutating func addDurations(_ durations: [String: DurationHistogram]) {
        let name = "http_server_request_duration_seconds"
        guard !durations.isEmpty else { return }
        lines.append("# TYPE \(name) histogram")
        for (route, histogram) in durations.sorted(by: { $0.key < $1.key }) {
            var cumulated = 0
            let bounds = DurationHistogram.bounds.map { "\($0)" } + ["+Inf"]
            for (bound, count) in zip(bounds, histogram.counts) {
                cumulated += count
                line(name + "_bucket", "route=\"\(route)\",le=\"\(bound)\"", Double(cumulated))
            }
            line(name + "_sum", "route=\"\(route)\"", histogram.sum)
            line(name + "_count", "route=\"\(route)\"", Double(histogram.count))
        }
    }

    /// Adds what the pool named `pool` tells of itself.
    package mutating func addPool(_ pool: ServiceID, _ figures: PoolFigures) {
        let prefix = "db_client_connection_"
        let labels = "pool=\"\(pool)\""
        add(
            prefix + "count", "gauge",
            [
                (labels + ",state=\"used\"", Double(figures.used)),
                (labels + ",state=\"idle\"", Double(figures.idle)),
            ])
        add(prefix + "max", "gauge", labels, Double(figures.size))
        add(prefix + "pending_requests", "gauge", labels, Double(figures.pending))
        add(prefix + "used_seconds_total", "counter", labels, figures.usedSeconds)
        addTotals(
            prefix + "wait_time_seconds",
            [(labels, .init(seconds: figures.waitSeconds, count: figures.waits))])
        addTotals(
            prefix + "use_time_seconds",
            [(labels, .init(seconds: figures.useSeconds, count: figures.uses))])
        add(prefix + "timeouts_total", "counter", labels, Double(figures.timeouts))
        add(prefix + "held", "gauge", labels + ",older_than=\"30\"", Double(figures.heldLong))
        add(prefix + "oldest_held_seconds", "gauge", labels, figures.oldestSeconds)
    }

    private mutating func line(_ name: String, _ labels: String, _ value: Double) {
        let number = value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
        lines.append(labels.isEmpty ? "\(name) \(number)" : "\(name){\(labels)} \(number)")
    }
}
