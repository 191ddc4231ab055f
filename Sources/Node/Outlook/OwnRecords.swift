import History
import Incidents
import Model
import Storage

/// Our own incidents as records, kept in step with the store without reading all of it again.
struct OwnRecords {
    /// How many of the newest are read again each time; older ones only while they are open.
    private static var newest: Int { 50 }

    /// The records as people classified them, by number of the incident.
    private(set) var records: [Int: PastIncident] = [:]
    /// The services that were seen failing in the incidents read, without order.
    private(set) var hit: Set<ServiceID> = []
    private let names: [ServiceID: String]
    private var isBegun = false

    init(names: [ServiceID: String]) { self.names = names }

    /// The records, by number.
    var sorted: [PastIncident] { records.sorted { $0.key < $1.key }.map(\.value) }

    /// Reads what is new or may have changed.
    ///
    /// - Throws: ``StoreError`` when the store cannot be read.
    mutating func update(from store: any Store) async throws {
        let recent = try await store.incidents(
            limit: isBegun ? Self.newest : PastRecords.limit)
        let corrections = try await store.corrections()
        isBegun = true
        var incidents = recent
        let known = Set(recent.map(\.id))
        for id in records.keys.sorted() where records[id]?.end == nil && !known.contains(id) {
            if let incident = try await store.incident(id) { incidents.append(incident) }
        }
        for incident in incidents {
            let record = PastIncident(incident, names: names)
            records[incident.id] = record.corrected(
                by: Self.correction(of: incident, among: corrections))
            hit.formUnion(incident.impact.filter { $0.observedAt != nil }.map(\.service))
        }
    }

    /// What a person said of an incident, told of the service where it is now known to have started.
    static func correction(of incident: Incident, among corrections: [Correction]) -> Correction? {
        let provider = incident.service.rawValue
        let own = corrections.filter { $0.id == "\(incident.id)" }
        guard let said = own.first(where: { $0.provider == provider }) ?? own.last else {
            return nil
        }
        return Correction(
            provider: provider, id: said.id, scope: said.scope, severity: said.severity,
            cause: said.cause, recovery: said.recovery)
    }
}
