import Language
package import Model

/// What a provider's word is worth at a moment.
package struct JudgedStatus: Hashable, Codable, Sendable {
    /// How the provider says it does; `unknown` when it says nothing or its word is too old.
    package let state: ServiceState
    /// How old the word is, in seconds; `nil` when that cannot be known.
    package let ageSeconds: Double?
    /// Whether there is a word, but too old a one.
    package let isStale: Bool
    /// All of this for people, in one or two sentences.
    package let sentence: String
}

extension ProviderStatus {
    /// How far a feed's clock may run ahead.
    private static let clockSkew = Duration.seconds(300)

    /// Judges what the provider's word is worth.
    ///
    /// A feed's own time tells when it last changed; a page that was quiet for a month is not stale.
    /// So what counts is when it was read, and the feed's own time only where that is not known.
    /// - Parameters:
    ///   - now: The present.
    ///   - readAt: When the feed was fetched; `nil` when that is not known.
    ///   - stalenessLimit: Up to which age the word counts.
    /// - Returns: The state that counts, `unknown` without a fresh word, and why.
    package func judged(
        at now: Timestamp, readAt: Timestamp? = nil, stalenessLimit: Duration
    ) -> JudgedStatus {
        let who = name ?? "the provider"
        guard let moment = readAt ?? asOf else {
            return unknown("Unknown: it cannot be known how old the word of \(who) is.", nil)
        }
        guard moment <= now + Self.clockSkew else {
            return unknown(
                "Unknown: the word of \(who) is of \(moment), which is yet to come. "
                    + "Check the clocks.", nil)
        }
        let age = moment < now ? now - moment : .zero
        guard overall != .unknown else {
            return unknown(
                "Unknown: the feed of \(who) gives no word for the whole; that does not say that "
                    + "it works.", age)
        }
        guard age <= stalenessLimit else {
            return JudgedStatus(
                state: .unknown, ageSeconds: age.inSeconds, isStale: true,
                sentence: "Unknown: \(who) said \(overall.statusWords), but that is \(age.words) "
                    + "old, and more than \(stalenessLimit.words) is stale.")
        }
        let odd = contradiction
        return JudgedStatus(
            state: odd?.state ?? overall, ageSeconds: age.inSeconds, isStale: false,
            sentence: "\(name ?? "The provider") said \(overall.statusWords) \(age.words) ago."
                + (odd.map { " " + $0.sentence } ?? ""))
    }

    private func unknown(_ sentence: String, _ age: Duration?) -> JudgedStatus {
        JudgedStatus(
            state: .unknown, ageSeconds: age?.inSeconds, isStale: false, sentence: sentence)
    }
}
