package import Clocks
import Collection
import HTTP
import Messaging
import Model
import Notification
import StatusSite
import Storage

/// A whole Foreshock on one machine: collects, watches, tells and shows.
///
/// `start` opens the store and the port, so that what is wrong with either is said at once;
/// `run()` works until its task is cancelled, then drains and closes the store.
package final class ForeshockNode: Sendable {
    private let configuration: Configuration
    private let time: ScaledTime
    private let store: SQLiteStore
    private let server: HTTPServer
    private let site: StatusSite
    private let dispatcher: Dispatcher
    private let probes: [any Probe]
    private let outlooks: Outlooks
    private let reportBook: ReportBook
    private let plans: PlanStarter
    private let standings: Standings
    private let feeds: FeedPoller

    /// The address of the pages, on this machine.
    package var address: String { "http://\(configuration.listen.host):\(server.port)" }

    private init(
        configuration: Configuration, time: ScaledTime, store: SQLiteStore, parts: NodeParts
    ) {
        self.configuration = configuration
        self.time = time
        self.store = store
        server = parts.server
        site = parts.site
        dispatcher = parts.dispatcher
        probes = parts.probes
        outlooks = parts.outlooks
        reportBook = parts.reportBook
        plans = parts.plans
        standings = parts.standings
        feeds = parts.feeds
    }

    /// Opens the store, takes up where the last run ended, and listens.
    ///
    /// - Parameters:
    ///   - configuration: What is watched.
    ///   - time: The time that everything counts in.
    ///   - log: Takes sentences for the operator.
    /// - Returns: A node that is ready for `run()`.
    /// - Throws: `StoreError`, `HTTPError`, ``NodeError`` or a channel's error, each with a
    ///   sentence.
    package static func start(
        _ configuration: Configuration, time: ScaledTime,
        log: @escaping @Sendable (String) -> Void
    ) async throws -> ForeshockNode {
        let store = try await SQLiteStore.open(path: configuration.database)
        do {
            let parts = try await NodeParts(configuration, time: time, store: store, log: log)
            try await parts.server.start()
            return ForeshockNode(
                configuration: configuration, time: time, store: store, parts: parts)
        } catch {
            try? await store.close()  // the first error is the one to tell
            throw error
        }
    }

    /// Works until cancelled.
    ///
    /// - Throws: What ends a part for good.
    package func run() async throws {
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await self.server.run() }
                group.addTask { await self.site.run() }
                group.addTask { await self.outlooks.run() }
                group.addTask { await self.plans.run() }
                group.addTask { await self.standings.run() }
                group.addTask { try await self.feeds.run() }
                group.addTask { try await self.dispatcher.run() }
                group.addTask { try await self.reportBook.run() }
                group.addTask { try await self.pruneDaily() }
                for probe in probes { group.addTask { try await probe.run() } }
                try await group.waitForAll()
            }
        } catch is CancellationError {
            // Asked to end: the parts have drained.
        }
        try await store.close()
    }

    private func pruneDaily() async throws {
        while true {
            try await time.sleep(for: .seconds(86_400))
            // A store that is busy now prunes tomorrow; nothing depends on it.
            try? await store.prune(before: time.now() - configuration.retention)
        }
    }
}
