package import Clocks
import Model
package import Resilience
package import Storage
import Synchronization

/// Delivers the notices that the store holds as pending, each channel in its own order.
///
/// Every attempt is recorded in the store, so a restart goes on where it stopped. A notice whose
/// success was recorded is not sent again. A crash between sending and recording repeats the
/// attempt with the same notice id, by which a receiver can tell the repetition. Within a channel a
/// notice waits for the one before it, until that is delivered, refused for good, or given up.
package final class Dispatcher: Sendable {
    /// How often and how long deliveries are tried.
    package struct Settings: Sendable {
        /// Waits and limits of retries.
        ///
        /// By default a notice is given up when 24 h have passed since it was decided, but not
        /// before one attempt.
        package var policy = RetryPolicy(
            backoff: Backoff(base: .seconds(2), cap: .seconds(300)), maximumAttempts: .max,
            deadline: .seconds(24 * 3600))
        /// How many retries a channel may have.
        package var budget = RetryBudget(
            share: 0.2, floorPerSecond: 0.5, window: .seconds(10))
        /// When a receiver is left alone, and for how long.
        package var breaker = CircuitBreaker.Settings()
        /// The wait after a failure of the store.
        package var storeRetry: Duration = .seconds(5)

        /// The defaults.
        package init() {
            breaker.openTime = .seconds(15)
            // One attempt at a time, with a time limit of its own, needs no limit on its age.
            breaker.inFlightAge = .seconds(3600)
        }
    }

    private let store: any Store
    private let channels: [any Notifier]
    private let time: any TimeSource
    private let settings: Settings
    private let bells: [String: Bell]
    private let strangersBell = Bell()
    private let generator: Mutex<any RandomNumberGenerator & Sendable>

    /// A dispatcher that is not running yet; traps when two channels have the same name.
    package init(
        store: any Store, channels: [any Notifier], time: any TimeSource,
        settings: Settings = Settings(),
        generator: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
    ) {
        self.store = store
        self.channels = channels
        self.time = time
        self.settings = settings
        self.generator = Mutex(generator)
        bells = Dictionary(uniqueKeysWithValues: channels.map { ($0.name, Bell()) })
    }

    /// Says that the store may hold something new; to be called after every commit with notices.
    package func notify() {
        for bell in bells.values { bell.ring() }
        strangersBell.ring()
    }

    /// Delivers until cancelled.
    ///
    /// - Throws: `CancellationError`, or ``StoreError`` when the store has been closed.
    package func run() async throws {
        try await withThrowingDiscardingTaskGroup { group in
            for channel in channels {
                group.addTask { try await self.serve(channel) }
            }
            group.addTask { try await self.serveStrangers() }
        }
    }

    private func serve(_ channel: any Notifier) async throws {
        guard let bell = bells[channel.name] else { return }
        var lane = Lane(settings)
        while true {
            try Task.checkCancellation()
            try await patiently { try await self.step(&lane, channel, bell) }
        }
    }

    private func step(_ lane: inout Lane, _ channel: any Notifier, _ bell: Bell) async throws {
        let pending = try await store.pendingDeliveries()
            .filter { $0.notice.channel == channel.name }
        switch lane.next(pending, at: time.now()) {
        case .idle:
            try await bell.wait()
        case .wait(let moment):
            try await bell.wait(until: moment, time)
        case .send(let delivery, let call):
            let outcome = try await channel.send(delivery.notice, at: time.now())
            note(outcome, of: delivery, call, in: &lane)
        case .record(let delivery):
            try await store.record(delivery)
            lane.recorded()
        }
    }

    private func note(
        _ outcome: SendOutcome, of delivery: Delivery, _ call: CircuitBreaker.Call,
        in lane: inout Lane
    ) {
        generator.withLock { generator in
            lane.sent(delivery, call, outcome, at: time.now(), using: &generator)
        }
    }

    /// Fails what is addressed to a channel that is not configured any more.
    private func serveStrangers() async throws {
        while true {
            try await patiently {
                for delivery in try await self.store.pendingDeliveries()
                where self.bells[delivery.notice.channel] == nil {
                    try await self.store.record(self.failed(delivery))
                }
                try await self.strangersBell.wait()
            }
        }
    }

    private func failed(_ delivery: Delivery) -> Delivery {
        Delivery(
            notice: delivery.notice, state: .failed, attempts: delivery.attempts,
            lastError: "no channel '\(delivery.notice.channel)' is configured",
            finishedAt: time.now())
    }

    /// Does something with the store; a failure of it that may pass is waited out.
    private func patiently(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let error as StoreError where error.code != .closed {
            try await time.sleep(for: settings.storeRetry)
        }
    }
}
