import Detection
import Model

/// Points a second through each detector, the extractor and the whole bank.
enum DetectorSpeed {
    static func measure() -> SubjectReport {
        let scrapes = scrapes(count: 1200)
        var extractor = SignalExtractor()
        let frames = scrapes.map { extractor.frame(from: $0) }
        let reference = rate(of: frames.count) { smooth(frames) }
        var report = SubjectReport(.detectors, reference: "one moving average a frame")
        let add = { (name: String, pointsPerSecond: Double) in
            report.measurements.append(
                Measurement(
                    name, pointsPerSecond, "points/s", ratio: pointsPerSecond / reference))
        }
        add("one moving average a frame (reference)", reference)
        for detector in DetectorRegistry.detectors(rules: [rule], settings: .init()) {
            add("\(type(of: detector))", rate(of: frames.count) { feed(frames, to: detector) })
        }
        add("SignalExtractor", rate(of: scrapes.count) { extract(scrapes) })
        add("DetectorBank, from scrapes", rate(of: scrapes.count) { detect(scrapes) })
        report.notes = [
            "A point is one frame of one service, from a scrape of \(scrapes[0].samples.count) "
                + "samples; one thread."
        ]
        return report
    }

    private static let rule = ThresholdRule(
        name: "pool-utilisation", service: nil, signal: Signal(.poolUtilisation),
        comparison: .above,
        limit: 0.95, holdSeconds: 300, severity: .page)

    /// Two rounds of quiet, leak and restart.
    private static func scrapes(count: Int) -> [Scrape] {
        var service = SampleService(id: "payments", isSteady: false, seed: 1)
        let start = Timestamp(secondsSinceEpoch: 1_700_000_000)
        return (0..<count).map { service.scrape(at: start + .seconds(10) * $0) }
    }

    private static func smooth(_ frames: [SignalFrame]) {
        var level = 0.0
        for frame in frames { level += 0.1 * ((frame[.requestRate] ?? 0) - level) }
        precondition(level > 0, "the sample service answers requests")
    }

    private static func feed(_ frames: [SignalFrame], to detector: any Detector) {
        var detector = detector
        for frame in frames { _ = detector.ingest(frame) }
    }

    private static func extract(_ scrapes: [Scrape]) {
        var extractor = SignalExtractor()
        for scrape in scrapes { _ = extractor.frame(from: scrape) }
    }

    private static func detect(_ scrapes: [Scrape]) {
        var bank = DetectorBank(rules: [rule])
        var opened = 0
        for scrape in scrapes {
            for case .opened in bank.ingest(.scrape(scrape)).events { opened += 1 }
        }
        precondition(opened > 0, "the sample service leaks")
    }
}
