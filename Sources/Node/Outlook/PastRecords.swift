import History
import IncidentFiles
package import Model

/// The records of past incidents that a node can draw on: its own, and those of files.
package struct PastRecords: Sendable {
    /// Most of our own that are read.
    static var limit: Int { 2_000 }
    /// With fewer own outages than this the records of files count too.
    private static var enough: Int { 20 }

    /// Records of others, from the files that the configuration names.
    package let imported: [PastIncident]
    /// What those files hold, for people (`465 incidents of 17 providers, 2023 to 2024`).
    ///
    /// Names of files tell a visitor nothing and are left out; empty for none.
    package let sources: [String]
    private let grave: [PastIncident]

    /// Reads the files; a record that stands in two of them counts once.
    ///
    /// - Throws: ``NodeError`` naming the file that cannot be read.
    package init(files: [String]) throws {
        do throws(IncidentFileError) {
            var documents: [IncidentDocument] = []
            for file in files { documents.append(try IncidentFile.read(path: file)) }
            imported = IncidentGathering(documents).incidents
            sources = documents.map { Self.words(for: $0.incidents) }
        } catch {
            throw NodeError("\(error) Check 'history' in the configuration.")
        }
        let ended = imported.filter { $0.isOutage && $0.end != nil }
        let worst = ended.filter { $0.severity == .major || $0.severity == .critical }
        grave = worst.isEmpty ? ended : worst
    }

    /// How many incidents there are, whose, and of which years.
    private static func words(for incidents: [PastIncident]) -> String {
        let count = incidents.count == 1 ? "1 incident" : "\(incidents.count) incidents"
        let providers = Set(incidents.map(\.provider))
        let whose =
            providers.count == 1 ? providers.first ?? "" : "\(providers.count) providers"
        let years = incidents.map { String($0.start.date.prefix(4)) }
        guard let first = years.min(), let last = years.max() else { return count }
        return "\(count) of \(whose), \(first == last ? first : "\(first) to \(last)")"
    }

    /// The outages to compare one of a service with.
    ///
    /// Its own when there are enough; else all of our own, and with too few of those the imported
    /// ones of the two gravest severities as well.
    func precedents(own: [PastIncident]) -> Precedents {
        let ended = own.filter { $0.isOutage && $0.end != nil }
        let groups = Dictionary(grouping: ended, by: \.provider)
            .filter { $0.value.count >= Self.enough }
            .map { provider, records in
                (
                    ServiceID(provider),
                    Precedents.Group(
                        records, words: "\(records.count) earlier outages of this service")
                )
            }
        return Precedents(
            general: general(ended),
            byService: Dictionary(groups, uniquingKeysWith: { first, _ in first }))
    }

    private func general(_ ended: [PastIncident]) -> Precedents.Group {
        let seen = ended.count == 1 ? "1 earlier outage" : "\(ended.count) earlier outages"
        guard ended.count < Self.enough, !grave.isEmpty else {
            return Precedents.Group(ended, words: "\(seen) seen here")
        }
        return Precedents.Group(
            ended + grave,
            words: "\(grave.count) grave outages of others on record ("
                + sources.joined(separator: "; ") + "), and "
                + (ended.isEmpty ? "none seen here" : "\(seen) seen here"))
    }
}

extension PastIncident {
    /// Whether it counts as an outage: neither maintenance nor without effect.
    fileprivate var isOutage: Bool {
        severity != PastIncident.Severity.none && severity != .maintenance
    }

    /// The same with the severity that a person gave it.
    func corrected(by correction: Correction?) -> PastIncident {
        guard let grade = correction?.severity else { return self }
        return PastIncident(
            id: id, provider: provider, title: title, components: components, regions: regions,
            severity: Severity(rawValue: grade.rawValue), start: start, end: end, updates: updates)
    }
}
