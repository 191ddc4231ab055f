import Catalogue
import Clocks
import Community
import Messaging
import Model
import StatusFeeds
import Storage

/// Takes visitors' reports, keeps them, and tells what came in against what is usual.
///
/// Counts of 28 days are in memory, so that a page costs no reading; they are read once, when the
/// node starts.
actor ReportBook {
    private let store: any Store & SiteStore
    private let catalogue: Catalogue
    private let bus: any Bus
    private let time: any TimeSource
    private var desk = ReportDesk()
    private var ledgers: [ServiceID: ReportLedger] = [:]
    private var taking: ReportLedger.Taking
    /// When each service's pages were last told to refresh.
    private var toldAt: [ServiceID: Timestamp] = [:]
    /// Services with reports that pages were not told of.
    private var untold: Set<ServiceID> = []

    private static let keyKind = "report-key"
    /// How long reports are kept: what the usual range rests on, and a week.
    static let retention = Duration.seconds(35 * 86_400)
    /// Pages are told of many reports at once, at most so often.
    static let pause = Duration.seconds(5)
    private static let past = Duration.seconds(Double(ReportBaseline.mostDays) * 86_400)

    /// A book without a past; ``restore()`` opens it.
    init(
        store: any Store & SiteStore, catalogue: Catalogue, bus: any Bus, time: any TimeSource
    ) {
        self.store = store
        self.catalogue = catalogue
        self.bus = bus
        self.time = time
        taking = ReportLedger.Taking(since: time.now())
    }

    /// Takes up where the last run ended.
    ///
    /// - Throws: `StoreError` when the store cannot be read or written.
    func restore() async throws {
        let now = time.now()
        for document in try await store.documents(kind: Self.keyKind) {
            // A damaged key is as good as none: it is not taken, and deleted when tidying up.
            guard let kept = try? document.value(as: ReporterKeys.Kept.self) else { continue }
            _ = desk.keys.restore(kept, at: now)
        }
        taking.since = try await since(now)
        try await tidyUp()
        let range = TimeRange(start: now - Self.past, end: now + .seconds(1))
        for entry in catalogue.entries {
            let reports = try await store.reports(of: entry.id, in: range)
            guard !reports.isEmpty else { continue }
            ledgers[entry.id] = ReportLedger(reports)
            for report in reports where now - report.at < .seconds(3600) { desk.restore(report) }
        }
    }

    /// Takes a visitor's report.
    ///
    /// - Throws: `ReportRefusal` when it does not count, `StoreError` when it could not be kept.
    func take(_ draft: ReportDraft) async throws {
        guard let entry = catalogue[draft.service] else {
            throw ReportRefusal.invalid("There is no such service in the catalogue.")
        }
        let now = time.now()
        try await keepKey(at: now)
        let taken = try desk.take(draft, functions: entry.functions, at: now)
        do {
            try await store.keep(taken.report)
        } catch {
            desk.withdraw(taken)
            throw error
        }
        ledgers[draft.service, default: ReportLedger()].add(taken.report)
        untold.insert(draft.service)
        await tellPages()
    }

    /// The reports about a service in the last 24 hours.
    func history(of id: ServiceID) -> ReportHistory {
        withLedger(of: id) { $0.history(at: time.now(), taking) }
    }

    /// What users report now against their usual level; `nil` when that is not known.
    ///
    /// A count says nothing until it is known what is usual, which takes a day.
    func userReports(of id: ServiceID) -> ServiceEvidence.UserReports? {
        let now = time.now()
        let (count, baseline) = withLedger(of: id) { ledger in
            (
                ledger.reporters(inLast: QuarterCounts.length, at: now),
                ledger.baseline(at: now, taking)
            )
        }
        return baseline.usual(at: now).map { usual in
            ServiceEvidence.UserReports(count: count, usual: usual.middle, minutes: 15)
        }
    }

    /// Works with a ledger; those of services that are not in the catalogue are not remembered.
    private func withLedger<Result>(
        of id: ServiceID, _ body: (inout ReportLedger) -> Result
    ) -> Result {
        guard catalogue[id] != nil else {
            var none = ReportLedger()
            return body(&none)
        }
        return body(&ledgers[id, default: ReportLedger()])
    }

    /// Tells pages of what came in, and tidies up every hour, until cancelled.
    func run() async throws {
        var tidiedAt = time.now()
        while true {
            try await time.sleep(for: Self.pause)
            await tellPages()
            guard time.now() - tidiedAt >= .seconds(3600) else { continue }
            tidiedAt = time.now()
            // A store that is busy now is tidied in an hour; keys in memory are erased already.
            try? await tidyUp()
        }
    }

    /// Erases keys that are outlived and deletes old reports.
    func tidyUp() async throws {
        let now = time.now()
        desk.keys.eraseOutlived(at: now)
        for document in try await store.documents(kind: Self.keyKind)
        where !desk.keys.days.contains(document.key) {
            try await store.removeDocument(kind: Self.keyKind, key: document.key)
        }
        try await store.pruneReports(before: now - Self.retention)
        taking.gaps = try await store.gaps(in: TimeRange(start: now - Self.past, end: now))
    }

    /// Puts the day's key on the disk before anything is hashed with it, so that a visitor is known
    /// again after a restart.
    private func keepKey(at now: Timestamp) async throws {
        desk.keys.makeKey(at: now)
        for kept in desk.keys.toKeep {
            try await store.keep(
                StoredDocument(kind: Self.keyKind, key: kept.day, value: kept))
            desk.keys.isKept(kept.day)
        }
    }

    /// From when on reports are taken, which the first start writes down.
    private func since(_ now: Timestamp) async throws -> Timestamp {
        let kept = try await store.document(
            kind: ReportBeginning.kind, key: ReportBeginning.key)
        if let kept { return try kept.value(as: ReportBeginning.self).since }
        try await store.keep(try ReportBeginning(since: now).document)
        return now
    }

    private func tellPages() async {
        let now = time.now()
        for service in untold.sorted() {
            if let last = toldAt[service], now - last < Self.pause { continue }
            toldAt[service] = now
            untold.remove(service)
            await bus.publish(.service(service, at: now))
        }
    }
}
