import Model

/// What an incident's page says first, by phase.
struct Headline: Sendable, Hashable {
    /// The sentence at the top; counts down while a failure is ahead.
    let text: String
    /// The range of doubt of a forecast, to stand behind the sentence; else `nil`.
    var range: String?
    /// The same without what changes every second, for the page's title and for announcements.
    let calm: String
    /// Whether the sentence stays as it was written, in another language than the page.
    private let isForeign: Bool

    /// The headline at a moment, with the name of the service for people.
    init(
        of incident: Incident, name: String, now: Timestamp, texts: Texts = Texts(.english)
    ) {
        if incident.phase == .warning, let forecast = incident.currentForecast {
            text = texts.poolRunsOut(name, in: forecast.expectedAt.seconds(since: now))
            range = Self.range(of: forecast, now: now, texts)
            calm = texts.poolWarning(name)
            isForeign = false
        } else {
            let title = texts.title(of: incident) { id in
                id == incident.service ? name : id.rawValue
            }
            text = title ?? incident.title
            calm = texts.announced(incident.phase, text)
            isForeign = title == nil && texts.language != .english
        }
    }

    /// `(8:10 to 12:00)`; `nil` when the likeliest moment has passed.
    private static func range(
        of forecast: Forecast, now: Timestamp, _ texts: Texts
    ) -> String? {
        guard forecast.expectedAt.seconds(since: now) > 1 else { return nil }
        let range = texts.clockRange(
            from: forecast.earliestAt.seconds(since: now),
            to: forecast.latestAt?.seconds(since: now))
        return "(\(range))"
    }

    /// The heading of a page.
    var heading: HTML {
        Tag.h1 {
            isForeign ? Tag.span(Attribute("lang", "en")) { text } : .text(text)
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
