import Catalogue
import FoundationEssentials
import HTTP
import Model

extension StatusSite {
    /// The answer that readers of Statuspage's public API expect; all services, or one.
    func statuspage(
        _ question: StatuspageQuestion, service: ServiceID?, for request: HTTPRequest
    ) async throws -> HTTPResponse? {
        guard let content = try await statuspage(of: service, for: request) else {
            return service.map { unknownService($0).open() }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bytes = Array(try encoder.encode(content.answer(question)))
        return HTTPResponse(
            headers: ["Content-Type": "application/json; charset=utf-8"], body: .bytes(bytes)
        ).secured().open()
    }

    /// The incidents as a feed for news readers.
    func feed(
        _ kind: HistoryFeed.Kind, service: ServiceID?, for request: HTTPRequest
    ) async throws -> HTTPResponse? {
        guard let content = try await statuspage(of: service, for: request) else {
            return service.map { unknownText($0) }
        }
        let feed = HistoryFeed(content: content, kind: kind)
        return HTTPResponse.text(feed.text, type: kind.contentType).secured().open()
    }

    /// What is told of all watched services, or of one of these or of the catalogue.
    ///
    /// `nil` when there is no such service.
    func statuspage(
        of id: ServiceID?, for request: HTTPRequest
    ) async throws -> StatuspageContent? {
        let root = origin(of: request)
        guard let id else {
            return StatuspageWriter(
                frame: StatuspageFrame(name: "Foreshock", root: root, url: root),
                services: try await data.services(),
                incidents: try await data.incidents(limit: StatuspageContent.limit)
            ).content
        }
        if let content = try await catalogueStatuspage(of: id, root: root) { return content }
        guard let status = try await data.service(id) else { return nil }
        let incidents = try await data.incidents(limit: StatuspageContent.limit)
        return StatuspageWriter(
            frame: StatuspageFrame(
                name: status.service.name, root: root, url: root + Address.service(id).text),
            services: [status], incidents: incidents.filter { $0.concerns(id) }
        ).content
    }

    private func catalogueStatuspage(
        of id: ServiceID, root: String
    ) async throws -> StatuspageContent? {
        guard let entry = data.catalogue[id], let standing = try await data.standing(of: id)
        else { return nil }
        let watched = try await data.services().map(\.service)
        let incidents = try await data.incidents(limit: Self.incidentsLookedThrough)
        return CatalogueStatuspage(
            entry: entry, standing: standing,
            members: watched.filter { standing.members.contains($0.id) },
            incidents: incidents.filter { incident in
                standing.members.contains { incident.concerns($0) }
            },
            frame: StatuspageFrame(
                name: entry.name, root: root, url: root + Address.service(id).text),
            now: data.now()
        ).content
    }

    /// How many incidents are looked through for those of one service.
    private static var incidentsLookedThrough: Int { 200 }
}
