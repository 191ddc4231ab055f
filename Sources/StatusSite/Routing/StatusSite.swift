package import HTTP
import Model

/// The pages, the JSON API and the live updates of Foreshock.
///
/// `handler` answers every path but `POST /api/v1/changes`, which belongs to collection; `ready` is
/// what a server should ask first, so that a crowd is served from memory. `run()` must be running
/// for live updates; without it everything else works.
package struct StatusSite: Sendable {
    let data: any SiteData
    let hub = EventHub()
    let cache = PageCache()
    let insights = CatalogueInsights()
    let isAlwaysSecure: Bool
    private let clock: any Clock<Duration>

    /// Notes that come within so long of the last ones told wait and are told together.
    static let gatheringSpan = Duration.seconds(1)
    /// Pages that take longer to be written anew do not keep readers from being told of a change.
    static let patience = Duration.seconds(1)

    /// A site over `data`.
    ///
    /// - Parameters:
    ///   - data: What the pages show.
    ///   - isSecure: Whether all readers come by TLS; when not, a proxy says who does.
    ///   - clock: What the telling of notes is paced by.
    package init(
        data: any SiteData, isSecure: Bool = false, clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.data = data
        isAlwaysSecure = isSecure
        self.clock = clock
    }

    /// Answers one request.
    package var handler: HTTPHandler {
        { request in
            var response = await respond(to: request)
            let field = TransportSecurity.field
            if isSecure(request), response.headers[field.name] == nil {
                response.headers[field.name] = field.value
            }
            return response
        }
    }

    /// Answers what is at hand, without waiting.
    package var ready: HTTPReadyAnswers { { request in readyAnswer(to: request) } }

    /// Passes notes of changes on to open pages until its task is cancelled.
    ///
    /// The first note is told as soon as the pages that are read most are written anew; those of the
    /// second that follows are told together, so that pages are written anew, and fetched by all who
    /// have them open, once a second at most.
    package func run() async {
        let gathering = NoteGathering()
        await withDiscardingTaskGroup { group in
            group.addTask {
                for await note in data.subscribe() { gathering.add(note) }
                gathering.finish()
            }
            for await _ in gathering.arrivals {
                // Counts from here, so that what comes every second is told every second. A
                // cancelled pause ends with the loop.
                async let pause: Void? = try? clock.sleep(for: Self.gatheringSpan)
                await publish(gathering.take())
                if !gathering.isOver { await pause }
            }
            await publish(gathering.take())
        }
        hub.finish()
    }

    /// Writes anew what is read most, then tells those who have pages open.
    ///
    /// So a crowd does not wait for pages, and whoever is told gets one that knows of the change.
    /// Until then the last ones stand in, as ``AnswerShelf`` bounds it.
    func publish(_ notes: [SiteNote]) async {
        guard !notes.isEmpty else { return }
        let change = cache.begin()
        await withTaskGroup { group in
            group.addTask {
                await cache.renew(change, now: { data.now() })
                return true
            }
            group.addTask {
                // Cancelled as soon as the pages are ready.
                try? await clock.sleep(for: Self.patience)
                return false
            }
            let areReady = await group.next()
            cache.end(change)
            hub.send(notes)
            // Pages that take longer are still of use to those who wait for them.
            if areReady == true { group.cancelAll() }
        }
    }

    /// Tells of what a reader has changed, who must see it on the next page he gets.
    func tell(_ notes: [SiteNote]) {
        guard !notes.isEmpty else { return }
        cache.invalidate()
        hub.send(notes)
    }
}
