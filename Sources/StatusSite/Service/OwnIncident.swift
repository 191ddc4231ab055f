import Model

/// An incident that was seen here: why, why not sooner, and what changed after.
struct OwnIncident {
    let incident: Incident
    let dossier: ServiceDossier

    private var texts: Texts { dossier.texts }
    private var now: Timestamp { dossier.now }

    /// In full.
    var html: HTML {
        Tag.article(.class("incident")) {
            Tag.p { line }
            Tag.dl(.class("known")) {
                row(texts.primaryCause) { primary }
                if let factors = incident.diagnosis?.contributing, !factors.isEmpty {
                    row(texts.contributing) { list(factors.map(factor)) }
                }
                row(texts.notCaught) { gaps }
                if !repairs.isEmpty { row(texts.changedAfter) { list(repairs) } }
            }
        }
    }

    /// In a line: how it stands, what it is, when and how long.
    var line: HTML {
        HTML {
            texts.pill(incident.phase)
            " "
            Tag.a(.href(.incident(incident.id))) {
                texts.titled(incident) { Parts.Names(dossier.watched)[$0] }
            }
            " "
            Tag.small {
                Parts.Names(dossier.watched)[incident.service]
                ", "
                Moment.element(incident.failedAt ?? incident.openedAt, now: now)
                ", \(lasted)"
            }
        }
    }

    private var lasted: String {
        let start = incident.failedAt ?? incident.openedAt
        let seconds = max((incident.resolvedAt ?? now).seconds(since: start), 0).rounded()
        if incident.isOpen { return texts.openFor(seconds) }
        return incident.failedAt == nil ? texts.noFailure : texts.took(seconds)
    }

    private func row(_ name: String, @HTMLBuilder _ value: () -> HTML) -> HTML {
        HTML {
            Tag.dt { name }
            Tag.dd { value() }
        }
    }

    private func list(_ items: [HTML]) -> HTML {
        guard items.count > 1 else { return items.first ?? .nothing }
        return Tag.ul { items.map { item in Tag.li { item } } }
    }

    private var primary: HTML {
        guard let cause = incident.diagnosis?.primary, cause.kind != .unknown else {
            return .text(incident.isOpen ? texts.causeNotKnown : texts.noCause)
        }
        return HTML {
            texts.title(of: cause)
            " "
            Tag.small { texts.sure(cause.confidence) }
        }
    }

    private func factor(_ cause: Cause) -> HTML {
        HTML {
            texts.title(of: cause)
            if let effect = cause.effect {
                " "
                Tag.small { texts.asWritten(effect) }
            } else if let seconds = cause.soonerSeconds, seconds >= 1 {
                " "
                Tag.small { texts.sooner(seconds) }
            }
        }
    }

    /// What the rules did, and which would have done better.
    private var gaps: HTML {
        guard !incident.detectionGap.isEmpty else {
            return .text(incident.isOpen ? texts.triedLater : texts.noRule)
        }
        return list(
            incident.detectionGap.map { gap in
                HTML {
                    Tag.code { gap.rule }
                    " \(texts.late(gap.lateBySeconds, isOpen: incident.phase == .active)) "
                    Tag.small { gap.inForce ? texts.inForce : texts.proposed }
                }
            })
    }

    private var repairs: [HTML] {
        incident.timeline.filter { $0.kind == .repair }.map { entry in
            HTML {
                Moment.element(entry.at, now: now)
                " "
                texts.asWritten(entry.text)
            }
        }
    }
}
