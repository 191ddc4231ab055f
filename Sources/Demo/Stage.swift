import HTTP
import LoadTesting
import Model

/// The small server beside the story: takes webhooks and the operator's button, and shows the
/// provider's own status page.
actor Stage {
    private var lab: Lab?
    private let desk: ProviderDesk

    /// A stage without a lab, beside the provider's desk.
    init(desk: ProviderDesk) { self.desk = desk }

    /// Gives the stage the lab whose services the operator may roll back.
    func enter(_ lab: Lab) { self.lab = lab }

    /// Answers `POST /webhook`, `POST /rollback/SERVICE` and `GET /provider/...`.
    func answer(_ request: HTTPRequest, receiver: WebhookReceiver) async -> HTTPResponse {
        if request.path == "/provider/api/v2/summary.json" { return desk.answer }
        if request.path == "/provider/api/v2/incidents.json" { return desk.incidentsAnswer }
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
