import Model

/// What an incident's page says first, by phase.
struct Headline: Sendable, Hashable {
    /// The sentence at the top; counts down while a failure is ahead.
    let text: String
    /// The range of doubt of a forecast, to stand behind the sentence; else `nil`.
    var range: String?
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
            range = Self.range(of: forecast, now: now)
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

    /// `will be exhausted in 9 min 40 s`.
    private static func countdown(to forecast: Forecast, now: Timestamp) -> String {
        let left = forecast.expectedAt.seconds(since: now)
        return left > 1
            ? "will be exhausted in \(Figures.duration(left.rounded()))"
            : "may be exhausted at any moment"
    }

    /// `(8:10 to 12:00)`; `nil` when the likeliest moment has passed.
    private static func range(of forecast: Forecast, now: Timestamp) -> String? {
        guard forecast.expectedAt.seconds(since: now) > 1 else { return nil }
        let ahead = forecast.earliestAt.seconds(since: now)
        let early = ahead < 1 ? "now" : Figures.clock(ahead)
        guard let latestAt = forecast.latestAt else { return "(\(early) or later)" }
        return "(\(early) to \(Figures.clock(latestAt.seconds(since: now))))"
    }

    /// The heading of a page.
    var heading: HTML {
        Tag.h1 {
            text
            if let range {
                " "
                Tag.span(.class("range")) { range }
            }
        }
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
