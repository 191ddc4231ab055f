import Model

/// One successful scrape, sorted by meaning.
struct Reading: Sendable {
    /// A quantity and the pool, statement, bucket … it belongs to.
    struct Key: Hashable, Sendable {
        let role: MetricRole
        let subject: String
    }

    /// At most so many gauges outside the table are kept, so that no service can fill the memory.
    static let gaugeLimit = 2000

    let at: Timestamp
    private(set) var processStart: Double?
    private(set) var values: [Key: Double] = [:]
    private(set) var serverErrors: Double = 0
    private(set) var gauges: [Signal: Double] = [:]
    private(set) var indexes: Set<String>?
    private(set) var tables: [String: String] = [:]

    init(_ scrape: Scrape) {
        at = scrape.at
        let sums = Set(
            scrape.samples.lazy.filter { $0.name.hasSuffix("_sum") }.map { $0.name.dropLast(4) })
        for sample in scrape.samples where sample.value.isFinite {
            for mapping in MetricMapping.table[sample.name] ?? [] where mapping.applies(to: sample)
            {
                take(sample, as: mapping)
            }
            keepGauge(sample, sums: sums)
        }
    }

    /// The value of a quantity, where it was told.
    func value(_ role: MetricRole, _ subject: String = "") -> Double? {
        values[Key(role: role, subject: subject)]
    }

    /// The subjects for which a quantity was told.
    func subjects(of role: MetricRole) -> [String] {
        values.keys.compactMap { $0.role == role ? $0.subject : nil }
    }

    /// Whether the process has started anew since `earlier`, or its counters were set back.
    func isRestart(since earlier: Reading) -> Bool {
        if let processStart, let before = earlier.processStart {
            if abs(processStart - before) > 0.5 { return true }
        }
        return earlier.values.contains { key, before in
            guard key.role.isCounter, let now = values[key] else { return false }
            return now < before - 1e-9 * max(1, abs(before))
        }
    }

    private mutating func take(_ sample: Sample, as mapping: MetricMapping) {
        let key = Key(role: mapping.role, subject: mapping.subject(of: sample))
        switch mapping.role {
        case .processStart: processStart = sample.value
        case .indexPresent: takeIndex(sample)
        case .poolOldest, .feedStaleness:
            values[key] = max(values[key] ?? sample.value, sample.value)
        default:
            values[key, default: 0] += sample.value
            if mapping.role == .requests, Self.isServerError(sample) {
                serverErrors += sample.value
            }
            if let table = sample.labels["table"], mapping.role == .statements {
                tables[key.subject] = table
            }
        }
    }

    private mutating func takeIndex(_ sample: Sample) {
        guard let table = sample.labels["table"], let index = sample.labels["index"] else { return }
        if indexes == nil { indexes = [] }
        if sample.value > 0 { indexes?.insert("\(table).\(index)") }
    }

    /// Keeps what is no counter under its own name, for rules of the user's.
    private mutating func keepGauge(_ sample: Sample, sums: Set<Substring>) {
        let name = sample.name
        let isCounter =
            ["_total", "_sum", "_bucket", "_created"].contains { name.hasSuffix($0) }
            || name.hasSuffix("_count") && sums.contains(name.dropLast(6))
        guard !isCounter, gauges.count < Self.gaugeLimit else { return }
        let values = sample.labels.sorted { $0.key < $1.key }.map(\.value)
        let subject = values.isEmpty ? nil : values.joined(separator: "/")
        gauges[Signal(Signal.Name(rawValue: name), of: subject)] = sample.value
    }

    private static func isServerError(_ sample: Sample) -> Bool {
        ["status", "code", "status_code", "http_response_status_code"]
            .contains { sample.labels[$0]?.hasPrefix("5") ?? false }
    }
}
