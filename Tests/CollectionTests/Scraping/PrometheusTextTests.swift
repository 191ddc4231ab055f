import Collection
import Model
import TestKit
import Testing

@Suite("Prometheus text") struct PrometheusTextTests {
    private func parse(_ text: String) -> (samples: [Sample], problems: [PrometheusText.Problem]) {
        PrometheusText.parse(Array(text.utf8))
    }

    @Test func `reads names, labels and values, and skips comments`() {
        let text = """
            # HELP requests_total How many.
            # TYPE requests_total counter
            requests_total{route="/orders",status="200"} 1027
            requests_total{ route = "/orders" , status = "500" , } 3 1395066363000

              up 1
            #no space
            """
        let (samples, problems) = parse(text)
        #expect(problems.isEmpty)
        #expect(
            samples == [
                Sample(
                    "requests_total", labels: ["route": "/orders", "status": "200"], value: 1027),
                Sample("requests_total", labels: ["route": "/orders", "status": "500"], value: 3),
                Sample("up", value: 1),
            ])
    }

    @Test(
        "reads every spelling of a value",
        arguments: zip(
            ["0", "12", "-3", "+4", "1.5", "1e3", "-2.5E-3", "+Inf", "-Inf", "Inf", "007"],
            [0, 12, -3, 4, 1.5, 1000, -0.0025, .infinity, -.infinity, .infinity, 7]))
    func value(text: String, value: Double) {
        #expect(parse("a \(text)\n").samples == [Sample("a", value: value)])
    }

    @Test func `reads NaN`() throws {
        let sample = try #require(parse("a NaN").samples.first)
        #expect(sample.value.isNaN)
    }

    @Test func `resolves the escapes in label values`() {
        let text = #"a{path="C:\\DIR\\",error="can't \"open\"\n{x}, y=1 # z"} 1"#
        #expect(
            parse(text).samples == [
                Sample(
                    "a",
                    labels: ["path": #"C:\DIR\"#, "error": "can't \"open\"\n{x}, y=1 # z"],
                    value: 1)
            ])
    }

    @Test func `reads lines of OpenMetrics and cuts exemplars off`() {
        let text = """
            # UNIT a_seconds seconds
            a_seconds_bucket{le="0.5"} 8 # {trace_id="KOO5S4vxi0o"} 0.67
            a_seconds_count 17 1520879607.789 # {id="x"} 9.8 1520879607.7
            a_seconds_created 1520872607.123\r
            # EOF

            """
        let (samples, problems) = parse(text)
        #expect(problems.isEmpty)
        #expect(samples.map(\.value) == [8, 17, 1520872607.123])
    }

    @Test(
        "names a bad line and keeps the others",
        arguments: zip(
            [
                "{a=\"b\"} 1", "9a 1", "a", "a x", "a 1 x", "a 1 2 3", "a{b} 1", "a{b=c} 1",
                "a{b=\"c} 1", "a{b=\"c\" d=\"e\"} 1", "a{b=\"c\"", "a{b=\"c\",b=\"d\"} 1",
                "a{b=\"\\t\"} 1", "a{=\"c\"} 1", "a-b 1", "a{b=\"c\\",
            ],
            [
                "no metric name where one should begin", "no metric name where one should begin",
                "no value", "the value is no number", "the timestamp is no number",
                "unexpected text after the value", "no '=' after label name 'b'",
                "the value of label 'b' has no quotes",
                "the value of label 'b' is not closed by a quote",
                "the labels of 'a' are not closed by '}'",
                "the labels of 'a' are not closed by '}'", "label 'b' is there twice",
                "an escape other than \\\\, \\\" and \\n in label 'b'",
                "no label name where one should begin", "the value is no number",
                "the value of label 'b' is not closed by a quote",
            ]))
    func problem(line: String, reason: String) {
        let (samples, problems) = parse("first 1\n\(line)\nlast 2\n")
        #expect(problems.map(\.description) == ["line 2: \(reason)"])
        #expect(samples.map(\.name) == ["first", "last"])
    }

    @Test func `refuses label values that are not UTF-8`() {
        let bytes = Array("a{b=\"".utf8) + [0xFF, 0xC0] + Array("\"} 1\nc 2".utf8)
        let (samples, problems) = PrometheusText.parse(bytes)
        #expect(samples == [Sample("c", value: 2)])
        #expect(problems.map(\.reason) == ["the value of label 'b' is not UTF-8"])
    }

    @Test func `stops at the limit of samples`() {
        var limits = PrometheusText.Limits()
        limits.samples = 2
        let (samples, problems) = PrometheusText.parse(
            Array("a 1\nb 2\nc 3\nd 4".utf8), limits: limits)
        #expect(samples.map(\.name) == ["a", "b"])
        #expect(
            problems.map(\.description) == ["line 3: more than 2 samples; the rest is not read"])
    }

    @Test func `leaves out samples with labels that are too many or too long`() {
        var limits = PrometheusText.Limits()
        limits.labels = 1
        limits.nameBytes = 3
        limits.valueBytes = 4
        let text =
            "a{b=\"1\",c=\"2\"} 1\nlong 1\na{b=\"12345\"} 1\na{long=\"1\"} 1\na{b=\"1234\"} 1"
        let (samples, problems) = PrometheusText.parse(Array(text.utf8), limits: limits)
        #expect(samples == [Sample("a", labels: ["b": "1234"], value: 1)])
        #expect(
            problems.map(\.reason) == [
                "more than 1 labels", "a metric name of more than 3 bytes",
                "the value of label 'b' has more than 4 bytes",
                "a label name of more than 3 bytes",
            ])
    }

    @Test func `names no more than a hundred problems`() {
        let text = String(repeating: "!\n", count: 1000)
        #expect(parse(text).problems.count == 100)
    }

    @Test("survives any bytes", arguments: [1, 2, 3, 4, 5, 6, 7, 8])
    func randomBytes(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let telling = Array("aZ_:{}=\"\\,# \t\r\n0.9eE+-InfNa".utf8)
        for _ in 0..<300 {
            let count = Int.random(in: 0...400, using: &generator)
            let bytes: [UInt8] = (0..<count).map { _ in
                Int.random(in: 0..<10, using: &generator) == 0
                    ? UInt8.random(in: 0...255, using: &generator)
                    : telling[Int.random(in: 0..<telling.count, using: &generator)]
            }
            let (samples, problems) = PrometheusText.parse(bytes)
            let lines = bytes.count { $0 == 10 } + 1
            #expect(samples.count + problems.count <= lines, "seed \(seed), bytes \(bytes)")
        }
    }

    @Test("keeps every good line whatever lies between", arguments: [11, 12, 13, 14])
    func goodLinesSurvive(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var bytes: [UInt8] = []
        for number in 0..<200 {
            let noise = Int.random(in: 0...30, using: &generator)
            // No sample begins with an exclamation mark.
            bytes +=
                [UInt8(ascii: "!")]
                + (0..<noise).map { _ in UInt8.random(in: 11...255, using: &generator) } + [10]
            bytes += Array("good{n=\"\(number)\"} \(number)\n".utf8)
        }
        let samples = PrometheusText.parse(bytes).samples
        #expect(samples.map(\.value) == (0..<200).map(Double.init), "seed \(seed)")
    }
}
