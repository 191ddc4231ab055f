import GraphFiles
import Model
import Testing

@Suite("OTLP spans", .timeLimit(.minutes(1))) struct OTLPReaderTests {
    @Test func `joins spans to calls with their figures`() throws {
        let document = try GraphFile.read(paths: [Repository.data("traces-otlp.json")])
        #expect(document.services.map(\.id) == ["checkout", "payments", "orders", "postgresql"])
        #expect(
            document.calls == [
                CallFigures(
                    caller: "checkout", callee: "orders", calls: 1, ratePerSecond: 0.25,
                    errorShare: 0, medianSeconds: 1, p95Seconds: 1, isAsynchronous: true),
                CallFigures(
                    caller: "checkout", callee: "payments", calls: 2, ratePerSecond: 0.5,
                    errorShare: 0.5, medianSeconds: 0.2, p95Seconds: 0.3, isAsynchronous: false),
                CallFigures(
                    caller: "payments", callee: "postgresql", calls: 1, ratePerSecond: 0.25,
                    errorShare: 0, medianSeconds: 0.02, p95Seconds: 0.02, isAsynchronous: false),
            ])
        #expect(
            document.services[0].dependencies == [
                Dependency(on: "orders", kind: .asynchronous(bufferSeconds: 0)),
                Dependency(on: "payments", kind: .critical),
            ])
        #expect(document.services[1].operation.ratePerSecond == 0.5)
        #expect(document.services[1].operation.serviceSeconds == 0.18)
        #expect(
            document.notes == [
                "Spans do not tell how long a buffer bridges; it is taken as 0 s for 1 "
                    + "asynchronous dependency."
            ])
    }

    @Test func `reads one document a line, with the line of a bad one`() throws {
        let lines = [
            line("a", span: "1", parent: ""), "{\"resourceSpans\": 1}",
            line("b", span: "2", parent: "1"),
        ]
        let text = GraphFile.Text(file: "f", content: lines.joined(separator: "\n"))
        let document = try GraphFile.read([text], keepsGoing: true)
        #expect(document.calls.map(\.callee) == ["b"])
        #expect(document.problems.map(\.line) == [2])
    }

    @Test(
        "names the place and the mistake",
        arguments: [
            (
                #"{"spans": [{"traceId": "t", "spanId": "s", "startTimeUnixNano": "5", "endTimeUnixNano": "4"}]}"#,
                "f:1: resourceSpans[0].scopeSpans[0].spans[0]: the span ends before it starts"
            ),
            (
                #"{"spans": [{"traceId": "t", "startTimeUnixNano": "5", "endTimeUnixNano": "6"}]}"#,
                "f:1: resourceSpans[0].scopeSpans[0].spans[0]: 'spanId' is missing"
            ),
            (
                #"{"spans": [{"traceId": "t", "spanId": "s", "startTimeUnixNano": "x", "endTimeUnixNano": "6"}]}"#,
                "f:1: resourceSpans[0].scopeSpans[0].spans[0].startTimeUnixNano: 'x' is no whole number"
            ),
        ])
    func mistakes(scope: String, message: String) {
        let text =
            #"{"resourceSpans": [{"resource": {"attributes": [{"key": "service.name", "#
            + #""value": {"stringValue": "a"}}]}, "scopeSpans": [\#(scope)]}]}"#
        expect(text, message)
    }

    @Test func `spans of an unnamed service are told`() {
        expect(
            #"{"resourceSpans": [{"scopeSpans": [{"spans": []}]}]}"#,
            "f:1: resourceSpans[0].resource: the attribute 'service.name' is missing; its 0 spans "
                + "are left out")
    }

    @Test func `what is no JSON is told as such`() {
        let error = #expect(throws: GraphFileError.self) {
            try GraphFile.read([GraphFile.Text(file: "f", content: #"{"resourceSpans": ["#)])
        }
        #expect(error?.description.hasPrefix("f:1: is no JSON: ") == true)
    }

    @Test func `rows of spans are read in time`() throws {
        let spans = (0..<5000).map { number in
            #"{"traceId": "t", "spanId": "\#(number)", "parentSpanId": "\#(number - 1)", "#
                + #""kind": 2, "startTimeUnixNano": "\#(number)", "endTimeUnixNano": "\#(number + 1)"}"#
        }
        let halves = [0, 1].map { half in
            let own = spans.enumerated().filter { $0.offset % 2 == half }.map(\.element)
            return
                #"{"resource": {"attributes": [{"key": "service.name", "value": {"stringValue": "#
                + #""s\#(half)"}}]}, "scopeSpans": [{"spans": [\#(own.joined(separator: ","))]}]}"#
        }
        let text = #"{"resourceSpans": [\#(halves.joined(separator: ","))]}"#
        let document = try GraphFile.read([GraphFile.Text(file: "f", content: text)])
        #expect(document.calls.map(\.calls) == [2500, 2499])
        #expect(document.notes == ["1 of 5000 spans name a parent that is in no file here."])
    }

    private func line(_ service: String, span: String, parent: String) -> String {
        #"{"resourceSpans": [{"resource": {"attributes": [{"key": "service.name", "value": "#
            + #"{"stringValue": "\#(service)"}}]}, "scopeSpans": [{"spans": [{"traceId": "t", "#
            + #""spanId": "\#(span)", "parentSpanId": "\#(parent)", "startTimeUnixNano": "1", "#
            + #""endTimeUnixNano": "2"}]}]}]}"#
    }

    private func expect(_ text: String, _ message: String) {
        let error = #expect(throws: GraphFileError.self) {
            try GraphFile.read([GraphFile.Text(file: "f", content: text)])
        }
        #expect(error?.description == message)
    }
}
