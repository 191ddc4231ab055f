import Clocks
import HTTP
import Model
import Notification
import Storage
import TestKit
import Testing

@Suite("Dispatcher", .timeLimit(.minutes(1))) struct DispatcherTests {
    private let time = ManualTime()

    private func dispatcher(_ store: any Store, _ channels: [any Notifier]) -> Dispatcher {
        Dispatcher(
            store: store, channels: channels, time: time, generator: SeededGenerator(seed: 4))
    }

    private func webhook(_ url: String, name: String = "ops") -> WebhookChannel {
        WebhookChannel(name: name, url: url, client: HTTPClient())
    }

    private func keep(_ notices: [Notice], in store: any Store) async throws {
        var commit = Commit()
        commit.notices = notices
        try await store.apply(commit)
    }

    /// Runs a dispatcher while `body` runs.
    private func running(
        _ dispatcher: Dispatcher, _ body: () async throws -> Void
    ) async throws {
        let run = Task { try await dispatcher.run() }
        defer { run.cancel() }
        try await body()
        run.cancel()
        await #expect(throws: CancellationError.self) { try await run.value }
    }

    /// Waits until nothing is pending; the suite's time limit ends it otherwise.
    private func settled(_ store: any Store) async throws -> [Delivery] {
        while try await !store.pendingDeliveries().isEmpty { await Task.yield() }
        return try await store.deliveries(incident: nil)
    }

    @Test func `delivers each notice once, in order, however often it is told to look`()
        async throws
    {
        let store = try await SQLiteStore.open(path: ":memory:")
        let receiver = Receiver()
        try await keep((1...3).map { .example($0) }, in: store)
        try await receiver.listening { url in
            let dispatcher = dispatcher(store, [webhook(url)])
            try await running(dispatcher) {
                await receiver.received(3)
                for _ in 0..<5 { dispatcher.notify() }
                try await keep([.example(4)], in: store)
                dispatcher.notify()
                let deliveries = try await settled(store)
                #expect(deliveries.allSatisfy { $0.state == .delivered && $0.attempts == 1 })
                for _ in 0..<5 { dispatcher.notify() }
            }
        }
        #expect(await receiver.keys == (1...4).map { "incident-\($0)/warned/ops" })
    }

    @Test func `tries again after a failure, with the same key`() async throws {
        let store = try await SQLiteStore.open(path: ":memory:")
        let receiver = Receiver([.text("database is down", status: 500)])
        try await keep([.example(1)], in: store)
        try await receiver.listening { url in
            try await running(dispatcher(store, [webhook(url)])) {
                await time.sleepers(atLeast: 1)
                let failed = try await store.pendingDeliveries()
                #expect(failed.map(\.attempts) == [1])
                #expect(failed.map(\.lastError) == ["status 500: database is down"])
                let wake = try #require(time.nextWake)
                #expect(wake <= time.now() + .seconds(2))
                time.advance(to: wake)
                let delivery = try #require(try await settled(store).first)
                #expect(delivery.state == .delivered)
                #expect(delivery.attempts == 2)
                #expect(delivery.finishedAt == time.now())
            }
        }
        #expect(await receiver.keys == ["incident-1/warned/ops", "incident-1/warned/ops"])
    }

    @Test func `gives up at once what the receiver does not want, and goes on`() async throws {
        let store = try await SQLiteStore.open(path: ":memory:")
        let receiver = Receiver([.text("no such field", status: 400)])
        try await keep([.example(1), .example(2)], in: store)
        try await receiver.listening { url in
            try await running(dispatcher(store, [webhook(url)])) {
                let deliveries = try await settled(store)
                #expect(deliveries.map(\.state) == [.failed, .delivered])
                #expect(deliveries[0].lastError == "status 400: no such field")
            }
        }
        #expect(await receiver.requests.count == 2)
    }

    @Test func `waits as long as the receiver asks`() async throws {
        let store = try await SQLiteStore.open(path: ":memory:")
        let receiver = Receiver([.status(429, ["Retry-After": "120"])])
        try await keep([.example(1)], in: store)
        try await receiver.listening { url in
            let dispatcher = dispatcher(store, [webhook(url)])
            try await running(dispatcher) {
                await time.sleepers(atLeast: 1)
                #expect(time.nextWake == ManualTime.usualStart + .seconds(120))
                dispatcher.notify()
                time.advance(by: .seconds(119))
                await time.sleepers(atLeast: 1)
                #expect(await receiver.requests.count == 1)
                time.advance(by: .seconds(1))
                let deliveries = try await settled(store)
                #expect(deliveries.map(\.attempts) == [2])
            }
        }
    }

    @Test func `goes on after a restart, and sends nothing twice`() async throws {
        let directory = try TemporaryDirectory()
        let receiver = Receiver([.text("", status: 200), .text("", status: 503)])
        let path = directory.file("foreshock.db")
        try await receiver.listening { url in
            let first = try await SQLiteStore.open(path: path)
            try await keep([.example(1), .example(2)], in: first)
            try await running(dispatcher(first, [webhook(url)])) {
                await time.sleepers(atLeast: 1)
            }
            try await first.close()

            let second = try await SQLiteStore.open(path: path)
            try await running(dispatcher(second, [webhook(url)])) {
                let deliveries = try await settled(second)
                #expect(deliveries.map(\.state) == [.delivered, .delivered])
                #expect(deliveries.map(\.attempts) == [1, 2])
            }
            try await second.close()
        }
        let (one, two) = ("incident-1/warned/ops", "incident-2/warned/ops")
        #expect(await receiver.keys == [one, two, two])
    }

    @Test func `repeats under the same key what was sent but not recorded`() async throws {
        let store = try await SQLiteStore.open(path: ":memory:")
        let receiver = Receiver()
        try await keep([.example(1)], in: store)
        try await receiver.listening { url in
            let run = Task {
                let crashing = CrashAfterSending(webhook(url))
                try await dispatcher(store, [crashing]).run()
            }
            _ = await run.result
            let pending = try await store.pendingDeliveries()
            #expect(pending.map(\.attempts) == [0])
            try await running(dispatcher(store, [webhook(url)])) { _ = try await settled(store) }
        }
        #expect(await receiver.keys == ["incident-1/warned/ops", "incident-1/warned/ops"])
    }

    @Test func `does not let one channel hold up another`() async throws {
        let store = try await SQLiteStore.open(path: ":memory:")
        let receiver = Receiver()
        try await keep([.example(1, channel: "dead"), .example(1)], in: store)
        try await receiver.listening { url in
            let dead = webhook("http://127.0.0.1:1/hook/s3cret", name: "dead")
            try await running(dispatcher(store, [dead, webhook(url)])) {
                await receiver.received(1)
                await time.sleepers(atLeast: 1)
                let deliveries = try await store.deliveries(incident: 1)
                #expect(deliveries[0].state == .pending)
                #expect(deliveries[0].lastError == "no connection to the receiver")
            }
        }
    }

    @Test func `fails what is addressed to no channel`() async throws {
        let store = try await SQLiteStore.open(path: ":memory:")
        try await keep([.example(1, channel: "gone")], in: store)
        try await running(dispatcher(store, [])) {
            let deliveries = try await settled(store)
            #expect(deliveries.map(\.state) == [.failed])
            #expect(deliveries.map(\.lastError) == ["no channel 'gone' is configured"])
        }
    }

    @Test func `ends with the error of a store that was closed`() async throws {
        let store = try await SQLiteStore.open(path: ":memory:")
        try await store.close()
        await #expect(throws: StoreError.self) { try await dispatcher(store, []).run() }
    }
}

/// Delivers, and ends before anybody can note it.
private struct CrashAfterSending: Notifier {
    let name = "ops"
    private let channel: WebhookChannel

    init(_ channel: WebhookChannel) { self.channel = channel }

    func send(_ notice: Notice, at now: Timestamp) async throws -> SendOutcome {
        _ = try await channel.send(notice, at: now)
        throw CancellationError()
    }
}
