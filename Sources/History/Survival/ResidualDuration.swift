import Language
import Model

/// How much longer an incident lasts that has lasted so long.
package struct ResidualDuration: Hashable, Sendable, Encodable {
    /// What the figures were read from.
    package enum Basis: String, Hashable, Sendable, Encodable {
        /// From those on record that lasted longer (Kaplan–Meier).
        case records
        /// From the fitted distribution: too few lasted longer, or most of those are still open.
        case distribution
    }

    /// How long it has lasted, in minutes.
    package let elapsedMinutes: Double
    /// Half end within so many minutes more.
    package let medianMinutes: Double
    /// The lower end of the interval of the median; `nil` when the records do not tell.
    package let lowerMinutes: Double?
    /// The upper end.
    package let upperMinutes: Double?
    /// Nine of ten end within so many minutes more; `nil` when the records do not tell.
    package let p90Minutes: Double?
    /// What it was read from.
    package let basis: Basis
    /// The distribution, when it was read from one: `lognormal`.
    package let distribution: String?
    /// How many on record lasted longer than the elapsed time.
    package let lastedLonger: Int
    /// How many records there are in all.
    package let n: Int

    /// For people, such as: Has lasted 40 min: half of such incidents end within 55 min more.
    package var sentence: String {
        let source =
            switch basis {
            case .records: "\(lastedLonger) of \(n) records lasted longer"
            case .distribution:
                "\(distribution ?? "") fit of \(n) records; \(lastedLonger) lasted longer"
            }
        return "Has lasted \(Self.words(elapsedMinutes)): half of such incidents end within "
            + "\(Self.words(medianMinutes)) more (95 % interval \(interval); \(source))."
    }

    private var interval: String {
        switch (lowerMinutes, upperMinutes) {
        case (let lower?, let upper?): "\(Self.words(lower)) to \(Self.words(upper))"
        case (let lower?, nil): "\(Self.words(lower)) or more"
        case (nil, let upper?): "at most \(Self.words(upper))"
        case (nil, nil): "unknown"
        }
    }

    private static func words(_ minutes: Double) -> String {
        Duration.seconds(min(minutes, 1e12) * 60).words
    }
}

/// A residual duration, or why there is none.
package enum ResidualEstimate: Hashable, Sendable {
    /// The figures.
    case known(ResidualDuration)
    /// Why nothing can be said, as a sentence.
    case unknown(reason: String)

    /// The figures, when there are some.
    package var duration: ResidualDuration? {
        if case .known(let duration) = self { duration } else { nil }
    }

    /// The sentence of the figures, or why there are none.
    package var sentence: String {
        switch self {
        case .known(let duration): duration.sentence
        case .unknown(let reason): reason
        }
    }
}

extension ResidualEstimate: Encodable {
    private enum CodingKeys: String, CodingKey { case residual, reason, sentence }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(sentence, forKey: .sentence)
        switch self {
        case .known(let duration): try container.encode(duration, forKey: .residual)
        case .unknown(let reason): try container.encode(reason, forKey: .reason)
        }
    }
}
