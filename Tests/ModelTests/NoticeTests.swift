import Model
import Testing

@Suite("Notice") struct NoticeTests {
    @Test func `is the same for the same incident, kind and channel, whatever it says`() {
        let first = notice(title: "The pool will be exhausted in 9 min 40 s", after: 0)
        let second = notice(title: "The pool will be exhausted in 8 min", after: 100)
        #expect(first.id == "incident-7/warned/operations")
        #expect(first.id == second.id)
    }

    private func notice(title: String, after seconds: Int) -> Notice {
        Notice(
            incident: 7, kind: .warned, channel: "operations", severity: .page,
            at: Timestamp(millisecondsSinceEpoch: 0) + .seconds(seconds), title: title, text: "")
    }
}
