import HTTP
import LoadTesting
import Model

/// The small server beside the story: takes webhooks and the operator's button, and shows the
/// provider's own status page.
actor Stage {
    private var lab: Lab?
    private var desk: ProviderDesk?

    /// Gives the stage the provider's desk, and the lab whose services the operator may roll back.
    func enter(_ lab: Lab, _ desk: ProviderDesk) {
        self.lab = lab
        self.desk = desk
    }

    /// Answers `POST /webhook`, `POST /rollback/SERVICE` and `GET /provider/...`.
    func answer(_ request: HTTPRequest, receiver: WebhookReceiver) async -> HTTPResponse {
        switch (request.path, desk) {
        case ("/provider/api/v2/summary.json", let desk?): return desk.answer
        case ("/provider/api/v2/incidents.json", let desk?): return desk.incidentsAnswer
        default: break
        }
        guard request.method == "POST" else { return .text("Only POST.\n", status: 405) }
        if request.path == "/webhook" { return receiver.answer(request) }
        let prefix = "/rollback/"
        guard request.path.hasPrefix(prefix), let lab else {
            return .text("Nothing here.\n", status: 404)
        }
        let service = ServiceID(String(request.path.dropFirst(prefix.count)))
        do {
            try await lab.rollback(service)
            return .text("\(service) is rolled back.\n")
        } catch {
            return .text("\(error)\n", status: 409)
        }
    }
}
