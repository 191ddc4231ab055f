import Model
import StatusFeeds
import StatusSite

/// What was last read of a provider, with the parts of its page that stand for functions.
struct ProviderWords: Sendable {
    /// What was read.
    let reading: ProviderReading
    /// Up to which age its word counts.
    let stalenessLimit: Duration
    /// The places of the parts that stand for each function.
    let places: [String: [Int]]

    /// Looks for the parts; done once a reading, since a page can have thousands.
    init(_ reading: ProviderReading, functions: [String], stalenessLimit: Duration) {
        self.reading = reading
        self.stalenessLimit = stalenessLimit
        let components = reading.status?.components ?? []
        places = Dictionary(
            functions.map { ($0, ComponentMatch.places(of: $0, among: components)) }
        ) { first, _ in first }
    }

    /// The word of a feed that was not fetched yet.
    static var unread: ServiceEvidence.ProviderWord {
        .init(.unknown, remark: "The provider's word was not read yet.")
    }

    /// What its word is worth now; a feed that was never read is unknown, with the reason.
    func word(at now: Timestamp) -> ServiceEvidence.ProviderWord {
        guard let status = reading.status, let readAt = reading.readAt else {
            return reading.failure.map { .init(.unknown, remark: $0) } ?? Self.unread
        }
        return .init(status.judged(at: now, readAt: readAt, stalenessLimit: stalenessLimit))
    }

    /// The parts while the word is fresh; empty when it is too old.
    func components(at now: Timestamp) -> [ProviderComponent] {
        guard let readAt = reading.readAt, now - readAt <= stalenessLimit else { return [] }
        return reading.status?.components ?? []
    }
}
