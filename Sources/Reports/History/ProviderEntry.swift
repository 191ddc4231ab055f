import History

/// The statistics of a provider, with the names under which programs read them.
struct ProviderEntry: Encodable {
    /// Hours or weekdays, with the probability corrected for all tests that were made.
    struct Cells: Encodable {
        let counts: [Int]
        let expected: [Double]
        let peak: Int?
        let test: ChanceTest?
        let correctedPValue: Double?

        init(_ cells: Season.Cells, _ corrected: Double?) {
            counts = cells.counts
            expected = cells.expected
            peak = cells.test == nil ? nil : cells.peak
            test = cells.test
            correctedPValue = corrected
        }
    }

    struct Seasons: Encodable {
        let hours: Cells
        let weekdays: Cells
    }

    let statistics: GroupEntry
    /// Whether its times are dates; else they count from the first record.
    let hasDates: Bool
    let window: ObservationWindow
    let availability: Availability?
    let season: Seasons
    let trend: Trend?
    let tests: CorrectedTests.Probabilities?
    let residual: ResidualEstimate?

    init(
        _ provider: ProviderStatistics, _ tests: CorrectedTests.Probabilities?, elapsed: Double?,
        hasDates: Bool
    ) {
        self.hasDates = hasDates
        statistics = GroupEntry(provider.group)
        window = provider.window
        availability = provider.availability
        season = Seasons(
            hours: Cells(provider.season.hours, tests?.hours),
            weekdays: Cells(provider.season.weekdays, tests?.weekdays))
        trend = provider.trend
        self.tests = tests
        residual = elapsed.map {
            ResidualEstimator(provider.group.outageDurations).estimate(elapsedMinutes: $0)
        }
    }

    private enum CodingKeys: String, CodingKey {
        case hasDates, window, availability, season, trend, residual
        case tests = "correctedPValues"
    }

    func encode(to encoder: any Encoder) throws {
        try statistics.encode(to: encoder)  // The same object holds both.
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(hasDates, forKey: .hasDates)
        try container.encode(window, forKey: .window)
        try container.encodeIfPresent(availability, forKey: .availability)
        try container.encode(season, forKey: .season)
        try container.encodeIfPresent(trend, forKey: .trend)
        try container.encodeIfPresent(tests, forKey: .tests)
        try container.encodeIfPresent(residual, forKey: .residual)
    }
}

/// Probabilities of all tests against chance in a report, corrected for their number.
///
/// Source: Holm 1979.
struct CorrectedTests {
    /// Those of one provider; `nil` where too little was there to test.
    struct Probabilities: Encodable, Hashable {
        var hours: Double?
        var weekdays: Double?
        var trend: Double?
        var durations: Double?
    }

    /// By name of the provider.
    private(set) var byProvider: [String: Probabilities] = [:]
    /// How many tests were made.
    let count: Int

    init(_ providers: [ProviderStatistics]) {
        let parts: [WritableKeyPath<Probabilities, Double?>] = [
            \.hours, \.weekdays, \.trend, \.durations,
        ]
        let made = providers.flatMap { provider in
            let raw = Probabilities(
                hours: provider.season.hours.test?.pValue,
                weekdays: provider.season.weekdays.test?.pValue, trend: provider.trend?.pValue,
                durations: provider.trend?.durationPValue)
            return parts.compactMap { part in
                raw[keyPath: part].map { (provider: provider.provider, part: part, value: $0) }
            }
        }
        count = made.count
        for (test, value) in zip(made, ChanceTest.corrected(made.map(\.value))) {
            byProvider[test.provider, default: Probabilities()][keyPath: test.part] = value
        }
    }
}
