package import HTTP
import Model

/// The pages, the JSON API and the live updates of Foreshock.
///
/// `handler` answers every path but `POST /api/v1/changes`, which belongs to collection. `run()`
/// must be running for live updates; without it everything else works.
package struct StatusSite: Sendable {
    let data: any SiteData
    let hub = EventHub()
    let cache = PageCache()
    let insights = CatalogueInsights()

    /// A site over `data`.
    package init(data: any SiteData) { self.data = data }

    /// Answers one request.
    package var handler: HTTPHandler {
        { request in await respond(to: request) }
    }

    /// Passes notes of changes on to open pages until its task is cancelled.
    package func run() async {
        for await note in data.subscribe() {
            cache.invalidate()
            hub.send(note)
        }
        hub.finish()
    }
}
