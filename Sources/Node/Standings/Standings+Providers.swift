import Catalogue
import Model
import StatusFeeds
import StatusSite
import Storage

// What providers say: taken from whoever fetches, kept in the store, known again after a restart.

extension Standings {
    /// The kind of the documents that readings are kept as.
    static var documentKind: String { "provider" }
    /// The kind of the documents that the providers' past is kept as.
    static var pastKind: String { "provider-past" }
    /// How often a past that stays the same is kept, for the time it covers.
    private static var keepPastEvery: Duration { .seconds(3600) }
    /// How often a word that stays the same is kept, for its time.
    private static var keepEvery: Duration { .seconds(300) }

    /// What was last read of the providers, by service.
    var readings: [ProviderReading] {
        providers.sorted { $0.key < $1.key }.map(\.value.reading)
    }

    /// Takes what was read of a provider, or why it could not be read.
    func take(_ reading: ProviderReading) async {
        remember(reading)
        wake()
        do {
            if isWorthKeeping(reading) {
                var word = reading
                word.past = nil  // Large, and kept by itself.
                try await keep(word, as: Self.documentKind, of: reading.service)
                keptReadings[reading.service] = word
                isFailing = false
            }
            if let past = reading.past, isWorthKeeping(past, of: reading.service) {
                try await keep(past, as: Self.pastKind, of: reading.service)
                keptPasts[reading.service] = past
                isFailing = false
            }
        } catch {
            tell("\(error)")  // The next reading is kept instead.
        }
    }

    private func keep(_ value: some Encodable, as kind: String, of id: ServiceID) async throws {
        try await store.keep(StoredDocument(kind: kind, key: id.rawValue, value: value))
    }

    /// Whether a past has something new, or the time it covers matters by now.
    private func isWorthKeeping(_ past: ProviderPast, of id: ServiceID) -> Bool {
        guard let known = keptPasts[id], known.incidents == past.incidents,
            let end = past.covered.last?.end, let before = known.covered.last?.end
        else { return true }
        return end - before >= Self.keepPastEvery
            || past.covered.dropLast() != known.covered.dropLast()
            || past.knownSince != known.knownSince
    }

    /// Whether a reading says something new, or its time matters by now.
    private func isWorthKeeping(_ reading: ProviderReading) -> Bool {
        guard let known = keptReadings[reading.service], known.status == reading.status,
            known.failure == reading.failure, known.pastFailure == reading.pastFailure
        else { return true }
        guard let readAt = reading.readAt, let before = known.readAt else { return false }
        return readAt - before >= Self.keepEvery
    }

    private func remember(_ reading: ProviderReading) {
        guard let provider = plan.providers[reading.service] else { return }
        providers[reading.service] = ProviderWords(
            reading, functions: plan.catalogue[reading.service]?.functions ?? [],
            stalenessLimit: provider.stalenessLimit)
    }

    /// Takes up what an earlier run read of the feeds that are read now.
    func restoreReadings() async throws {
        for document in try await store.documents(kind: Self.documentKind) {
            guard let provider = plan.providers[ServiceID(document.key)] else { continue }
            // A document that cannot be read is as good as none: the feed is read again soon.
            guard let reading = try? document.value(as: ProviderReading.self),
                reading.address == provider.feed.text
            else { continue }
            keptReadings[reading.service] = reading
            var whole = reading
            whole.past = try await restoredPast(of: reading.service)
            remember(whole)
        }
    }

    /// What was kept of a past; one that cannot be read is read again soon, as far as it is listed.
    private func restoredPast(of id: ServiceID) async throws -> ProviderPast? {
        let document = try await store.document(kind: Self.pastKind, key: id.rawValue)
        let past = try? document?.value(as: ProviderPast.self)
        keptPasts[id] = past
        return past
    }
}
