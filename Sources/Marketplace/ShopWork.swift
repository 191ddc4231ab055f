import Clocks
import Model

/// The work of a service: business operations and page views on its database.
struct ShopWork: Sendable {
    let configuration: AppConfiguration
    let pool: any ConnectionPool
    let faults: FaultSwitch
    let upstreams: UpstreamClient
    let time: any TimeSource
    let statements: ShopStatements
    private let recycler: Recycler

    init(
        configuration: AppConfiguration, pool: any ConnectionPool, faults: FaultSwitch,
        upstreams: UpstreamClient, time: any TimeSource
    ) {
        self.configuration = configuration
        self.pool = pool
        self.faults = faults
        self.upstreams = upstreams
        self.time = time
        statements = ShopStatements(table: configuration.table)
        recycler = Recycler(pool: pool, faults: faults)
    }

    /// One business operation: asks the services it needs, then does its own part.
    ///
    /// - Throws: ``WorkError``, ``UpstreamError``, ``PoolError``, what the database says,
    ///   `CancellationError`.
    func operate(order: Int64?) async throws {
        if faults.faults.crash { ProcessLife.dieAbruptly() }
        guard !faults.roll({ dice, faults in dice.fails(share: faults.errors) }) else {
            throw WorkError(reason: "the operation failed")
        }
        let order = order ?? faults.roll { dice, _ in dice.orderNumber() }
        for upstream in configuration.upstreams where upstream.kind.isSynchronous {
            _ = try await upstreams.call(upstream, "POST", "/work?order=\(order)")
        }
        try await book(order: order)
    }

    /// One page view.
    ///
    /// - Throws: ``PoolError``, what the database says, `CancellationError`.
    func browse() async throws {
        if faults.faults.crash { ProcessLife.dieAbruptly() }
        let lease = try await pool.take()
        defer { pool.giveBack(lease) }
        let shop = faults.roll { dice, _ in Int64(dice.spread(0...499)) }
        _ = try lease.connection.find(statements.findByShop, [shop])
        try await hold(mean: configuration.work.browseSeconds)
    }

    private func book(order: Int64) async throws {
        let lease = try await pool.take()
        defer { recycler.recycle(lease, wasInterrupted: Task.isCancelled) }
        let connection = lease.connection
        guard try connection.find(statements.findByOrder, [order]) == 0 else { return }
        let row = try connection.change(statements.insert, [order, order % 500, order % 9900])
        try await hold(mean: configuration.work.holdSeconds)
        try connection.change(statements.settle, [row])
        try connection.change(statements.publish, [order])
        if row % 200 == 0 {
            try connection.change(statements.prune, [Int64(configuration.rows)])
        }
    }

    /// Waits as for a card processor, a carrier, a printer: around the mean, with spread.
    private func hold(mean: Double) async throws {
        let spread = configuration.work.spread
        let seconds = faults.roll { dice, faults in
            mean * dice.spread((1 - spread)...(1 + spread)) + faults.latency
        }
        try await time.sleep(for: .seconds(seconds))
    }
}

/// Why an operation failed by itself.
struct WorkError: Error, CustomStringConvertible {
    let reason: String
    var description: String { reason }
}

extension Dependency.Kind {
    /// Whether the other service is called while an operation waits.
    var isSynchronous: Bool {
        switch self {
        case .critical, .partial, .redundant: true
        case .asynchronous: false
        }
    }
}
