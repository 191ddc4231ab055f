import GraphFiles
import Model
import Testing

@Suite("Calls from spans") struct SpanTableTests {
    /// A span of one trace, as OTLP tells it.
    private struct Told {
        var id: Int
        var parent: Int?
        var service: String
        var kind = 2
        var start = 0
        var end: Int
        var peer: String?

        var json: String {
            let attributes = peer.map {
                #", "attributes": [{"key": "peer.service", "value": {"stringValue": "\#($0)"}}]"#
            }
            return
                #"{"resource": {"attributes": [{"key": "service.name", "value": {"stringValue": "#
                + #""\#(service)"}}]}, "scopeSpans": [{"spans": [{"traceId": "t", "spanId": "#
                + #""\#(id)", "parentSpanId": "\#(parent.map(String.init) ?? "")", "#
                + #""kind": \#(kind), "startTimeUnixNano": "\#(start)000000", "#
                + #""endTimeUnixNano": "\#(end)000000"\#(attributes ?? "")}]}]}"#
        }
    }

    @Test func `the median lies in the middle and the 95th percentile at nearest rank`() throws {
        let calls = try calls(
            [Told(id: 0, service: "a", end: 1000)]
                + (1...20).map { Told(id: $0, parent: 0, service: "b", end: $0 * 10) })
        #expect(calls.map(\.calls) == [20])
        #expect(calls[0].medianSeconds == 0.105)
        #expect(calls[0].p95Seconds == 0.19)
        #expect(calls[0].ratePerSecond == 20)
    }

    @Test func `work within a service is no call, a call of itself is one`() throws {
        let calls = try calls([
            Told(id: 0, service: "a", end: 100),
            Told(id: 1, parent: 0, service: "a", kind: 1, end: 9),
            Told(id: 2, parent: 1, service: "a", kind: 3, end: 9),
            Told(id: 3, parent: 2, service: "a", end: 8),
        ])
        #expect(calls.map { "\($0.caller)-\($0.callee)" } == ["a-a"])
        #expect(calls[0].medianSeconds == 0.009)
    }

    @Test func `one call that waits makes a dependency critical`() throws {
        let calls = try calls([
            Told(id: 0, service: "a", kind: 4, end: 100),
            Told(id: 1, parent: 0, service: "b", kind: 5, end: 9),
            Told(id: 2, service: "a", end: 50), Told(id: 3, parent: 2, service: "b", end: 9),
        ])
        #expect(calls.map(\.isAsynchronous) == [false])
        #expect(calls.map(\.calls) == [2])
    }

    @Test func `a client that names its peer calls it only where the peer tells nothing`() throws {
        let calls = try calls([
            Told(id: 0, service: "a", kind: 3, end: 100, peer: "bee"),
            Told(id: 1, parent: 0, service: "b", end: 90),
            Told(id: 2, service: "a", kind: 3, end: 100, peer: "cache"),
            Told(id: 3, service: "a", kind: 4, end: 100, peer: "kafka"),
        ])
        #expect(calls.map(\.callee) == ["b", "cache", "kafka"])
        #expect(calls.map(\.isAsynchronous) == [false, false, true])
    }

    @Test func `spans that all lie at one moment have no rate`() throws {
        let calls = try calls([
            Told(id: 0, service: "a", end: 0), Told(id: 1, parent: 0, service: "b", end: 0),
        ])
        #expect(calls.map(\.ratePerSecond) == [nil])
        #expect(calls.map(\.medianSeconds) == [0])
    }

    private func calls(_ spans: [Told]) throws -> [CallFigures] {
        let text = #"{"resourceSpans": [\#(spans.map(\.json).joined(separator: ","))]}"#
        return try GraphFile.read([GraphFile.Text(file: "f", content: text)]).calls
    }
}
