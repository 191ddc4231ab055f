import Model

/// What an incident's page says first, by phase.
struct Headline: Sendable, Hashable {
    /// The sentence at the top; counts down while a failure is ahead.
    let text: String
    /// The same without what changes every second, for the page's title and for announcements.
    let calm: String

    /// The headline at a moment, with the name of the service for people.
    init(of incident: Incident, name: String, now: Timestamp) {
        switch incident.phase {
        case .warning:
            guard let forecast = incident.currentForecast else {
                text = incident.title
                calm = "Warning: \(incident.title)"
                return
            }
            text = "\(name): the database pool \(Self.countdown(to: forecast, now: now))"
            calm = "Warning: \(name), the database pool will be exhausted"
        case .active:
            text = incident.title
            calm = "Outage: \(incident.title)"
        case .recovering:
            text = incident.title
            calm = "Recovering: \(incident.title)"
        case .resolved:
            text = incident.title
            calm = "Resolved: \(incident.title)"
        }
    }

    /// `will be exhausted in 9 min 40 s (8:10 to 12:00)`.
    static func countdown(to forecast: Forecast, now: Timestamp) -> String {
        let left = forecast.expectedAt.seconds(since: now)
        guard left > 1 else { return "may be exhausted at any moment" }
        let ahead = forecast.earliestAt.seconds(since: now)
        let early = ahead < 1 ? "now" : Figures.clock(ahead)
        let late = forecast.latestAt.map { Figures.clock($0.seconds(since: now)) }
        let range = late.map { "\(early) to \($0)" } ?? "\(early) or later"
        return "will be exhausted in \(Figures.duration(left.rounded())) (\(range))"
    }
}

extension Incident {
    /// The newest finding that forecasts an exhaustion.
    var forecastFinding: Finding? {
        findings.filter { $0.kind == .exhaustionForecast && $0.forecast != nil }
            .max { $0.detectedAt < $1.detectedAt }
    }

    /// The newest forecast, else the first one given.
    var currentForecast: Forecast? { forecastFinding?.forecast ?? firstForecast }

    /// Seconds between the first warning and the failure; `nil` when either is missing.
    var leadSeconds: Double? {
        guard let warnedAt, let failedAt, failedAt > warnedAt else { return nil }
        return failedAt.seconds(since: warnedAt)
    }
}
