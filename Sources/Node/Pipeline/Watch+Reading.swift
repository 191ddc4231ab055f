import Detection
import Incidents
package import Model
import Storage

// What pages read of a running watch.

extension Watch {
    /// Incidents that are not over, oldest first.
    package var openIncidents: [Incident] { book.open.values.sorted { $0.id < $1.id } }

    /// The last frame of a service; `nil` before the first scrape.
    package func latestFrame(of service: ServiceID) -> SignalFrame? {
        history.frames[service]?.last
    }

    /// The frames of a service in a span: the recent ones from memory, older ones from the store.
    ///
    /// - Throws: ``StoreError`` when the store cannot be read.
    package func frames(of service: ServiceID, in range: TimeRange) async throws -> [SignalFrame] {
        if let oldest = history.frames[service]?.first?.at, oldest <= range.start {
            return history.frames(of: service, in: range)
        }
        var extractor = SignalExtractor()
        return try await store.observations(in: range, service: service).compactMap {
            guard case .scrape(let scrape) = $0 else { return nil }
            return extractor.frame(from: scrape)
        }
    }
}
