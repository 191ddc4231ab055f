import HTTP
import LoadTesting

/// Requests a second of a service's page, compressed, while updates arrive every second and 2,000
/// pages listen; beside nginx that serves the same bytes and keeps as many idle connections.
enum CrowdService {
    static let listeners = 2_000
    private static let rounds = 3

    static func measure() async throws -> SubjectReport {
        var report = SubjectReport(.service, reference: "nginx, the same bytes as a file")
        guard let nginx = Programs.installed("nginx"), let wrk = Programs.installed("wrk") else {
            report.notes = ["Left out: install the packages nginx and wrk."]
            return report
        }
        report.measurements = try await measure(wrk, nginx)
        return report
    }

    private static func measure(_ wrk: String, _ nginx: String) async throws -> [Measurement] {
        let folder = try WorkFolder()
        let (site, port) = try await CrowdSite.start(folder)
        defer { site.end() }
        let url = "http://127.0.0.1:\(port)\(CrowdSite.page)"
        let bytes = try await compressedPage(url)
        let rival = try await NginxServer(nginx, serving: [("/etsy.html.gz", bytes)], in: folder)
        defer { rival.process.end() }
        let idle = try Listeners(listeners, port: rival.port, request: get("/etsy.html"))
        defer { idle.end() }
        let gzip = "Accept-Encoding: gzip"
        let own = Load(wrk: wrk, url: url, folder: folder, header: gzip)
        let other = Load(
            wrk: wrk, url: rival.address(of: "/etsy.html"), folder: folder, header: gzip)
        var reports: (own: [Load.Report], other: [Load.Report]) = ([], [])
        for _ in 0..<rounds {
            reports.own.append(try await withListeners(port) { try await own.report() })
            // Nobody listens meanwhile, so that nginx has the machine for itself.
            reports.other.append(try await other.report())
        }
        return compared(reports.own, reports.other, "(\(bytes.count) bytes of gzip)")
    }

    private static func withListeners(
        _ port: Int, _ work: () async throws -> Load.Report
    ) async throws -> Load.Report {
        let pages = try Listeners(
            listeners, port: port, request: get("/events?service=etsy,payments"))
        defer { pages.end() }
        let report = try await work()
        guard pages.disconnected == 0, pages.eventsHeard >= listeners else {
            throw BenchmarkError(
                "\(pages.disconnected) listeners were disconnected, and \(pages.eventsHeard) "
                    + "events were heard.")
        }
        return report
    }

    private static func compared(
        _ own: [Load.Report], _ other: [Load.Report], _ size: String
    ) -> [Measurement] {
        let rates = (own.map(\.requestsPerSecond).median, other.map(\.requestsPerSecond).median)
        let tails = (own.map(\.p99Milliseconds).median, other.map(\.p99Milliseconds).median)
        return [
            Measurement(
                "service's page \(size)", rates.0, "requests/s", ratio: rates.0 / rates.1),
            Measurement("nginx, the same", rates.1, "requests/s", ratio: 1),
            Measurement("service's page, p99", tails.0, "ms", ratio: tails.0 / tails.1),
            Measurement("nginx, p99", tails.1, "ms", ratio: 1),
        ]
    }

    static func get(_ target: String) -> String {
        "GET \(target) HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n\r\n"
    }

    private static func compressedPage(_ url: String) async throws -> [UInt8] {
        let answer = try await HTTPClient(connections: 1).send(
            .init(url: url, headers: ["Accept-Encoding": "gzip"]))
        guard answer.headers["Content-Encoding"] == "gzip" else {
            throw BenchmarkError("\(url) is not compressed.")
        }
        return answer.body
    }
}
