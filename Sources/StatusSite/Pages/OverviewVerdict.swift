import Model

/// The sentence at the top of the overview.
struct OverviewVerdict {
    let statuses: [ServiceStatus]
    let open: [Incident]
    let names: Parts.Names
    let now: Timestamp
    let texts: Texts

    /// Services whose users notice something.
    private var affected: [ServiceStatus] {
        statuses.filter { [.down, .partial, .degraded].contains($0.state) }
    }

    private var unknown: [ServiceStatus] { statuses.filter { $0.state == .unknown } }

    private var warning: Incident? { open.first { $0.phase == .warning } }

    /// The heading; counts down while a failure is ahead and nobody is affected yet.
    private var heading: HTML {
        guard affected.isEmpty, let warning else { return Tag.h1 { calm } }
        return Headline(of: warning, name: names[warning.service], now: now).heading
    }

    /// The headline without a countdown.
    var calm: String {
        if statuses.isEmpty { return texts.noServices }
        if !affected.isEmpty { return texts.affected(affected.count, of: statuses.count) }
        if let warning { return Headline(of: warning, name: names[warning.service], now: now).calm }
        if let first = open.first { return texts.isRecovering(names[first.service], first.title) }
        if unknown.count == statuses.count { return texts.nothingKnownYet }
        if !unknown.isEmpty { return texts.unseen(unknown.count, of: statuses.count) }
        return texts.allWell(statuses.count)
    }

    private var style: String {
        if statuses.isEmpty { return "unknown" }
        let worst = affected.map(\.state).max { $0.rank < $1.rank }
        if let worst { return worst.look.style }
        if let first = open.first { return first.phase.look.style }
        return unknown.isEmpty ? "up" : "unknown"
    }

    var sheet: HTML {
        Parts.verdict(style, label: texts.verdict) {
            heading
            if statuses.isEmpty {
                empty
            } else {
                if !affected.isEmpty { Tag.p { list } }
                open.map(incident)
                if open.isEmpty { quiet }
            }
        }
    }

    /// The affected services by state, worst first.
    private var list: String {
        let states: [ServiceState] = [.down, .partial, .degraded]
        return states.compactMap { state in
            let affected = affected.filter { $0.state == state }.map(\.service.name)
            guard !affected.isEmpty else { return nil }
            return Page.sentence("\(texts.ownState(state)): \(affected.joined(separator: ", "))")
        }.joined(separator: " ")
    }

    private var empty: HTML {
        HTML {
            Tag.p {
                texts.nameServices.before
                Tag.code { "services:" }
                texts.nameServices.behind
            }
            Tag.p {
                texts.runDemo.before
                Tag.code { "foreshock demo" }
                texts.runDemo.behind
            }
        }
    }

    private var quiet: HTML {
        let last = statuses.compactMap { $0.latest?.at }.max()
        return HTML {
            if let last {
                Parts.note { texts.lastLooked(texts.distance(last, now: now)) }
            } else {
                Parts.note { texts.waitingForReadings }
            }
        }
    }

    private func incident(_ incident: Incident) -> HTML {
        Tag.p(.class("facts")) {
            texts.look(incident.phase).pill()
            " "
            Tag.a(.href(.incident(incident.id))) {
                Tag.strong { texts.asWritten(incident.title) }
            }
            " \(since(incident))"
        }
    }

    private func since(_ incident: Incident) -> String {
        switch incident.phase {
        case .warning:
            texts.warned(
                texts.distance(incident.warnedAt ?? incident.openedAt, now: now),
                isHarmless: affected.isEmpty)
        default:
            "\(texts.since) \(Moment.words(incident.failedAt ?? incident.openedAt, now: now))"
        }
    }
}
