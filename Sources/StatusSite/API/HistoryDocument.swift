import History
import Model
import Topology

/// What the past says.
struct HistoryDocument: Encodable, Sendable {
    /// Records and what they say.
    struct Records: Encodable, Sendable {
        let all: Group
        let providers: [Provider]
        let causes: [Part]
        let recurrences: [Recurrence]

        init(_ statistics: HistoryStatistics) {
            all = Group(statistics.all)
            providers = statistics.providers.map(Provider.init)
            causes = statistics.causes.map(Part.init)
            recurrences = statistics.recurrences
        }
    }

    /// Counts and durations of a group; durations leave maintenance out, outages `none` as well.
    struct Group: Encodable, Sendable {
        let records: Int
        let outages: Int
        let open: Int
        let durations: DurationSummary?
        /// The distribution that fits the durations best.
        let bestFit: String?
        let meanTimeBetweenOutages: MeanTime?
        let meanTimeToRepair: MeanTime?

        init(_ group: GroupStatistics) {
            records = group.n + group.withoutDuration + group.maintenance + group.open
            outages = group.outages
            open = group.open
            durations = group.durations
            bestFit = group.fits?.best.name
            meanTimeBetweenOutages = group.mtbf
            meanTimeToRepair = group.mttr
        }
    }

    /// One provider, or one service of our own.
    struct Provider: Encodable, Sendable {
        let provider: String
        let window: ObservationWindow
        let statistics: Group
        let availability: Availability?
        let season: Season
        let trend: Trend?

        init(_ record: ProviderStatistics) {
            provider = record.provider
            window = record.window
            statistics = Group(record.group)
            availability = record.availability
            season = record.season
            trend = record.trend
        }
    }

    /// A cause at one provider.
    struct Part: Encodable, Sendable {
        let provider: String
        let name: String
        let statistics: Group

        init(_ part: PartStatistics) {
            provider = part.provider
            name = part.name
            statistics = Group(part.group)
        }
    }

    /// Our own incidents; `nil` when there are none.
    let own: Records?
    /// The records of others; `nil` when the configuration names no files.
    let others: Records?
    /// What those files are.
    let sources: [String]

    init(_ history: HistoryOutlook) {
        own = history.own.map(Records.init)
        others = history.others.map(Records.init)
        sources = history.sources
    }
}

/// How good predictions were, and the last of them.
struct PredictionsDocument: Encodable, Sendable {
    /// Brier score and calibration; `nil` before one is settled.
    let score: PredictionScore?
    /// How much better than always saying the base rate; `nil` when that is never wrong.
    let skill: Double?
    /// Oldest first.
    let predictions: [PredictionDocument]

    init(_ history: HistoryOutlook) {
        score = history.score
        skill = history.score?.skill
        predictions = history.predictions.map(PredictionDocument.init)
    }
}
