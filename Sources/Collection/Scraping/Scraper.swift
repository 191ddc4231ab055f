package import Clocks
package import HTTP
package import Model

/// Reads the metrics of every target on the target's own schedule.
package struct Scraper: Probe {
    /// What is scraped.
    package let targets: [ScrapeTarget]
    private let time: any TimeSource
    private let client: HTTPClient
    private let realTimeout: @Sendable (Duration) -> Duration
    private let publish: @Sendable (Observation) async -> Void

    /// A scraper that is not running yet.
    ///
    /// `realTimeout` turns a time limit counted in `time` into one of the wall clock. `publish`
    /// takes each scrape; the next one of the same target waits for its return.
    package init(
        targets: [ScrapeTarget], time: any TimeSource, client: HTTPClient,
        realTimeout: @escaping @Sendable (Duration) -> Duration,
        publish: @escaping @Sendable (Observation) async -> Void
    ) {
        self.targets = targets
        self.time = time
        self.client = client
        self.realTimeout = realTimeout
        self.publish = publish
    }

    package init(_ surroundings: ProbeSurroundings) {
        self.init(
            targets: surroundings.targets(ScrapeTarget.self), time: surroundings.time,
            client: surroundings.client, realTimeout: surroundings.realTimeout,
            publish: surroundings.publish)
    }

    package func run() async throws {
        try await ProbeLoop(time: time, publish: publish).run(targets) { target in
            .scrape(try await scrape(target))
        }
    }

    /// Reads the metrics of one target once; a failure is a scrape that says so.
    ///
    /// - Throws: `CancellationError` when the task is cancelled meanwhile.
    package func scrape(_ target: ScrapeTarget) async throws -> Scrape {
        var headers = target.headers
        if headers["Accept"] == nil { headers["Accept"] = "text/plain;version=0.0.4" }
        let request = HTTPClient.Request(
            url: target.url, headers: headers, timeout: realTimeout(target.timeout))
        do {
            let answer = try await client.send(request)
            return Self.scrape(of: target, answer, at: time.now())
        } catch let error as HTTPError {
            return Self.failed(target, error.reason(within: target.timeout), at: time.now())
        }
    }

    /// What an answer tells: its samples, or why it has none.
    static func scrape(
        of target: ScrapeTarget, _ answer: HTTPClient.Answer, at moment: Timestamp
    ) -> Scrape {
        guard answer.status == 200 else {
            return failed(target, "status \(answer.status) instead of 200", at: moment)
        }
        let (samples, problems) = PrometheusText.parse(answer.body)
        if samples.isEmpty, let problem = problems.first {
            return failed(target, "the answer is no Prometheus text, \(problem)", at: moment)
        }
        return Scrape(service: target.service, at: moment, samples: samples)
    }

    private static func failed(
        _ target: ScrapeTarget, _ reason: String, at moment: Timestamp
    ) -> Scrape {
        Scrape(
            service: target.service, at: moment, samples: [],
            failure: "Could not read the metrics of \(target.service): \(reason).")
    }
}
