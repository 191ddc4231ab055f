import Model

/// Words the one line that says what an incident is, from what is known now.
struct IncidentTitle {
    let services: [ServiceID: Service]

    /// The title for the incident's present phase.
    func text(for incident: Incident) -> String {
        if incident.failedAt == nil {
            if let forecast = incident.findings.last(where: { $0.kind == .exhaustionForecast }) {
                return incident.isOpen ? forecast.title : averted(incident, forecast)
            }
            return blamed(incident) ?? incident.findings.first?.title ?? incident.title
        }
        let headline = blamed(incident)
        if incident.findings.contains(where: { $0.kind == .exhausted }) {
            return exhausted(incident)
        }
        let failure = incident.findings.first(where: \.isFailure) ?? incident.findings.first
        return headline ?? failure?.title ?? incident.title
    }

    private func averted(_ incident: Incident, _ forecast: Finding) -> String {
        "\(name(of: forecast.service)): exhaustion of the database pool averted"
            + suffix(of: incident.diagnosis?.primary)
    }

    private func exhausted(_ incident: Incident) -> String {
        let place =
            incident.findings.first { $0.kind == .exhausted }?.service ?? incident.service
        return "\(name(of: place)) ran out of database connections"
            + suffix(of: incident.diagnosis?.primary)
    }

    private func suffix(of cause: Cause?) -> String {
        guard let cause, cause.confidence >= 0.5 else { return "" }
        let since = cause.change.flatMap(Self.release).map { " by \($0)" } ?? ""
        switch cause.kind {
        case .resourceLeak: return ", leaked" + since
        case .trafficSurge: return ", overloaded by traffic"
        case .slowDependency: return ", held by a slow dependency"
        case .missingIndex: return ", slowed by a missing index"
        case .crash, .errorRegression, .none, .unknown: return ""
        }
    }

    private func blamed(_ incident: Incident) -> String? {
        guard let cause = incident.diagnosis?.primary, cause.confidence >= 0.5,
            let service = cause.service
        else { return nil }
        let since = cause.change.flatMap(Self.release).map { " since \($0)" } ?? ""
        let place = name(of: service)
        switch cause.kind {
        case .crash: return "\(place) crashed"
        case .errorRegression: return "\(place) answers with errors\(since)"
        case .slowDependency: return "\(place) waits for \(cause.subject ?? "a slow dependency")"
        case .missingIndex:
            return "\(place) is slow without index \(cause.subject ?? "")" + since
        case .trafficSurge: return "\(place) is overloaded by traffic"
        case .resourceLeak: return "\(place) leaks database connections" + since
        case .none, .unknown: return nil
        }
    }

    /// `release 3.2.1`, or `the rollback to 3.2.0`; `nil` for a change without a version.
    private static func release(_ change: Change) -> String? {
        change.version.map {
            change.kind == .rollback ? "the rollback to \($0)" : "release \($0)"
        }
    }

    private func name(of id: ServiceID) -> String {
        let name = services[id]?.name ?? id.rawValue
        return name.prefix(1).uppercased() + name.dropFirst()
    }
}
