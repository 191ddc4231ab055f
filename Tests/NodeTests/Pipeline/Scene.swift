import FoundationEssentials
import Messaging
import Model
import Node
import Storage
import TestKit

/// A small landscape, and what tests let happen in it; time counts in seconds from a start.
enum Scene {
    static func at(_ seconds: Double) -> Timestamp { ManualTime.usualStart + .seconds(seconds) }

    static func range(_ start: Double, _ end: Double) -> TimeRange {
        TimeRange(start: at(start), end: at(end))
    }

    static let plan = WatchPlan(
        services: [
            Service(id: "payments", name: "Payments"),
            Service(
                id: "checkout", name: "Checkout",
                dependencies: [Dependency(on: "payments", kind: .critical)]),
            Service(id: "blog", name: "Blog"),
        ], rules: [],
        channels: [.init(name: "ops", kinds: Set(Notice.Kind.allCases))], control: nil)

    static func check(
        _ service: ServiceID = "payments", at seconds: Double, passed: Bool
    ) -> Observation {
        .check(
            CheckResult(
                service: service, check: "health", at: at(seconds), passed: passed,
                status: passed ? 200 : nil, latencySeconds: 0.01,
                message: passed ? "" : "connection refused"))
    }

    static func release(at seconds: Double) -> Observation {
        .change(
            Change(
                id: "r1", service: "payments", at: at(seconds), kind: .deploy, version: "3.2.1",
                title: "Release payments 3.2.1"))
    }

    static func watch(_ store: any Store, bus: InProcessBus = InProcessBus()) -> Watch {
        Watch(plan: plan, store: store, bus: bus, noticesWaiting: {})
    }

    /// The store as a crash of the process would leave it, under another name.
    static func crashImage(
        of name: String, in directory: TemporaryDirectory, as copy: String
    ) async throws -> SQLiteStore {
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(
                atPath: directory.file(name + suffix), toPath: directory.file(copy + suffix))
        }
        return try await SQLiteStore.open(path: directory.file(copy))
    }
}

extension Watch {
    /// Takes failing checks until an incident opens at the third.
    func takeFailures(at moments: [Double]) async throws {
        for moment in moments { try await take(Scene.check(at: moment, passed: false)) }
    }
}
