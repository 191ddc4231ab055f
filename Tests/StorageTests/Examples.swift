import Model
import Storage

/// Values to keep, told apart by a number; time counts in seconds from an origin.
enum Examples {
    static func moment(_ seconds: Int) -> Timestamp {
        Timestamp(millisecondsSinceEpoch: 1_790_000_000_000 + Int64(seconds) * 1000)
    }

    static func range(_ start: Int, _ end: Int) -> TimeRange {
        TimeRange(start: moment(start), end: moment(end))
    }

    static func scrape(_ service: ServiceID, at seconds: Int, samples: [Sample]? = nil) -> Scrape {
        let usual = [
            Sample("up", value: 1), Sample("wait", labels: ["pool": "main"], value: 0.125),
            Sample("used", labels: ["pool": "main", "state": "used"], value: Double(seconds)),
        ]
        return Scrape(service: service, at: moment(seconds), samples: samples ?? usual)
    }

    static func check(_ service: ServiceID, at seconds: Int, passed: Bool = true) -> CheckResult {
        CheckResult(
            service: service, check: "home", at: moment(seconds), passed: passed,
            status: passed ? 200 : nil, latencySeconds: 0.25,
            message: passed ? "" : "The connection was refused.")
    }

    static func change(_ id: String, at seconds: Int, title: String = "Release") -> Change {
        Change(
            id: id, service: "payments", at: moment(seconds), kind: .deploy, version: "3.2.1",
            title: title)
    }

    static func finding(_ subject: String, at seconds: Int) -> Finding {
        Finding(
            detector: "traffic", kind: .trafficShift, service: "payments", subject: subject,
            severity: .info, startedAt: moment(seconds - 5), detectedAt: moment(seconds),
            title: "Traffic rose",
            evidence: [Evidence("Requests rose.", before: 1, after: .infinity, unit: "1/s")])
    }

    static func incident(
        _ id: Int, at seconds: Int, phase: Incident.Phase = .warning
    ) -> Incident {
        var incident = Incident(
            id: id, service: "payments", title: "The pool will run dry", phase: phase,
            severity: .page, openedAt: moment(seconds))
        incident.findings = [finding("main", at: seconds)]
        incident.changes = [change("r1", at: seconds - 60)]
        incident.timeline = [
            TimelineEntry(at: moment(seconds), kind: .warning, service: "payments", text: "Warned")
        ]
        return incident
    }

    static func prediction(
        _ incident: Int, _ service: ServiceID, at seconds: Int
    ) -> FallPrediction {
        FallPrediction(
            incident: incident, service: service, madeAt: moment(seconds),
            horizon: moment(seconds + 600), probability: 0.75, expectedAt: moment(seconds + 60),
            reason: "calls payments for every request")
    }

    static func notice(_ incident: Int, _ kind: Notice.Kind, title: String = "A") -> Notice {
        Notice(
            incident: incident, kind: kind, channel: "team", severity: .page, at: moment(9),
            title: title, text: "It will run dry.")
    }

    static func report(
        of service: ServiceID = "etsy", at seconds: Int, by reporter: String
    ) -> UserReport {
        UserReport(
            service: service, at: moment(seconds), function: "checkout", symptom: .error,
            country: nil, reporter: reporter)
    }

    static func stateChange(
        of service: ServiceID = "etsy", at seconds: Int, _ state: ServiceState,
        probability: Double? = 0.5
    ) -> StateChange {
        StateChange(
            service: service, at: moment(seconds), state: state, probability: probability)
    }

    static func commit(_ change: (inout Commit) -> Void) -> Commit {
        var commit = Commit()
        change(&commit)
        return commit
    }
}
