package import History
package import Model

/// What `history stats` answers: statistics of records, by provider, component and cause.
package struct HistoryStatsReport: Report {
    /// One component or cause of a provider.
    struct Part: Encodable {
        let provider: String
        let name: String
        let statistics: GroupEntry
    }

    /// How many records there were.
    let records: Int
    /// Why records were set aside, a sentence each.
    let setAside: [String]
    /// What is odd about records that were counted, a sentence each.
    let doubts: [String]
    let all: GroupEntry
    let providers: [String: ProviderEntry]
    let components: [Part]
    let causes: [Part]
    let recurrences: [Recurrence]
    /// How many tests against chance were made, which probabilities are corrected for.
    let tests: Int
    /// How much longer one lasts, by the records of all providers together.
    let residual: ResidualEstimate?

    /// The answer about incidents.
    ///
    /// - Parameters:
    ///   - incidents: The records, in any order.
    ///   - problems: Why others were set aside.
    ///   - doubts: What is odd about some that were counted.
    ///   - elapsed: How long an incident has lasted that is asked about.
    ///   - settings: The window, weights and the seed of tests with few counts.
    ///   - cause: The cause of an incident, when it is known.
    /// - Complexity: O(*n* log *n*).
    package init(
        _ incidents: [PastIncident], problems: [String] = [], doubts: [String] = [],
        elapsed: Duration? = nil,
        settings: HistoryStatistics.Settings = .init(),
        cause: (PastIncident) -> String? = { _ in nil }
    ) {
        let statistics = HistoryStatistics(incidents, settings: settings, cause: cause)
        let minutes = elapsed.map { $0.inSeconds / 60 }
        let corrected = CorrectedTests(statistics.providers)
        records = incidents.count
        setAside = problems
        self.doubts = doubts
        all = GroupEntry(statistics.all)
        providers = Dictionary(
            statistics.providers.map { provider in
                let tests = corrected.byProvider[provider.provider]
                let entry = ProviderEntry(
                    provider, tests, elapsed: minutes,
                    hasDates: !settings.undated.contains(provider.provider))
                return (provider.provider, entry)
            }, uniquingKeysWith: { first, _ in first })
        components = statistics.components.map(Self.part)
        causes = statistics.causes.map(Self.part)
        recurrences = statistics.recurrences
        tests = corrected.count
        residual = minutes.map {
            ResidualEstimator(statistics.all.outageDurations).estimate(elapsedMinutes: $0)
        }
    }

    private static func part(_ part: PartStatistics) -> Part {
        Part(provider: part.provider, name: part.name, statistics: GroupEntry(part.group))
    }
}
