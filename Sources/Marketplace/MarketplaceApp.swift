package import Clocks
import HTTP
import Model

/// One service of the marketplace: its database, its pool, its routes and what it reads of others.
package final class MarketplaceApp: Sendable {
    /// What it was told.
    package let configuration: AppConfiguration
    /// Its connections.
    package let pool: any ConnectionPool
    let database: ShopDatabase
    let faults: FaultSwitch
    let metrics: AppMetrics
    let upstreams: UpstreamClient
    let work: ShopWork
    let consumers: [FeedConsumer]
    let time: any TimeSource
    let stopwatch: Stopwatch
    let startedAt: Timestamp

    /// Opens the database and brings its indexes to what this release wants.
    ///
    /// - Throws: `SQLiteError` when the database cannot be had.
    package init(_ configuration: AppConfiguration, time: (any TimeSource)? = nil) throws {
        let speed = configuration.speed
        let time = time ?? ScaledTime(origin: configuration.origin, speed: speed)
        let metrics = AppMetrics()
        let stopwatch = Stopwatch(speed: speed)
        self.configuration = configuration
        self.time = time
        self.metrics = metrics
        self.stopwatch = stopwatch
        startedAt = time.now()
        database = try ShopDatabase(
            path: configuration.database, table: configuration.table, rows: configuration.rows)
        try database.migrate(dropping: configuration.faults.dropIndex)
        faults = FaultSwitch(configuration.faults, seed: configuration.seed)
        pool = BoundedPool(
            size: configuration.poolSize,
            acquireTimeout: .seconds(configuration.acquireTimeoutSeconds), time: time
        ) {
            try SQLiteShopConnection(
                path: configuration.database, metrics: metrics, stopwatch: stopwatch)
        }
        upstreams = UpstreamClient(
            client: HTTPClient(), metrics: metrics, time: time, speed: speed)
        work = ShopWork(
            configuration: configuration, pool: pool, faults: faults, upstreams: upstreams,
            time: time)
        consumers = Self.consumers(configuration, work: work, client: upstreams, time: time)
    }

    /// Serves until cancelled, then finishes what is under way.
    ///
    /// - Parameter onReady: Called with the port once requests are accepted.
    /// - Throws: `HTTPError` when the port cannot be had.
    package func run(onReady: @Sendable (Int) async throws -> Void = { _ in }) async throws {
        let server = HTTPServer(
            host: "127.0.0.1", port: configuration.port, sharesPort: true,
            handler: { [self] in await answer($0) })
        try await server.start()
        try await onReady(server.port)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            for consumer in consumers {
                group.addTask { try await consumer.run() }
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private static func consumers(
        _ configuration: AppConfiguration, work: ShopWork, client: UpstreamClient,
        time: any TimeSource
    ) -> [FeedConsumer] {
        configuration.upstreams.compactMap { upstream in
            guard case .asynchronous(let buffer) = upstream.kind else { return nil }
            return FeedConsumer(
                upstream: upstream, bufferSeconds: buffer, client: client, time: time
            ) { try await work.operate(order: nil) }
        }
    }
}
