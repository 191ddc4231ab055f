import Economy
import History
import Model

extension IncidentPage {
    /// The headline, the phase and the figures that belong to it.
    var verdict: HTML {
        Parts.verdict(incident.phase.look.style, label: texts.verdict) {
            Parts.note {
                Tag.a(.href(.incidents)) { texts.incidents }
                " › \(incident.id) · "
                names.link(incident.service)
            }
            headline.heading
            Tag.p(.class("facts")) {
                texts.pill(incident.phase)
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
                    texts.halfOfSuch
                    Tag.a(.href(.lasting)) {
                        texts.endWithin(rest.medianMinutes)
                    }
                })
        }
        if let sum = costSoFar, !sum.isZero {
            words.append(
                HTML {
                    outlook.cost?.isExample == true ? texts.costExample : texts.costSoFar
                    Tag.a(.href(.cost)) { texts.roughly(texts.money(sum.likely)) }
                })
        }
        return words
    }

    /// When it was warned of, failed, was repaired and over.
    private var facts: [HTML] {
        var facts: [HTML] = []
        if let failedAt = incident.failedAt {
            facts.append(moment(texts.failedAt(incident.phase), failedAt))
        }
        if let warnedAt = incident.warnedAt {
            facts.append(
                HTML {
                    moment(texts.warnedAt, warnedAt)
                    if let lead = incident.leadSeconds {
                        ", "
                        Tag.strong { texts.before(lead) }
                    }
                })
        }
        if incident.warnedAt == nil, incident.failedAt == nil {
            facts.append(moment(texts.openedAt, incident.openedAt))
        }
        if let repairedAt = incident.repairedAt {
            facts.append(moment(texts.repairedAt, repairedAt))
        }
        if let resolvedAt = incident.resolvedAt {
            facts.append(moment(texts.overSince, resolvedAt))
        }
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
        let seconds = max(end.seconds(since: failedAt), 0).rounded()
        return incident.isOpen ? texts.lastsNow(seconds) : texts.took(seconds)
    }

    /// The forecast in numbers, while the failure is ahead.
    private var ahead: HTML {
        guard let forecast = incident.currentForecast else { return .nothing }
        let words = texts.poolLevel(
            texts.number(forecast.level.rounded()), of: texts.number(forecast.capacity),
            growing: texts.number(forecast.slopePerMinute),
            at: Moment.words(forecast.madeAt, now: now))
        let title = title ?? incident.title
        return Tag.p {
            words.before
            Tag.strong(.class("num")) { words.level }
            words.behind
            if title != headline.text, texts.saysMore(incident.forecastFinding) {
                Page.sentence(title)
            }
        }
    }

    /// How many services are hit and how many are next.
    private var scope: HTML {
        guard !incident.impact.isEmpty else { return .nothing }
        let hit = incident.impact.filter { $0.observedAt != nil }
        let next = incident.impact.filter { $0.observedAt == nil && $0.expectedAt != nil }
        var parts: [String] = []
        if !hit.isEmpty { parts.append(texts.servicesHit(hit.count)) }
        if incident.isOpen, incident.phase != .recovering, let first = next.first,
            let expectedAt = first.expectedAt
        {
            parts.append(
                texts.expectedNext(
                    next.count, isMore: !hit.isEmpty, names[first.service],
                    texts.due(expectedAt, now: now)))
        }
        return parts.isEmpty ? .nothing : Parts.note { parts.joined(separator: " · ") }
    }
}
