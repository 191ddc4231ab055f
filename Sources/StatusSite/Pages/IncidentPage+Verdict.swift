import Economy
import History
import Model

extension IncidentPage {
    /// The headline, the phase and the figures that belong to it.
    var verdict: HTML {
        Parts.verdict(incident.phase.look.style) {
            Parts.note {
                Tag.a(.href(.incidents)) { "Incidents" }
                " › \(incident.id) · "
                names.link(incident.service)
            }
            headline.heading
            Tag.p(.class("facts")) {
                incident.phase.look.pill()
                " "
                HTML.joined(facts, by: .text(" · "))
            }
            if incident.phase == .warning { ahead }
            scope
            if !outlookWords.isEmpty { Parts.note { HTML.joined(outlookWords, by: .text(" · ")) } }
        }
    }

    /// How long it will last and what it has cost, in few words that lead to the whole.
    private var outlookWords: [HTML] {
        var words: [HTML] = []
        if incident.isOpen, let rest = outlook.remaining?.estimate.duration {
            words.append(
                HTML {
                    "Half of such incidents "
                    Tag.a(.href(.lasting)) {
                        "end within \(Figures.minutes(rest.medianMinutes)) more"
                    }
                })
        }
        if let sum = costSoFar, !sum.isZero {
            words.append(
                HTML {
                    outlook.cost?.isExample == true ? "Cost with example figures " : "Cost so far "
                    Tag.a(.href(.cost)) { "about \(Figures.money(sum.likely))" }
                })
        }
        return words
    }

    /// When it was warned of, failed, was repaired and over.
    private var facts: [HTML] {
        var facts: [HTML] = []
        if let failedAt = incident.failedAt { facts.append(moment("since ", failedAt)) }
        if let warnedAt = incident.warnedAt {
            facts.append(
                HTML {
                    moment("warned ", warnedAt)
                    if let lead = incident.leadSeconds {
                        ", "
                        Tag.strong { "\(Figures.duration(lead.rounded())) ahead" }
                    }
                })
        }
        if incident.warnedAt == nil, incident.failedAt == nil {
            facts.append(moment("opened ", incident.openedAt))
        }
        if let repairedAt = incident.repairedAt { facts.append(moment("repaired ", repairedAt)) }
        if let resolvedAt = incident.resolvedAt { facts.append(moment("over ", resolvedAt)) }
        if let length { facts.append(.text(length)) }
        return facts
    }

    private func moment(_ words: String, _ moment: Timestamp) -> HTML {
        HTML {
            words
            Moment.element(moment, now: now)
        }
    }

    private var length: String? {
        guard let failedAt = incident.failedAt else { return nil }
        let end = incident.resolvedAt ?? now
        let text = Figures.duration(max(end.seconds(since: failedAt), 0).rounded())
        return incident.isOpen ? "for \(text) now" : "took \(text)"
    }

    /// The forecast in numbers, while the failure is ahead.
    private var ahead: HTML {
        guard let forecast = incident.currentForecast else { return .nothing }
        let level = Figures.number(forecast.level.rounded())
        return Tag.p {
            "At \(Moment.words(forecast.madeAt, now: now)) "
            Tag.strong(.class("num")) { "\(level) of \(Figures.number(forecast.capacity))" }
            " were in use, growing by \(Figures.number(forecast.slopePerMinute)) a minute. "
            if incident.title != headline.text { "\(Page.sentence(incident.title))" }
        }
    }

    /// How many services are hit and how many are next.
    private var scope: HTML {
        guard !incident.impact.isEmpty else { return .nothing }
        let hit = incident.impact.filter { $0.observedAt != nil }
        let next = incident.impact.filter { $0.observedAt == nil && $0.expectedAt != nil }
        var parts: [String] = []
        if !hit.isEmpty { parts.append("\(Figures.count(hit.count, "service", "services")) hit") }
        if incident.isOpen, let first = next.first, let expectedAt = first.expectedAt {
            let more = hit.isEmpty ? "" : " more"
            parts.append(
                "\(next.count)\(more) expected, next \(names[first.service]) "
                    + Moment.distance(expectedAt, now: now).replacingAgo)
        }
        return parts.isEmpty ? .nothing : Parts.note { parts.joined(separator: " · ") }
    }
}

extension String {
    /// A moment that was expected and has passed without being seen is due, rather than ago.
    fileprivate var replacingAgo: String {
        hasSuffix("ago") || self == "just now" ? "due now" : self
    }
}
