import History
import IncidentFiles
import Incidents
package import Model
import Storage

/// The records of past incidents that a node can draw on: its own, and those of files.
package struct PastRecords: Sendable {
    /// How many of our own are read.
    private static var limit: Int { 10_000 }
    /// With fewer own outages than this the records of files count too.
    private static var enough: Int { 20 }

    /// Records of others, from the files that the configuration names.
    package let imported: [PastIncident]
    /// What those files are, for people (`saas.ndjson (2,129 incidents)`); empty for none.
    package let sources: [String]

    /// Reads the files.
    ///
    /// - Throws: ``NodeError`` naming the file that cannot be read.
    package init(files: [String]) throws {
        var imported: [PastIncident] = []
        var sources: [String] = []
        for file in files {
            do {
                let document = try IncidentFile.read(path: file)
                imported += document.incidents
                sources.append("\(document.name) (\(document.incidents.count) incidents)")
            } catch {
                throw NodeError("\(error) Check 'history' in the configuration.")
            }
        }
        self.imported = imported
        self.sources = sources
    }

    /// Our own incidents as records, newest first, as people classified them.
    func own(in store: any Store, names: [ServiceID: String]) async throws -> [PastIncident] {
        try await store.incidents(limit: Self.limit).map { PastIncident($0, names: names) }
    }

    /// The records to compare an incident of a service with, and what they are in words.
    ///
    /// Its own outages when there are enough; else all of our own, and with too few of those the
    /// imported ones of the two gravest severities.
    func comparable(
        to incident: Incident, own: [PastIncident]
    ) -> (records: [PastIncident], words: String) {
        let ended = own.filter { $0.id != "\(incident.id)" && $0.isOutage && $0.end != nil }
        let same = ended.filter { $0.provider == incident.service.rawValue }
        if same.count >= Self.enough { return (same, "earlier outages of this service") }
        if ended.count >= Self.enough || imported.isEmpty {
            return (ended, "earlier outages seen here")
        }
        let grave = imported.filter { $0.severity == .major || $0.severity == .critical }
        return (
            ended + (grave.isEmpty ? imported.filter(\.isOutage) : grave),
            "\(ended.count) outages seen here and \(grave.count) grave ones of "
                + sources.joined(separator: ", ")
        )
    }
}

extension PastIncident {
    /// Whether it counts as an outage: neither maintenance nor without effect.
    var isOutage: Bool { severity != PastIncident.Severity.none && severity != .maintenance }
}
