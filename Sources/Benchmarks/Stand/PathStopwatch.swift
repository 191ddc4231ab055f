import HTTP
import Model
import Synchronization

/// The services that run out and the pager that is told, in one server, so that one clock counts.
final class PathStopwatch: Sendable {
    private struct Course {
        var service: SampleService
        var isExhausted = false
        var shownAt: ContinuousClock.Instant?
        var toldAt: ContinuousClock.Instant?
    }

    private let courses: Mutex<[ServiceID: Course]>

    init(services: [ServiceID]) {
        let pairs = services.enumerated().map { place, id in
            (id, Course(service: SampleService(id: id, isSteady: true, seed: UInt64(place + 1))))
        }
        courses = Mutex(Dictionary(uniqueKeysWithValues: pairs))
    }

    /// From now on the pool of the service is empty.
    func exhaust(_ id: ServiceID) { courses.withLock { $0[id]?.isExhausted = true } }

    /// Milliseconds from the telling scrape to the webhook, of those told.
    var latencies: [Double] {
        courses.withLock { courses in
            courses.values.compactMap { course in
                guard let shown = course.shownAt, let told = course.toldAt else { return nil }
                return (told - shown).inMilliseconds
            }
        }
    }

    func answer(_ request: HTTPRequest) -> HTTPResponse {
        let now = ContinuousClock.now
        if request.path == "/webhook" { return take(request, now) }
        let id = ServiceID(String(request.path.split(separator: "/").last ?? ""))
        let samples = courses.withLock { courses -> String? in
            guard var course = courses[id] else { return nil }
            defer { courses[id] = course }
            if course.isExhausted, course.shownAt == nil { course.shownAt = now }
            return Self.exposition(&course)
        }
        return samples.map { HTTPResponse.text($0) } ?? .text("Nothing here.\n", status: 404)
    }

    private func take(_ request: HTTPRequest, _ now: ContinuousClock.Instant) -> HTTPResponse {
        let body = String(decoding: request.body, as: UTF8.self).lowercased()
        courses.withLock { courses in
            for (id, course) in courses where body.contains("\(id)") {
                if course.shownAt != nil, course.toldAt == nil { courses[id]?.toldAt = now }
            }
        }
        return HTTPResponse(status: 204)
    }

    /// The metrics as an exporter with gauges only tells the pool: a full one shows at once.
    private static func exposition(_ course: inout Course) -> String {
        let scrape = course.service.scrape(at: Timestamp(secondsSinceEpoch: 1_700_000_000))
        let others = scrape.samples.filter { !$0.name.hasPrefix("db_client") }
        let used = course.isExhausted ? 20.0 : 4
        let pool = ["pool": course.service.id.rawValue]
        let gauges = [
            Sample(
                "db_client_connection_count",
                labels: pool.merging(["state": "used"]) { $1 }, value: used),
            Sample("db_client_connection_max", labels: pool, value: 20),
            Sample(
                "db_client_connection_pending_requests", labels: pool,
                value: course.isExhausted ? 5 : 0),
        ]
        return Scrape(service: scrape.service, at: scrape.at, samples: others + gauges).exposition
    }
}
