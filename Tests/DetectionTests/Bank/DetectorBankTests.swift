import Detection
import Model
import Testing

@Suite("Detector bank")
struct DetectorBankTests {
    private let rule = ThresholdRule(
        name: "queue", service: "payments", signal: Signal("queue_depth"), comparison: .above,
        limit: 10, holdSeconds: 20, severity: .warning)

    private func observations(_ service: ServiceID) -> [Observation] {
        (0..<12).flatMap { index in
            let at = Frames.at(Double(index) * 10)
            let scrape = Scrape(
                service: service, at: at,
                samples: [Sample("queue_depth", value: index < 4 ? 1 : 20)])
            let check = CheckResult(
                service: service, check: "home", at: at, passed: index < 6, status: nil,
                latencySeconds: 1, message: "no answer")
            return [Observation.scrape(scrape), .check(check)]
        }
    }

    @Test func `turns scrapes into frames and gives every service its own detectors`() {
        var bank = DetectorBank(rules: [rule])
        var opened: [String] = []
        for observation in observations("payments") + observations("shipping") {
            let (frame, events) = bank.ingest(observation)
            if case .scrape = observation {
                #expect(frame?.service == observation.service)
            } else {
                #expect(frame == nil)
            }
            opened += events.map { "\($0.verb) \($0.finding.service) \($0.finding.detector)" }
        }
        #expect(
            opened == [
                "opened payments queue", "opened payments check-failing",
                "opened shipping check-failing",
            ])
    }

    @Test func `finds the same with the same identities when everything is replayed`() {
        let list = observations("payments") + observations("shipping")
        func events() -> [DetectionEvent] {
            var bank = DetectorBank(rules: [rule])
            return list.flatMap { bank.ingest($0).events }
        }
        let first = events()
        #expect(!first.isEmpty)
        #expect(events() == first)
    }

    @Test func `replayed frames give what the scrapes gave`() {
        var live = DetectorBank(rules: [rule])
        var frames: [SignalFrame] = []
        var told: [DetectionEvent] = []
        for case .scrape(let scrape) in observations("payments") {
            let (frame, events) = live.ingest(.scrape(scrape))
            if let frame { frames.append(frame) }
            told += events
        }
        var replay = DetectorBank(rules: [rule])
        #expect(frames.flatMap { replay.ingest($0) } == told)
        #expect(told.map(\.verb) == ["opened"])
    }

    @Test func `a change has nothing to detect`() {
        var bank = DetectorBank(rules: [rule])
        let change = Change(
            id: "1", service: "payments", at: Frames.at(0), kind: .deploy, title: "Release")
        let (frame, events) = bank.ingest(.change(change))
        #expect(frame == nil)
        #expect(events.isEmpty)
    }
}
