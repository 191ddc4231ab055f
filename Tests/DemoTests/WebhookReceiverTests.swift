import HTTP
import Synchronization
import Testing

@testable import Demo

@Suite("Webhook receiver") struct WebhookReceiverTests {
    private func notice(_ id: String) -> HTTPRequest {
        HTTPRequest(
            method: "POST", target: "/webhook",
            body: Array(#"{"id":"\#(id)","severity":"page","title":"Outage: \#(id)"}"#.utf8))
    }

    @Test func `counts each key once, and repetitions apart`() {
        let shown = Mutex<[String]>([])
        let receiver = WebhookReceiver { line in shown.withLock { $0.append(line) } }
        for key in ["a", "b", "a", "a"] { #expect(receiver.answer(notice(key)).status == 204) }
        #expect(receiver.received.notices.map(\.key) == ["a", "b"])
        #expect(receiver.received.duplicates == 2)
        #expect(
            shown.withLock { $0 } == [
                "webhook received: Outage: a", "webhook received: Outage: b",
            ])
    }

    @Test func `refuses what is no notice`() {
        let receiver = WebhookReceiver { _ in }
        let request = HTTPRequest(method: "POST", target: "/webhook", body: Array("{}".utf8))
        #expect(receiver.answer(request).status == 400)
        #expect(receiver.received.notices.isEmpty)
    }
}
