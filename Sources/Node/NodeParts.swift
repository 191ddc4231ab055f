import Clocks
import Collection
import Economy
import HTTP
import Messaging
import Model
import Notification
import StatusSite
import Storage

/// The parts of a node, built from the configuration and joined to each other.
struct NodeParts {
    let server: HTTPServer
    let site: StatusSite
    let dispatcher: Dispatcher
    let probes: [any Probe]
    let outlooks: Outlooks
    let reportBook: ReportBook
    let plans: PlanStarter
    let standings: Standings
    let feeds: FeedPoller

    /// Builds the parts over an open store and restores the watch.
    ///
    /// Throws what restoring, a channel or the control record throws, each with a sentence.
    init(
        _ configuration: Configuration, time: ScaledTime, store: SQLiteStore,
        log: @escaping @Sendable (String) -> Void
    ) async throws {
        let client = HTTPClient()
        let losses = LossLog(log: log)
        let bus = InProcessBus()
        let channels = try configuration.channels.map { try Channels.make($0, client: client) }
        let dispatcher = Dispatcher(store: store, channels: channels, time: time)
        let watch = Watch(
            plan: try WatchPlan(configuration), store: store, bus: bus,
            noticesWaiting: { dispatcher.notify() })
        try await watch.restore(now: time.now(), pause: configuration.notablePause)

        let catalogue = try configuration.catalogue()
        let reportBook = ReportBook(store: store, catalogue: catalogue, bus: bus, time: time)
        try await reportBook.restore()
        self.reportBook = reportBook
        let standings = try await Self.standings(
            configuration, watch: watch, reports: reportBook, store: store, bus: bus, time: time,
            log: log)
        self.standings = standings
        feeds = FeedPoller(
            targets: configuration.feedTargets, known: await standings.readings, time: time,
            client: client, realTimeout: { time.real($0) },
            publish: { await standings.take($0) })

        self.dispatcher = dispatcher
        outlooks = Outlooks(
            services: configuration.landscape, past: try PastRecords(files: configuration.history),
            costs: try Self.costs(configuration), store: store, bus: bus, now: { time.now() })
        plans = PlanStarter(
            keeper: PlanKeeper(store: store), store: store, bus: bus,
            catalogue: catalogue, entries: standings.plan.owners, now: { time.now() })
        site = StatusSite(
            data: NodeSiteData(
                watch: watch, store: store, outlooks: outlooks, plans: plans.keeper, bus: bus,
                time: time,
                client: client, actions: configuration.actions, clockSpeed: time.speed,
                root: configuration.siteURL,
                silence: configuration.silence, losses: losses,
                standings: standings, notice: configuration.notice, reportBook: reportBook,
                lookups: Self.lookups(configuration, time),
                address: configuration.address.map { _ in configuration.siteURL }),
            isSecure: configuration.address?.text.hasPrefix("https://") ?? false)
        probes = Probes.make(
            ProbeSurroundings(
                targets: configuration.scrapeTargets + configuration.checkTargets, time: time,
                client: client, realTimeout: { time.real($0) },
                publish: { await Self.take($0, into: watch, losses) }))
        server = HTTPServer(
            host: configuration.listen.host, port: configuration.listen.port, loops: 1,
            handlersRun: .pool, ready: site.ready,
            handler: Self.handler(
                site: site, intake: await Self.intake(configuration, watch, store, time)))
    }

    /// Live checks for visitors; limits and deadlines count in real time, whatever the clock says.
    private static func lookups(
        _ configuration: Configuration, _ time: ScaledTime
    ) -> SiteLookups {
        let start = ContinuousClock.now
        return SiteLookups(
            policy: configuration.lookup, now: { time.now() },
            elapsed: { start.duration(to: .now) })
    }

    /// Takes a probe's observation; one that cannot be kept is told and lost.
    private static func take(
        _ observation: Observation, into watch: Watch, _ losses: LossLog
    ) async {
        do {
            try await watch.take(observation)
            losses.kept()
        } catch {
            losses.lost("\(error)")
        }
    }

    /// The standings as an earlier run left them, judged once.
    private static func standings(
        _ configuration: Configuration, watch: Watch, reports: ReportBook, store: SQLiteStore,
        bus: any Bus, time: ScaledTime, log: @escaping @Sendable (String) -> Void
    ) async throws -> Standings {
        let standings = Standings(
            try StandingPlan(configuration),
            sight: { Standings.Sight(board: await watch.board, open: await watch.openIncidents) },
            reports: { await reports.userReports(of: $0) }, silence: configuration.silence,
            store: store, bus: bus,
            time: time, log: log)
        try await standings.restore { try await store.gaps(in: $0) }
        return standings
    }

    /// What outages cost, by the figures of the configuration; `nil` when it has none.
    private static func costs(_ configuration: Configuration) throws -> CostEstimator? {
        guard let assumptions = configuration.economy else { return nil }
        do {
            return try CostEstimator(
                assumptions, economy: .unitedStates2017(), services: configuration.landscape)
        } catch {
            throw NodeError("\(error) Check 'economy' in the configuration.")
        }
    }

    private static func intake(
        _ configuration: Configuration, _ watch: Watch, _ store: SQLiteStore, _ time: ScaledTime
    ) async -> ChangeIntake {
        let now = time.now()
        let week = TimeRange(start: now - .seconds(7 * 86_400), end: now)
        // Without the known changes a repeated report is still recognised by the store.
        let known = (try? await store.changes(in: week)) ?? []
        return ChangeIntake(
            services: Set(configuration.landscape.map(\.id)), time: time, known: known,
            publish: { try await watch.take(.change($0)) })
    }

    private static func handler(site: StatusSite, intake: ChangeIntake) -> HTTPHandler {
        let pages = site.handler
        return { request in
            if request.method == "POST", request.path == "/api/v1/changes" {
                return await intake.respond(to: request)
            }
            return await pages(request)
        }
    }
}

extension WatchPlan {
    /// What the configuration says about watching.
    fileprivate init(_ configuration: Configuration) throws {
        self.init(
            services: configuration.landscape, rules: configuration.rules,
            channels: configuration.webhooks.map { Channel(name: $0.name, kinds: $0.notify) },
            control: try configuration.control.map { try ControlRecord.read(path: $0) })
    }
}

extension Configuration {
    /// After how much silence nothing is known: three of the longest intervals.
    var silence: Duration { (intervals.max() ?? .seconds(30)) * 3 }

    /// From which length on a pause in watching is told: two of the shortest intervals.
    var notablePause: Duration { (intervals.min() ?? .seconds(30)) * 2 }

    private var intervals: [Duration] {
        services.flatMap { service in
            [service.metrics?.every].compactMap { $0 } + service.checks.map(\.every)
        }
    }
}

