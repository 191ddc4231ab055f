import Catalogue
import Model
import StatusFeeds
import StatusSite
import Storage

// What providers say: taken from whoever fetches, kept in the store, known again after a restart.

extension Standings {
    /// The kind of the documents that readings are kept as.
    static var documentKind: String { "provider" }
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
        guard isWorthKeeping(reading) else { return }
        do {
            try await store.keep(
                StoredDocument(
                    kind: Self.documentKind, key: reading.service.rawValue, value: reading))
            keptReadings[reading.service] = reading
            isFailing = false
        } catch {
            tell("\(error)")  // The next reading is kept instead.
        }
    }

    /// Whether a reading says something new, or its time matters by now.
    private func isWorthKeeping(_ reading: ProviderReading) -> Bool {
        guard let known = keptReadings[reading.service], known.status == reading.status,
            known.failure == reading.failure
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
            remember(reading)
            keptReadings[reading.service] = reading
        }
    }
}
