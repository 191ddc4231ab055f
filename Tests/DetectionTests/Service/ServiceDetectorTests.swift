import Detection
import Model
import Testing

@Suite("Detectors of a service's health")
struct ServiceDetectorTests {
    private func requests(_ ratios: [Double], rate: Double = 10) -> [SignalFrame] {
        ratios.enumerated().map {
            Frames.frame($0, [Signal(.errorRatio): $1, Signal(.requestRate): rate])
        }
    }

    @Test func `errors page after two bad frames and end after two good ones and 20 s`() throws {
        let events = Frames.events(
            ErrorRatio(), requests([0.001, 0.001, 0.3, 0.4, 0.4, 0.04, 0.001, 0.001, 0.001]))
        try #require(events.map(\.verb) == ["opened", "ended"])
        let finding = events[1].finding
        #expect(finding.severity == .page)
        #expect(finding.detectedAt == Frames.at(30))
        #expect(finding.startedAt == Frames.at(10))
        #expect(finding.endedAt == Frames.at(80))
        #expect(finding.title == "payments: 40 % of requests end in errors")
        #expect(
            finding.evidence.map(\.text) == [
                "40 % of 10 requests a second end in server errors; before it were 0.1 %."
            ])
    }

    @Test func `a single bad frame and a handful of requests are not believed`() {
        #expect(Frames.events(ErrorRatio(), requests([0, 0.5, 0, 0.5, 0])).isEmpty)
        #expect(Frames.events(ErrorRatio(), requests([1, 1, 1, 0, 0], rate: 0.2)).isEmpty)
        let slowly = Frames.events(ErrorRatio(), requests([1, 1, 1, 1, 1, 1, 1], rate: 0.2))
        #expect(slowly.map(\.verb) == ["opened"])
    }

    private func latencies(_ values: [Double]) -> [SignalFrame] {
        values.enumerated().map {
            Frames.frame($0, [Signal(.latencyMean): $1, Signal(.requestRate): 10])
        }
    }

    @Test func `slow answers warn after a minute and end after a good one`() throws {
        let quiet = [Double](repeating: 0.1, count: 20)
        let events = Frames.events(
            Latency(), latencies(quiet + Array(repeating: 0.4, count: 10) + quiet))
        try #require(events.map(\.verb) == ["opened", "ended"])
        let finding = events[0].finding
        #expect(finding.severity == .warning)
        #expect(finding.startedAt == Frames.at(190))
        #expect(finding.detectedAt == Frames.at(260))
        #expect(events[1].finding.endedAt == Frames.at(360))
        #expect(finding.title == "payments: answers take 400 ms instead of 100 ms")
    }

    @Test func `half a minute of slow answers, or half as slow again, says nothing`() {
        let quiet = [Double](repeating: 0.1, count: 20)
        let short = latencies(quiet + Array(repeating: 0.5, count: 4) + quiet)
        let mild = latencies(quiet + Array(repeating: 0.15, count: 30))
        #expect(Frames.events(Latency(), short).isEmpty)
        #expect(Frames.events(Latency(), mild).isEmpty)
    }

    private func check(_ index: Int, passed: Bool) -> CheckResult {
        CheckResult(
            service: "payments", check: "pay", at: Frames.at(Double(index) * 10), passed: passed,
            status: passed ? 200 : 503, latencySeconds: 0.1,
            message: passed ? "" : "status 503 instead of 200")
    }

    @Test func `a check fails after three failures and is well after two passes`() throws {
        var detector = CheckFailing()
        let passes = [true, false, false, true, false, false, false, false, true, true]
        let events = passes.enumerated().flatMap {
            detector.ingest(check($0.offset, passed: $0.element))
        }
        try #require(events.map(\.verb) == ["opened", "ended"])
        let finding = events[1].finding
        #expect(finding.startedAt == Frames.at(40))
        #expect(finding.detectedAt == Frames.at(60))
        #expect(finding.endedAt == Frames.at(90))
        #expect(finding.severity == .page)
        #expect(
            finding.title == "payments: the check 'pay' fails: status 503 instead of 200")
    }

    @Test func `a service is unreachable after three failed scrapes`() throws {
        let fails = [false, true, true, false, true, true, true, false, false]
        let frames = fails.enumerated().map {
            Frames.frame(
                $0.offset, [Signal(.scrapeUp): $0.element ? 0 : 1],
                failure: $0.element ? "connection refused" : nil)
        }
        let events = Frames.events(Unreachable(), frames)
        try #require(events.map(\.verb) == ["opened", "ended"])
        #expect(events[0].finding.title == "payments cannot be reached: connection refused")
        #expect(events[0].finding.startedAt == Frames.at(40))
        #expect(events[0].finding.detectedAt == Frames.at(60))
        #expect(events[1].finding.endedAt == Frames.at(80))
    }

    @Test func `a new start of the process is noted once`() throws {
        let first = Frames.at(-500).secondsSinceEpoch
        let second = Frames.at(15).secondsSinceEpoch
        let frames = [first, first, second, second].enumerated().map {
            Frames.frame($0.offset, [Signal(.processStart): $0.element])
        }
        let events = Frames.events(Restarted(), frames)
        try #require(events.map(\.verb) == ["opened", "ended"])
        #expect(events[0].finding.severity == .info)
        #expect(events[0].finding.startedAt == Frames.at(15))
        #expect(events[0].finding.title == "payments started again at 08:00:15")
    }

    private func traffic(_ rates: [Double]) -> [SignalFrame] {
        rates.enumerated().map { Frames.frame($0, [Signal(.requestRate): $1]) }
    }

    @Test(
        "a step of traffic that lasts a minute is noted, up and down",
        arguments: [(14.0, "payments: traffic +40 %"), (5, "payments: traffic −50 %")])
    func step(rate: Double, title: String) throws {
        let usual = (0..<24).map { [9.8, 10, 10.2, 10][$0 / 6] }
        let events = Frames.events(
            TrafficShift(), traffic(usual + Array(repeating: rate, count: 20) + usual))
        try #require(events.map(\.verb) == ["opened", "ended"])
        #expect(events[0].finding.title == title)
        #expect(events[0].finding.severity == .info)
        #expect(events[0].finding.startedAt == Frames.at(230))
        #expect(events[0].finding.detectedAt == Frames.at(290))
        #expect(events[0].finding.evidence[0].before == 10)
        #expect(events[0].finding.evidence[0].after == rate)
    }

    @Test func `a short burst and a small rise are no step`() {
        let usual = [Double](repeating: 10, count: 30)
        #expect(Frames.events(TrafficShift(), traffic(usual + [20, 20, 20] + usual)).isEmpty)
        #expect(
            Frames.events(TrafficShift(), traffic(usual + usual.map { $0 * 1.1 })).isEmpty)
    }

    private func ages(_ values: [Double]) -> [SignalFrame] {
        values.enumerated().map {
            Frames.frame($0, [Signal(.feedStaleness, of: "orders"): $1])
        }
    }

    @Test func `a feed is stale when it is older than a minute and than ever before`() throws {
        let usual = [5.0, 12, 8, 10]
        let rising = [50.0, 60, 70, 80, 90, 10, 5]
        let events = Frames.events(Stale(), ages(usual + rising))
        try #require(events.map(\.verb) == ["opened", "ended"])
        #expect(
            events[0].finding.title == "payments: nothing new from orders for 1 min 20 s")
        #expect(events[0].finding.startedAt == Frames.at(-10))
        #expect(Frames.events(Stale(), ages([100, 300, 120, 290, 100, 310, 320])).isEmpty)
    }
}
