import Language
import Model

/// How bad it was: what the words say of the effect, its share and its length.
enum GradeRules {
    private static let notices = PhraseSet([
        "announcement", "notice", "reminder", "availability implemented", "upcoming",
        "informational",
    ])
    private static let stopped = PhraseSet([
        "outage", "is down", "are down", "went down", "services down", "unavailable",
        "inaccessible", "unreachable", "not functioning",
        "offline", "unable to reach", "not accessible", "unexpected downtime",
    ])
    private static let failing = PhraseSet([
        "error*", "fail*", "unable", "timeout*", "timing out", "timed out", "packet loss",
        "packetloss", "connectivity", "not working", "loss of", "cannot", "crash*", "dropping",
        "dropped", "refus*", "5xx", "500", "503", "reject*", "blocked", "disruption", "halted",
        "preventing", "not running", "not triggering", "may not be able", "not be able",
        "connection issue*", "connecting to", "unhealthy", "stopped", "broken", "not being",
        "not loading", "not visible", "not sending", "not delivered",
    ])
    private static let slow = PhraseSet([
        "delay*", "latency", "latencies", "slow*", "degrad*", "performance", "stuck", "missing",
        "incorrect*", "warning*", "intermittent*", "lag", "late", "elevated wait",
        "queued", "partial", "incomplete",
    ])
    /// A small share, wherever it is told.
    private static let few = PhraseSet([
        "small number", "very small", "small subset", "limited subset", "small percentage",
        "limited number", "less than 1%", "less than 5%", "minimal", "few customers",
        "affecting some customers", "retry of the", "when retried", "retries may",
        "retries would", "retries should",
    ])
    /// Now and then, where the title or the first sentences say so.
    private static let seldom = PhraseSet(["intermittent*", "sporadic*", "occasional*"])
    private static let leftOver = PhraseSet(["remaining", "remain", "still", "remainder"])
    private static let secondary = PhraseSet([
        "console", "ui", "dashboard*", "portal", "billing", "payment*", "invoice*", "email*",
        "notification*", "docs", "documentation", "support", "status page", "trial", "sign up",
        "sign ups", "signup*", "analytics", "export*", "version upgrade",
        "chat", "stickers", "website", "free tier", "management console", "2fa sms",
    ])
    private static let watching = PhraseSet([
        "metric*", "log", "logs", "logging", "monitoring", "alert*", "stackdriver",
    ])
    /// Their main use is to watch.
    private static let watchers: Set<String> = [
        "datadog", "elastic", "grafana", "honeycomb", "newrelic", "sentry", "splunk",
    ]
    private static let share = PhraseSet(["% of the service affected"])
    private static let shortMinutes = 10.0
    private static let longMinutes = 720.0

    static func judge(_ incident: PastIncident, _ text: IncidentText) -> Judgement<IncidentGrade> {
        if incident.severity == .maintenance {
            return Judgement(.none, because: "the record says maintenance")
        }
        guard let base = byWords(incident, text) else {
            return shortened(byRecord(incident), incident.minutes)
        }
        if base.value == .major, let minutes = incident.minutes, minutes >= longMinutes {
            return Judgement(.critical, because: "\(base.reason); it lasted \(lasted(minutes))")
        }
        return shortened(base, incident.minutes)
    }

    /// One step less for what was over soon, but not below `minor`.
    private static func shortened(
        _ base: Judgement<IncidentGrade>, _ minutes: Double?
    ) -> Judgement<IncidentGrade> {
        guard let minutes, base.value > .minor, minutes < shortMinutes else { return base }
        return Judgement(
            base.value == .critical ? .major : .minor,
            because: "\(base.reason); it lasted \(lasted(minutes))")
    }

    /// The title decides when it says something of the effect, else the text.
    private static func byWords(
        _ incident: PastIncident, _ text: IncidentText
    ) -> Judgement<IncidentGrade>? {
        if let judged = text.title.lazy.compactMap(byShare).first { return judged }
        if let found = notices.first(in: text.title) {
            return Judgement(.none, because: found.sentence.says(found.match))
        }
        guard let effect = effect(incident, text.title) ?? effect(incident, text.told) else {
            return nil
        }
        guard effect.value > .minor else { return effect }
        let whole = text.all.filter { leftOver.first(in: $0) == nil }
        if let found = few.first(in: whole) ?? seldom.first(in: text.title + text.told.prefix(3)) {
            return Judgement(
                .minor, because: "\(effect.reason), but \(found.sentence.says(found.match))")
        }
        if let found = aside(incident, text) {
            return Judgement(.minor, because: "\(effect.reason), but of \(found)")
        }
        return effect
    }

    /// What `25 % of the service affected` amounts to: most is `critical`, below 5 % is `minor`.
    private static func byShare(_ sentence: Sentence) -> Judgement<IncidentGrade>? {
        guard let match = share.first(in: sentence), match.place > 0,
            let percent = Double(sentence.words[match.place - 1])
        else { return nil }
        let grade: IncidentGrade =
            percent >= 50 ? .critical : percent >= 5 ? .major : percent > 0 ? .minor : .none
        return Judgement(
            grade,
            because: "\"\(sentence.words[match.place - 1]) \(match.phrase)\" in the title")
    }

    private static func effect(
        _ incident: PastIncident, _ sentences: [Sentence]
    ) -> Judgement<IncidentGrade>? {
        if let found = stopped.first(in: sentences) {
            let isWorst = incident.severity == .critical
            return Judgement(
                isWorst ? .critical : .major,
                because: found.sentence.says(found.match)
                    + (isWorst ? " and the record says critical" : ""))
        }
        if let found = failing.first(in: sentences) {
            let isWhole =
                incident.severity == .critical && found.sentence.isTitle
                && found.sentence.words.contains(incident.provider.lowercased())
            return Judgement(
                isWhole ? .critical : .major, because: found.sentence.says(found.match))
        }
        if let found = slow.first(in: sentences) {
            return Judgement(.minor, because: found.sentence.says(found.match))
        }
        return nil
    }

    /// A function that is not what the service is for.
    private static func aside(_ incident: PastIncident, _ text: IncidentText) -> String? {
        let only = incident.components.count == 1 ? incident.components : []
        let names = only.flatMap { Sentence.all(in: $0, isTitle: true) }
        let named = text.title + names
        if let found = secondary.first(in: named) { return "\"\(found.match.phrase)\"" }
        guard !watchers.contains(incident.provider.lowercased()) else { return nil }
        return watching.first(in: named).map { "\"\($0.match.phrase)\"" }
    }

    private static func byRecord(_ incident: PastIncident) -> Judgement<IncidentGrade> {
        switch incident.severity {
        case .critical: Judgement(.critical, because: "the record says critical")
        case .major: Judgement(.major, because: "the record says major")
        case .minor: Judgement(.minor, because: "the record says minor")
        case PastIncident.Severity.none?: Judgement(.none, because: "the record says none")
        case .maintenance: Judgement(.none, because: "the record says maintenance")
        case nil: Judgement(.minor, because: "no word of its effect and no recorded severity")
        }
    }

    private static func lasted(_ minutes: Double) -> String {
        Duration.seconds(minutes * 60).words
    }
}
