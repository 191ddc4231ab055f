import Model

/// The services, their records, and who needs whom.
struct Landscape: Sendable {
    /// The record of each service that has one, from when its last trouble was over.
    let records: [ServiceID: ServiceRecord]
    /// The records with what earlier trouble left in them, for what lasts until it is undone.
    let whole: [ServiceID: ServiceRecord]
    /// What is to be explained: the findings that warn or page, by start.
    let loud: [Finding]
    /// The changes up to the moment of the diagnosis, by time.
    let changes: [Change]
    /// The moment of the diagnosis.
    let at: Timestamp
    /// When the first thing to be explained began; what was over before is no cause of it.
    let firstSign: Timestamp?

    private let needs: [ServiceID: Set<ServiceID>]

    /// The landscape of a diagnosis.
    init(_ input: DiagnosisInput) {
        at = input.at
        let loud = input.findings.filter { $0.severity > .info && $0.startedAt <= input.at }
            .sorted { ($0.startedAt, $0.id) < ($1.startedAt, $1.id) }
        self.loud = loud
        firstSign = loud.first?.startedAt
        var whole: [ServiceID: ServiceRecord] = [:]
        for (service, frames) in input.frames {
            whole[service] = ServiceRecord(service: service, frames: frames, until: input.at)
        }
        self.whole = whole
        let sign = loud.first?.startedAt
        records = whole.mapValues { record in
            let own = record.after(input.begins[record.service])
            guard let sign else { return own }
            return FormerTrouble.removed(from: own, before: sign)
        }
        changes = input.changes.filter { $0.at <= input.at }
            .sorted { ($0.at, $0.id) < ($1.at, $1.id) }
        needs = Self.needs(services: input.services, records: whole)
    }

    /// The services whose records are at hand, sorted.
    var services: [ServiceID] { records.keys.sorted() }

    /// What a service needs, directly.
    func dependencies(of service: ServiceID) -> Set<ServiceID> { needs[service] ?? [] }

    /// What a service needs, directly or through others; never itself.
    ///
    /// - Complexity: O(edges).
    func everythingNeeded(by service: ServiceID) -> Set<ServiceID> {
        var found: Set<ServiceID> = []
        var open = Array(dependencies(of: service))
        while let next = open.popLast() {
            guard next != service, found.insert(next).inserted else { continue }
            open += dependencies(of: next)
        }
        return found
    }

    /// Whether one service needs another, directly or through others.
    func needs(_ service: ServiceID, _ other: ServiceID) -> Bool {
        everythingNeeded(by: service).contains(other)
    }

    /// The moment a service's pool ran out, by finding or by its gauge; `nil` when it did not.
    func exhaustion(of service: ServiceID, pool: String?) -> Timestamp? {
        let told = loud.first { $0.kind == .exhausted && $0.service == service }?.startedAt
        let seen = records[service].flatMap { Self.exhaustion(in: $0, pool: pool) }
        guard let told, let seen else { return told ?? seen }
        return min(told, seen)
    }

    /// Whether a service's pool is what the incident is about, or about to be.
    func isPoolAtStake(of service: ServiceID, pool: String?) -> Bool {
        if exhaustion(of: service, pool: pool) != nil { return true }
        return loud.contains { finding in
            guard finding.service == service else { return false }
            if finding.kind == .exhaustionForecast { return true }
            return finding.kind == .rule
                && finding.evidence.contains { $0.signal?.hasPrefix("pool.") == true }
        }
    }

    /// The release or rollback that took the place of a change before the first sign; `nil` when
    /// the change was still in force then.
    func replacement(of change: Change) -> Change? {
        guard let firstSign, change.isVersion else { return nil }
        return changes.first {
            $0.service == change.service && $0.isVersion && $0.at > change.at
                && $0.at <= firstSign
        }
    }

    /// The changes that were in force at the first sign; only these can make a service slow or fail.
    var changesInForce: [Change] { changes.filter { replacement(of: $0) == nil } }

    /// The first moment at which a service was seen hit; forecasts do not count.
    func failure(of service: ServiceID) -> Timestamp? {
        loud.first { $0.service == service && $0.kind != .exhaustionForecast && $0.kind != .rule }?
            .startedAt
    }

    /// The end of the damage: the first rollback or restart by hand after something was noticed.
    var repairedAt: Timestamp? {
        guard let noticed = loud.map(\.detectedAt).min() else { return nil }
        return changes.first {
            ($0.kind == .rollback || $0.kind == .restart) && $0.at >= noticed
        }?.at
    }

    private static func exhaustion(in record: ServiceRecord, pool: String?) -> Timestamp? {
        let level = record.series(.poolUtilisation, of: pool)
        let waiting = record.series(.poolTimeoutRate, of: pool)
        // One full frame may be a burst; a full frame before the end needs a second one.
        for index in level.values.indices where level.values[index] >= 0.98 {
            let next = index + 1 < level.count ? level.values[index + 1] : 1
            if next >= 0.95 { return level.times[index] }
        }
        return zip(waiting.times, waiting.values).first { $0.1 > 0 }?.0
    }

    private static func needs(
        services: [Service], records: [ServiceID: ServiceRecord]
    ) -> [ServiceID: Set<ServiceID>] {
        var needs: [ServiceID: Set<ServiceID>] = [:]
        for service in services {
            needs[service.id, default: []].formUnion(service.dependencies.map(\.service))
        }
        for (service, record) in records {
            // A service that is called is needed, whether the catalogue knows it or not.
            let called = [.upstreamMean, .upstreamRate, .feedStaleness].flatMap(record.subjects)
            needs[service, default: []].formUnion(called.map { ServiceID($0) })
        }
        return needs
    }
}

extension Change {
    /// Whether it decides which version of a service runs.
    var isVersion: Bool { kind == .deploy || kind == .rollback }
}
