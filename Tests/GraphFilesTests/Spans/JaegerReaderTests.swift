import GraphFiles
import Model
import Testing

@Suite("Jaeger spans") struct JaegerReaderTests {
    @Test func `joins spans to calls with their figures`() throws {
        let document = try GraphFile.read(paths: [Repository.data("traces-jaeger.json")])
        #expect(
            document.calls == [
                CallFigures(
                    caller: "customer", callee: "mysql", calls: 1, ratePerSecond: 0.25,
                    errorShare: 0, medianSeconds: 0.2, p95Seconds: 0.2, isAsynchronous: false),
                CallFigures(
                    caller: "frontend", callee: "billing", calls: 1, ratePerSecond: 0.25,
                    errorShare: 0, medianSeconds: 1, p95Seconds: 1, isAsynchronous: true),
                CallFigures(
                    caller: "frontend", callee: "customer", calls: 1, ratePerSecond: 0.25,
                    errorShare: 1, medianSeconds: 0.3, p95Seconds: 0.3, isAsynchronous: false),
            ])
    }

    @Test(
        "names the place and the mistake",
        arguments: [
            (
                #"{"traceID": "t", "spanID": "s", "startTime": 1, "duration": 1, "processID": "p9"}"#,
                "f:1: data[0].spans[0]: the name of its service is missing"
            ),
            (
                #"{"traceID": "t", "spanID": "s", "startTime": 18446744073709551615, "duration": 1, "processID": "p1"}"#,
                "f:1: data[0].spans[0]: the time is out of range"
            ),
            (
                #"{"traceID": "t", "spanID": "s", "processID": "p1", "duration": 1}"#,
                "f:1: data[0].spans[0]: 'startTime' is missing"
            ),
        ])
    func mistakes(span: String, message: String) {
        let text =
            #"{"data": [{"spans": [\#(span)], "processes": {"p1": {"serviceName": "a"}}}]}"#
        let error = #expect(throws: GraphFileError.self) {
            try GraphFile.read([GraphFile.Text(file: "f", content: text)])
        }
        #expect(error?.description == message)
    }

    @Test func `a trace that comes twice counts once`() throws {
        let path = Repository.data("traces-jaeger.json")
        let document = try GraphFile.read(paths: [path, path])
        #expect(document.calls.allSatisfy { $0.calls == 1 })
        #expect(document.notes.first == "5 spans come twice; the first of each counts.")
    }
}
