import Model

extension IncidentPage {
    /// Who is hit and who is next, in order of fall.
    var impact: HTML {
        Parts.sheet("Who is hit, in order", id: "impact") {
            if incident.impact.isEmpty {
                Tag.p {
                    incident.isOpen
                        ? "Not worked out yet." : "No other service was hit."
                }
            } else {
                Parts.table(
                    [
                        .init(heading: "Service"), .init(heading: "Expected", isNumber: true),
                        .init(heading: "Seen", isNumber: true),
                    ], label: "Who is hit", style: .compact, rows: incident.impact.map(row))
                reasons
            }
            next
            foretold
        }
    }

    private func row(_ impact: Impact) -> [HTML] {
        [
            pill(impact), impact.expectedAt.map { Moment.element($0, now: now) } ?? .nothing,
            impact.observedAt.map { Moment.element($0, now: now) } ?? .nothing,
        ]
    }

    private func pill(_ impact: Impact) -> HTML {
        let state: ServiceState =
            switch (impact.observedAt, impact.share) {
            case (nil, _): .unknown
            case (.some, 0.95...): .down
            case (.some, 0.3...): .partial
            case (.some, _): .degraded
            }
        let seen = impact.observedAt != nil
        let look =
            seen
            ? state.look
            : StateLook(mark: "○", word: incident.isOpen ? "next" : "spared", style: "unknown")
        return look.pill(names[impact.service])
    }

    private var reasons: HTML {
        let reasons = incident.impact.filter { !$0.reason.isEmpty }
        guard !reasons.isEmpty else { return .nothing }
        return Tag.details {
            Tag.summary { "Why in this order" }
            Tag.ul {
                reasons.map { impact in
                    Tag.li {
                        Tag.strong { names[impact.service] }
                        ": \(impact.reason)"
                        if impact.share > 0, impact.share < 0.995 {
                            " (loses \(Figures.percent(impact.share)) of its work)"
                        }
                    }
                }
            }
        }
    }

    /// What the operator can do now.
    var operatorSheet: HTML {
        guard incident.isOpen else { return .nothing }
        return Parts.sheet("Act", id: "act") {
            if let actions {
                if actions.isEmpty { Tag.p { "Nothing is set up to be done from here." } }
                actions.map(form)
            } else {
                Tag.p { "Actions are offered only on the machine that runs Foreshock." }
            }
        }
    }

    private func form(_ action: OperatorAction) -> HTML {
        let address = Address.action(action.id, incident: incident.id)
        return Tag.form(Attribute("method", "post"), Attribute("action", address.text)) {
            Tag.button(Attribute("type", "submit")) { action.title }
            if !action.detail.isEmpty { Parts.note { action.detail } }
        }
    }
}
