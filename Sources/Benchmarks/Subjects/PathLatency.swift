import Clocks
import HTTP
import Model
import Node

/// From the scrape that shows an exhausted pool to the webhook that tells of it.
///
/// A real node scrapes 24 services over HTTP once a second; their pools run out one after another.
/// Time counts from the moment the telling scrape reaches the service, which includes reading its
/// answer, detection, diagnosis, the commit to disk and the delivery.
enum PathLatency {
    private static let services = (10..<34).map { number in
        Service(id: ServiceID("shop-\(number)"), name: "shop-\(number)")
    }

    static func measure() async throws -> SubjectReport {
        let folder = try WorkFolder()
        let stopwatch = PathStopwatch(services: services.map(\.id))
        let peer = HTTPServer(host: "127.0.0.1", port: 0) { stopwatch.answer($0) }
        try await peer.start()
        let address = "http://127.0.0.1:\(peer.port)"
        let landscape = WatchedLandscape(
            services: services, metrics: address + "/metrics/", every: "1s",
            listen: "127.0.0.1:0", database: folder.path("path.db"),
            webhook: address + "/webhook")
        let configuration = try Configuration(
            parsing: landscape.configuration, file: folder.path("path.yaml"))
        let node = try await ForeshockNode.start(configuration, time: .wall) { note($0) }
        let trips = try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await peer.run() }
            group.addTask {
                do { try await node.run() } catch { note("The node ended: \(error)") }
            }
            defer { group.cancelAll() }
            return try await play(stopwatch, address)
        }
        return report(stopwatch, trips: trips)
    }

    /// Lets the pools run out and measures bare round trips meanwhile.
    private static func play(
        _ stopwatch: PathStopwatch, _ address: String
    ) async throws -> [Double] {
        let client = HTTPClient(connections: 1)
        var trips: [Double] = []
        try await ScaledTime.wall.sleep(for: .seconds(4))
        for service in services {
            stopwatch.exhaust(service.id)
            for _ in 0..<10 {
                try await ScaledTime.wall.sleep(for: .milliseconds(50))
                let start = ContinuousClock.now
                _ = try await client.send(.init(url: address + "/nothing"))
                trips.append((ContinuousClock.now - start).inMilliseconds)
            }
        }
        for _ in 0..<100 where stopwatch.latencies.count < services.count {
            try await ScaledTime.wall.sleep(for: .milliseconds(100))
        }
        return trips
    }

    private static func report(_ stopwatch: PathStopwatch, trips: [Double]) -> SubjectReport {
        var report = SubjectReport(.path, reference: "a bare HTTP round trip")
        let latencies = stopwatch.latencies
        if !latencies.isEmpty { report.measurements = quantiles(latencies, trips) }
        report.notes = [
            "\(latencies.count) incidents, \(trips.count) round trips; p99 of so few incidents is "
                + "the slowest one."
        ]
        if latencies.count < services.count {
            report.failures.append(
                "Only \(latencies.count) of \(services.count) exhausted pools were told of.")
        }
        return report
    }

    private static func quantiles(_ latencies: [Double], _ trips: [Double]) -> [Measurement] {
        [("p50", 0.5), ("p99", 0.99)].flatMap { name, share in
            let (path, bare) = (latencies.quantile(share), trips.quantile(share))
            return [
                Measurement("scrape to webhook, \(name)", path, "ms", ratio: path / bare),
                Measurement("bare HTTP round trip, \(name)", bare, "ms", ratio: 1),
            ]
        }
    }
}
