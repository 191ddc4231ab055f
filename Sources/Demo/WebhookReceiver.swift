import FoundationEssentials
package import HTTP
import Model
import Synchronization

/// The peer that a subscriber would run: takes Foreshock's webhooks and counts them by key.
package final class WebhookReceiver: Sendable {
    /// What was received.
    package struct Tally: Sendable {
        /// Notices received, each key once, in order.
        package var notices: [Notice] = []
        /// Deliveries whose key had been received before.
        package var duplicates = 0
    }

    /// A notice as the webhook carries it.
    package struct Notice: Sendable {
        /// The idempotency key.
        package let key: String
        /// How loudly it speaks.
        package let severity: String
        /// The subject line.
        package let title: String
    }

    private struct Payload: Decodable {
        let id: String
        let severity: String
        let title: String
    }

    private let tally = Mutex(Tally())
    private let show: @Sendable (String) -> Void

    /// A receiver that shows each new notice through `show`.
    package init(show: @escaping @Sendable (String) -> Void) { self.show = show }

    /// What was received so far.
    package var received: Tally { tally.withLock { $0 } }

    /// Answers one webhook call: 204, or 400 when it carries no notice.
    package func answer(_ request: HTTPRequest) -> HTTPResponse {
        guard let payload = try? JSONDecoder().decode(Payload.self, from: Data(request.body)) else {
            return .text("The body is not a Foreshock notice.\n", status: 400)  // no other sender
        }
        let isNew = tally.withLock { tally in
            guard !tally.notices.contains(where: { $0.key == payload.id }) else {
                tally.duplicates += 1
                return false
            }
            tally.notices.append(
                Notice(key: payload.id, severity: payload.severity, title: payload.title))
            return true
        }
        if isNew { show("webhook received: \(payload.title)") }
        return HTTPResponse(status: 204)
    }
}
