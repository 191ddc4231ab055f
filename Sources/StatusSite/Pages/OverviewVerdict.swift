import Model

/// The sentence at the top of the overview.
struct OverviewVerdict {
    let statuses: [ServiceStatus]
    let open: [Incident]
    let names: Parts.Names
    let now: Timestamp

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
        if statuses.isEmpty { return "No services are watched yet" }
        if !affected.isEmpty {
            return affected.count == statuses.count && affected.count > 1
                ? "All \(affected.count) services are affected"
                : "\(affected.count) of \(Figures.count(statuses.count, "service", "services")) "
                    + (affected.count == 1 ? "is affected" : "are affected")
        }
        if let warning { return Headline(of: warning, name: names[warning.service], now: now).calm }
        if let recovering = open.first { return "Recovering: \(recovering.title)" }
        if unknown.count == statuses.count { return "Nothing is known yet" }
        if !unknown.isEmpty {
            return "\(Figures.count(unknown.count, "service", "services")) of \(statuses.count) "
                + "cannot be seen"
        }
        return statuses.count == 1
            ? "The service is well" : "All \(statuses.count) services are well"
    }

    private var style: String {
        if statuses.isEmpty { return "unknown" }
        let worst = affected.map(\.state).max { $0.rank < $1.rank }
        if let worst { return worst.look.style }
        if let first = open.first { return first.phase.look.style }
        return unknown.isEmpty ? "up" : "unknown"
    }

    var sheet: HTML {
        Parts.verdict(style) {
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
            return Page.sentence("\(state.look.word): \(affected.joined(separator: ", "))")
        }.joined(separator: " ")
    }

    private var empty: HTML {
        HTML {
            Tag.p {
                "Name them under "
                Tag.code { "services:" }
                " in the configuration and start Foreshock again. "
                "Each needs an address to check or to read metrics from."
            }
            Tag.p {
                "To see it work first, run "
                Tag.code { "foreshock demo" }
                "."
            }
        }
    }

    private var quiet: HTML {
        let last = statuses.compactMap { $0.latest?.at }.max()
        return HTML {
            if let last {
                Parts.note { "Last looked \(Moment.distance(last, now: now)); no open incident." }
            } else {
                Parts.note { "Waiting for the first readings." }
            }
        }
    }

    private func incident(_ incident: Incident) -> HTML {
        Tag.p(.class("facts")) {
            incident.phase.look.pill()
            " "
            Tag.a(.href(.incident(incident.id))) { Tag.strong { incident.title } }
            " \(since(incident))"
        }
    }

    private func since(_ incident: Incident) -> String {
        switch incident.phase {
        case .warning:
            affected.isEmpty
                ? "nobody is affected yet; warned "
                    + Moment.distance(incident.warnedAt ?? incident.openedAt, now: now)
                : "warned " + Moment.distance(incident.warnedAt ?? incident.openedAt, now: now)
        default:
            "since " + Moment.words(incident.failedAt ?? incident.openedAt, now: now)
        }
    }
}
