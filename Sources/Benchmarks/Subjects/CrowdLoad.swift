import Clocks
import LoadTesting

/// A crowd during an incident: 50,000 page views in a minute while 2,000 open pages listen, hear of
/// an update every second and fetch the page anew.
enum CrowdLoad {
    private static let views = 50_000
    private static let seconds = 60
    /// An open page fetches again half the spread after it heard of an update, on average, and
    /// hears of the next half a second later.
    private static let refetchesPerSecond = Double(CrowdService.listeners) / 1.5
    private static let warmUp = Duration.seconds(5)

    static func measure(_ options: BenchmarkOptions) async throws -> SubjectReport {
        var report = SubjectReport(.crowd)
        let folder = try WorkFolder()
        let (site, port) = try await CrowdSite.start(folder)
        defer { site.end() }
        let url = "http://127.0.0.1:\(port)\(CrowdSite.page)"
        let pages = try Listeners(
            CrowdService.listeners, port: port,
            request: CrowdService.get("/events?service=etsy,payments"))
        defer { pages.end() }
        _ = try await crowd(at: url, for: warmUp, seed: options.seed &+ 7)
        let heard = pages.eventsHeard
        let start = try ProcessUsage(of: site)
        let memory = Task { try await largest(of: site) }
        let (visitors, returning) = try await crowd(
            at: url, for: .seconds(seconds), seed: options.seed)
        memory.cancel()
        let end = try ProcessUsage(of: site)
        report.measurements =
            measurements("page views", visitors) + measurements("open pages", returning)
            + [
                Measurement("events heard", Double(pages.eventsHeard - heard), "events"),
                Measurement("memory at the start", start.residentMiB, "MiB"),
                Measurement("memory at the end", end.residentMiB, "MiB"),
                Measurement("memory, the largest", try await memory.value, "MiB"),
                Measurement(
                    "processor", (end.processorSeconds - start.processorSeconds) / Double(seconds),
                    "cores"),
            ]
        report.failures = failures(visitors) + failures(returning)
        if pages.disconnected > 0 {
            report.failures.append("\(pages.disconnected) listeners were disconnected.")
        }
        return report
    }

    private static func crowd(
        at url: String, for span: Duration, seed: UInt64
    ) async throws -> (visitors: PageViews.Report, returning: PageViews.Report) {
        let visitors = PageViews(
            of: url, ratePerSecond: Double(views) / Double(seconds), seed: seed, isReturning: false)
        let returning = PageViews(
            of: url, ratePerSecond: refetchesPerSecond, seed: seed &+ 1, isReturning: true)
        async let first = visitors.run(for: span)
        async let second = returning.run(for: span)
        return (try await first, try await second)
    }

    /// Looks twice a second until cancelled.
    private static func largest(of site: ChildProcess) async throws -> Double {
        var largest = 0.0
        repeat {
            largest = max(largest, try ProcessUsage(of: site).residentMiB)
            // A cancelled wait is the end of the measurement.
            try? await ScaledTime.wall.sleep(for: .milliseconds(500))
        } while !Task.isCancelled
        return largest
    }

    private static func measurements(_ name: String, _ report: PageViews.Report) -> [Measurement] {
        [
            Measurement("\(name)", Double(report.sent), "requests"),
            Measurement("\(name), whole answers", Double(report.whole), "answers"),
            Measurement("\(name), unchanged", Double(report.unchanged), "answers"),
        ]
            + [0.5, 0.9, 0.99, 0.999, 1].map { share in
                let title = share == 1 ? "slowest" : "p\(Int((share * 1000).rounded()))‰"
                return Measurement("\(name), \(title)", report.latencies.quantile(share), "ms")
            }
    }

    private static func failures(_ report: PageViews.Report) -> [String] {
        var failures = report.refused.map { "\($0.value) refused: \($0.key)" }.sorted()
        if report.dropped > 0 { failures.append("\(report.dropped) could not come: all waited.") }
        return failures
    }
}
