import Marketplace
import Model
import Numerics

/// A service with the metrics of a real one: about 150 samples whose counters grow with its work.
///
/// Every 100 minutes it goes through quiet, a leak that empties the pool, and a restart, so that
/// detectors have something to do. A steady one never leaks.
struct SampleService {
    private static let cycle = 600
    private static let poolSize = 20.0
    private static let bounds = [
        "0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1", "2.5", "5", "10", "+Inf",
    ]

    let id: ServiceID
    private let isSteady: Bool
    private var random: SplitMix64
    private var step = 0
    private var processStart = 0.0
    /// Seconds of ordinary load since the process started; all counters are multiples of it.
    private var work = 0.0
    private var usedSeconds = 0.0

    init(id: ServiceID, isSteady: Bool, seed: UInt64) {
        self.id = id
        self.isSteady = isSteady
        random = SplitMix64(seed: seed)
    }

    /// The next scrape, ten seconds after the one before.
    mutating func scrape(at moment: Timestamp) -> Scrape {
        if step % Self.cycle == 0 {
            (work, usedSeconds, processStart) = (0, 0, moment.secondsSinceEpoch)
        }
        let jitter = 0.9 + 0.2 * random.unit()
        let leaking = isSteady ? 0 : max(0, step % Self.cycle - 200)
        let leaked = min(Self.poolSize, Double(leaking) / 12)
        let used = min(Self.poolSize, leaked + 4 * jitter)
        work += 10 * jitter
        usedSeconds += used * 10
        step += 1
        return Scrape(
            service: id, at: moment,
            samples: requests + statements + upstreams + surroundings
                + pool(used: used, leaked: leaked, oldest: Double(leaking) * 10))
    }

    private func counter(
        _ name: String, _ labels: [String: String], _ perSecond: Double
    ) -> Sample {
        Sample(name, labels: labels, value: work * perSecond)
    }

    private var requests: [Sample] {
        ["work", "browse", "refund"].enumerated().flatMap { place, route in
            let rate = 12.0 / Double(place + 1)
            let name = "http_server_request_duration_seconds"
            return [
                counter("http_server_requests_total", ["route": route, "status": "200"], rate),
                counter(
                    "http_server_requests_total", ["route": route, "status": "500"], rate / 500),
                counter(name + "_sum", ["route": route], rate * 0.06),
                counter(name + "_count", ["route": route], rate),
            ]
                + Self.bounds.enumerated().map { index, bound in
                    counter(
                        name + "_bucket", ["route": route, "le": bound],
                        rate * Double(index + 1) / Double(Self.bounds.count))
                }
        }
    }

    private func pool(used: Double, leaked: Double, oldest: Double) -> [Sample] {
        let pool = ["pool": id.rawValue]
        let isFull = used >= Self.poolSize
        return [
            ("count", ["state": "used"], used), ("count", ["state": "idle"], Self.poolSize - used),
            ("max", [:], Self.poolSize), ("pending_requests", [:], isFull ? 5 : 0),
            ("used_seconds_total", [:], usedSeconds), ("timeouts_total", [:], 0),
            ("wait_time_seconds_sum", [:], work * 0.02),
            ("wait_time_seconds_count", [:], work * 12),
            ("use_time_seconds_sum", [:], work * 4), ("use_time_seconds_count", [:], work * 12),
            ("held", ["older_than": "30"], leaked), ("oldest_held_seconds", [:], oldest),
        ].map { (name: String, labels: [String: String], value: Double) in
            Sample(
                "db_client_connection_" + name, labels: labels.merging(pool) { own, _ in own },
                value: value)
        }
    }

    private var statements: [Sample] {
        (0..<12).flatMap { number in
            let labels = ["statement": "statement\(number)", "table": "table\(number % 4)"]
            return [
                counter("db_statement_duration_seconds_sum", labels, 0.02),
                counter("db_statement_duration_seconds_count", labels, 6),
            ]
        }
            + (0..<4).map { number in
                Sample(
                    "db_index_present", labels: ["table": "table\(number)", "index": "order_idx"],
                    value: 1)
            }
    }

    private var upstreams: [Sample] {
        ["inventory", "ledger", "fraud"].flatMap { upstream in
            [
                counter(
                    "upstream_request_duration_seconds_sum", ["upstream": upstream], 0.3),
                counter("upstream_request_duration_seconds_count", ["upstream": upstream], 6),
                counter("upstream_request_errors_total", ["upstream": upstream], 0.001),
            ]
        }
    }

    /// What else a process exposes and no detector looks at.
    private var surroundings: [Sample] {
        [Sample("process_start_time_seconds", value: processStart)]
            + (0..<24).flatMap { number in
                [
                    Sample("cache_entries", labels: ["cache": "c\(number)"], value: 900),
                    counter("cache_hits_total", ["cache": "c\(number)"], 30),
                ]
            }
    }
}

extension Scrape {
    /// The samples as an exporter writes them.
    var exposition: String {
        samples.map { sample in
            let labels = sample.labels.map { "\($0.key)=\"\($0.value)\"" }.joined(separator: ",")
            return "\(sample.name){\(labels)} \(sample.value)\n"
        }.joined()
    }
}
