import Model

extension IncidentPage {
    /// Who is hit and who is next, in order of fall.
    var impact: HTML {
        Parts.sheet(texts.hitInOrder, id: "impact") {
            if incident.impact.isEmpty {
                Tag.p { texts.nobodyHit(isOpen: incident.isOpen) }
            } else {
                Parts.table(
                    [
                        .init(heading: texts.serviceColumn),
                        .init(heading: texts.expectedColumn, isNumber: true),
                        .init(heading: texts.seenFall, isNumber: true),
                    ], label: texts.whoHit, style: .compact, rows: incident.impact.map(row))
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
            ? StateLook(mark: state.look.mark, word: texts.hit(state), style: state.look.style)
            : StateLook(
                mark: "○", word: texts.notHit(isOpen: incident.isOpen), style: "unknown")
        return look.pill(names[impact.service])
    }

    private var reasons: HTML {
        let reasons = incident.impact.filter { !$0.reason.isEmpty }
        guard !reasons.isEmpty else { return .nothing }
        return Tag.details {
            Tag.summary { texts.whyThisOrder }
            Tag.ul {
                reasons.map { impact in
                    Tag.li {
                        Tag.strong { names[impact.service] }
                        ": "
                        texts.reason(impact.reason, need: need(along: impact.path)) { names[$0] }
                        if impact.share > 0, impact.share < 0.995 {
                            texts.losesWork(impact.share)
                        }
                    }
                }
            }
        }
    }

    /// What the last service of a path needs of the one before it; `nil` when that is not known.
    func need(along path: [ServiceID]) -> Dependency? {
        guard let last = path.last, let before = path.dropLast().last else { return nil }
        return statuses.first { $0.service.id == last }?.service.dependencies
            .first { $0.service == before }
    }

    /// What the operator can do now.
    var operatorSheet: HTML {
        guard incident.isOpen else { return .nothing }
        return Parts.sheet(texts.act, id: "act") {
            if let actions {
                if actions.isEmpty { Tag.p { texts.nothingToDo } }
                actions.map(form)
            } else {
                Tag.p { texts.actElsewhere }
            }
        }
    }

    private func form(_ action: OperatorAction) -> HTML {
        Tag.form(
            Attribute("method", "post"), .action(.action(action.id, incident: incident.id))
        ) {
            Tag.button(Attribute("type", "submit")) { texts.asWritten(action.title) }
            if !action.detail.isEmpty { Parts.note { texts.asWritten(action.detail) } }
        }
    }
}
