import FoundationEssentials
import HTTP
import Model

extension StatusSite {
    /// The answer that readers of Statuspage's public API expect; all services, or one.
    ///
    /// Returns `nil` when there is no such service.
    func statuspage(
        _ question: StatuspageQuestion, service: ServiceID?, for request: HTTPRequest
    ) async throws -> HTTPResponse? {
        guard let writer = try await statuspage(of: service, for: request) else { return nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bytes = Array(try encoder.encode(writer.answer(question)))
        return HTTPResponse(
            headers: ["Content-Type": "application/json; charset=utf-8"], body: .bytes(bytes)
        ).secured().open()
    }

    /// The incidents as a feed for news readers; `nil` when there is no such service.
    func feed(
        _ kind: HistoryFeed.Kind, service: ServiceID?, for request: HTTPRequest
    ) async throws -> HTTPResponse? {
        guard let writer = try await statuspage(of: service, for: request) else { return nil }
        let feed = HistoryFeed(answer: writer.answer(.incidents), kind: kind)
        return HTTPResponse.text(feed.text, type: kind.contentType).secured().open()
    }

    private func statuspage(
        of id: ServiceID?, for request: HTTPRequest
    ) async throws -> StatuspageWriter? {
        let root = origin(of: request)
        let incidents = try await data.incidents(limit: StatuspageWriter.limit)
        guard let id else {
            return StatuspageWriter(
                name: "Foreshock", url: root, services: try await data.services(),
                incidents: incidents)
        }
        guard let status = try await data.service(id) else { return nil }
        return StatuspageWriter(
            name: status.service.name, url: root + Address.service(id).text, services: [status],
            incidents: incidents.filter { $0.concerns(id) })
    }
}
