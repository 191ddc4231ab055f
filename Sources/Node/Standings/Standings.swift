import Catalogue
import Clocks
import Messaging
import Model
import StatusFeeds
import StatusSite
import Storage

/// How every service of the catalogue does, judged again whenever something is heard.
///
/// ``run()`` judges when an observation of a watched service came in, when a feed was read, when a
/// visitor reported, and once a minute, since silence tells as well. Readers get what was judged
/// last. A change of state is kept in the store, and is known again after a restart.
actor Standings {
    /// What the watch has found so far.
    struct Sight: Sendable {
        var board = ConditionBoard()
        var open: [Incident] = []
    }

    /// Tells how visitors' reports about a service compare; `nil` when none are taken.
    typealias Reports = @Sendable (ServiceID) async -> ServiceEvidence.UserReports?

    private static var period: Duration { .seconds(60) }

    nonisolated let plan: StandingPlan
    let store: any SiteStore
    private let sight: @Sendable () async -> Sight
    private let reports: Reports
    let time: any TimeSource
    private let silence: Duration
    private let log: @Sendable (String) -> Void
    private nonisolated let bus: any Bus
    private nonisolated let wakes: AsyncStream<Void>
    private nonisolated let alarm: AsyncStream<Void>.Continuation

    /// What was last read of the providers, with the parts that stand for functions.
    var providers: [ServiceID: ProviderWords] = [:]
    /// What was last kept of the readings.
    var keptReadings: [ServiceID: ProviderReading] = [:]
    /// What was last kept of what providers published.
    var keptPasts: [ServiceID: ProviderPast] = [:]
    /// How each did lately, by which trouble is held until it is over.
    var memories: [ServiceID: StateMemory] = [:]
    /// The last changes of state that were kept.
    var kept: [ServiceID: StateChange] = [:]
    /// What visitors reported when last asked.
    private var reported: [ServiceID: ServiceEvidence.UserReports] = [:]
    /// About whom reports are to be asked for again.
    private var unasked: Set<ServiceID>
    private var standings: [ServiceID: ServiceStanding] = [:]
    /// Whether what was last tried could not be kept.
    var isFailing = false

    /// Standings of which nothing is judged yet.
    ///
    /// - Parameters:
    ///   - plan: The catalogue and who is watched for it.
    ///   - sight: What the watch has found so far.
    ///   - reports: How visitors' reports compare.
    ///   - silence: After how much silence the state of a watched service is unknown.
    ///   - store: Keeps states and readings.
    ///   - bus: Is told whose standing changed, and tells what was observed.
    ///   - time: Where the time comes from.
    ///   - log: Takes sentences for the operator.
    init(
        _ plan: StandingPlan, sight: @escaping @Sendable () async -> Sight,
        reports: @escaping Reports, silence: Duration, store: any SiteStore, bus: any Bus,
        time: any TimeSource, log: @escaping @Sendable (String) -> Void
    ) {
        self.plan = plan
        self.sight = sight
        self.reports = reports
        self.silence = silence
        self.store = store
        self.bus = bus
        self.time = time
        self.log = log
        unasked = Set(plan.catalogue.entries.map(\.id))
        (wakes, alarm) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// The standing judged last; `nil` when the catalogue has no such entry.
    func standing(of id: ServiceID) -> ServiceStanding? {
        if let standing = standings[id] { return standing }
        guard let entry = plan.catalogue[id] else { return nil }
        var standing = ServiceStanding(ServiceEvidence())
        standing.functions = entry.functions.map {
            .init(name: $0, state: .unknown, source: "", service: nil)
        }
        return standing
    }

    /// The states of those of which any source is read or anything is known.
    func states() -> [ServiceID: ServiceState] {
        standings.filter { id, standing in
            plan.providers[id] != nil || plan.members[id] != nil || standing.state != .unknown
        }.mapValues(\.state)
    }

    /// Lets ``run()`` judge again soon.
    nonisolated func wake() { alarm.yield() }

    /// Lets ``run()`` judge again with the reports about a service as they are now.
    func reportCame(about id: ServiceID) {
        unasked.insert(id)
        wake()
    }

    /// Judges whenever something is heard, until cancelled.
    nonisolated func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.listen() }
            group.addTask { await self.tick() }
            group.addTask {
                await self.refresh()
                for await _ in self.wakes { await self.refresh() }
            }
        }
    }

    private nonisolated func listen() async {
        for await message in bus.subscribe(capacity: 256, overflow: .dropOldest) {
            switch message {
            // A report of a visitor is told as news of the service.
            case .service(let id, at: _) where plan.catalogue[id] != nil:
                await reportCame(about: id)
            case .service(let id, at: _) where plan.isWatched(id): wake()
            case .incident: wake()
            default: break
            }
        }
    }

    private nonisolated func tick() async {
        // Sleeping fails only when cancelled, which ends it.
        while (try? await time.sleep(for: Self.period)) != nil { await askEverybody() }
    }

    private func askEverybody() {
        unasked.formUnion(plan.catalogue.entries.map(\.id))
        wake()
    }
}

extension Standings {
    /// Judges everything as of now, keeps changes of state, and tells whose standing changed.
    func refresh() async {
        await askForReports()
        let sight = await sight()
        let now = time.now()
        let judged = StandingRound(
            plan: plan, sight: sight, providers: providers, reports: reported, silence: silence,
            now: now
        ).standings()
        var changed: [ServiceID] = []
        for (id, standing) in judged {
            var standing = standing
            standing.held = await held(id, standing, at: now)
            if standings[id].map(StandingMark.init) != StandingMark(standing) { changed.append(id) }
            standings[id] = standing
        }
        for id in changed { await bus.publish(.service(id, at: now)) }
    }

    private func askForReports() async {
        let asked = unasked.sorted()
        unasked = []
        for id in asked { reported[id] = await reports(id) }
    }

    /// Tells the operator that something cannot be kept, once until something is kept again.
    func tell(_ reason: String) {
        guard !isFailing else { return }
        isFailing = true
        log("How services do is not kept. \(reason)")
    }
}
