import Economy
import FaultTrees
import History
import Messaging
import Model
import Storage
import Synchronization
import Topology

/// What takes long to compute about past and graph, kept ready for pages.
///
/// ``run()`` computes anew when an incident changed. Readers get what was computed last and wait
/// for nothing; the path of observations is never in the way, since this is an actor of its own.
actor Outlooks {
    /// What was computed last.
    struct Known: Sendable {
        /// Statistics of our own incidents; `nil` when there are none.
        var own: HistoryStatistics?
        /// Statistics of the records of others; `nil` when the configuration names no files.
        var others: HistoryStatistics?
        /// How long outages last; `nil` before anything was read.
        var precedents: Precedents?
        /// Failure modes of the ends of the graph, then of others that incidents have hit.
        var modes: [FailureModes] = []
    }

    /// What the failure modes depend on; the graph stays what it is while a node runs.
    private struct Question: Equatable {
        let subjects: [ServiceID]
        let measured: [ServiceID: FailureFigures.Measured]
    }

    /// Most services whose failure modes are computed.
    private static var mostSubjects: Int { 100 }
    /// The largest number of failures of a mode; with buffers two are too few to see the cause.
    private static var maximumOrder: Int { 3 }
    /// How long one analysis may take before it ends with bounds.
    private static var patience: Duration { .seconds(2) }
    /// How much memory one analysis may take, in bytes.
    private static var memoryBytes: Int { 256 << 20 }

    nonisolated let past: PastRecords
    nonisolated let names: [ServiceID: String]
    /// The services that nobody else needs.
    nonisolated let ends: [ServiceID]
    /// What an outage costs; `nil` when the configuration says nothing about money.
    nonisolated let costs: CostEstimator?
    private nonisolated let latest = Mutex(Known())
    private nonisolated let wakes: AsyncStream<Void>
    private nonisolated let alarm: AsyncStream<Void>.Continuation
    private nonisolated let bus: any Bus
    private let store: any Store
    private let time: @Sendable () -> Timestamp
    private let graph: DependencyGraph
    private var records: OwnRecords
    private var counted: [PastIncident] = []
    private var answered: Question?

    /// Outlooks that nothing is computed for yet.
    init(
        services: [Service], past: PastRecords, costs: CostEstimator?, store: any Store,
        bus: any Bus, now: @escaping @Sendable () -> Timestamp
    ) {
        self.past = past
        self.costs = costs
        self.store = store
        self.bus = bus
        time = now
        graph = DependencyGraph(services: services)
        ends = graph.ends
        names = Dictionary(services.map { ($0.id, $0.name) }) { first, _ in first }
        records = OwnRecords(names: names)
        (wakes, alarm) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// What was computed last.
    nonisolated var known: Known { latest.withLock { $0 } }

    /// Lets ``run()`` look again soon.
    nonisolated func wake() { alarm.yield() }

    /// Computes when an incident changed or when woken, until cancelled.
    nonisolated func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask {
                for await message in self.bus.subscribe(capacity: 64, overflow: .dropOldest) {
                    if case .incident = message { self.wake() }
                }
            }
            group.addTask(priority: .utility) {
                await self.refresh()
                for await _ in self.wakes { await self.refresh() }
            }
        }
    }

    /// Computes what has changed.
    func refresh() async {
        if known.others == nil, !past.imported.isEmpty {
            let others = HistoryStatistics(past.imported, cause: Self.cause)
            latest.withLock { $0.others = others }
        }
        // A store that cannot be read now leaves what is known; its pages tell the error.
        var records = records
        guard (try? await records.update(from: store)) != nil else { return }
        self.records = records
        let own = records.sorted
        if own != counted || known.precedents == nil { count(own) }
        answer(Question(subjects: subjects, measured: measured))
    }

    private func count(_ own: [PastIncident]) {
        counted = own
        var settings = HistoryStatistics.Settings()
        settings.window = own.map(\.start).min().map {
            ObservationWindow(start: $0, end: time())
        }
        let statistics =
            own.isEmpty ? nil : HistoryStatistics(own, settings: settings, cause: Self.cause)
        let precedents = past.precedents(own: own)
        latest.withLock { known in
            known.own = statistics
            known.precedents = precedents
        }
    }

    /// The ends, then what incidents have hit.
    private var subjects: [ServiceID] {
        let others = records.hit.subtracting(ends).filter { names[$0] != nil }
        return Array((ends + others.sorted()).prefix(Self.mostSubjects))
    }

    private var measured: [ServiceID: FailureFigures.Measured] {
        let providers = known.own?.providers ?? []
        return Dictionary(
            providers.compactMap { record in
                FailureFigures.Measured(record).map { (ServiceID(record.provider), $0) }
            }, uniquingKeysWith: { first, _ in first })
    }

    private func answer(_ question: Question) {
        guard question != answered else { return }
        var figures = FailureFigures()
        figures.measured = question.measured
        let modes = question.subjects.compactMap { subject in
            // A service without a tree has no failure modes that could be told.
            try? FailureModes(
                of: subject, in: graph, figures: figures, maximumOrder: Self.maximumOrder,
                limits: Self.limits())
        }
        answered = question
        latest.withLock { $0.modes = modes }
    }

    private static func limits() -> AnalysisLimits {
        let deadline = ContinuousClock.now + patience
        return AnalysisLimits(memoryBytes: memoryBytes) { ContinuousClock.now > deadline }
    }

    /// The cause by the rules of classification; `nil` where the record does not tell.
    private static func cause(of incident: PastIncident) -> String? {
        let cause = IncidentClassifier.classify(incident).cause.value
        return cause == .unknown ? nil : cause.rawValue
    }
}
