package import Continuity
package import Model
import StatusSite
import Synchronization

// Plans as a fixture tells them.

extension Fixture {
    package func plan(for service: ServiceID) async throws -> ContinuityPlan? {
        plans[service].plan
    }

    package func keep(_ plan: ContinuityPlan) async throws {
        plans.change(plan.service) { $0.plan = plan }
    }

    package func runs(for service: ServiceID) async throws -> [PlanRun] {
        plans[service].runs.reversed()
    }

    package func start(
        planFor service: ServiceID, by trigger: PlanRun.Trigger
    ) async throws -> PlanRun {
        try plans.change(service) { try $0.start(by: trigger, at: now()) }
    }

    package func record(
        _ entry: PlanRun.Entry, run: Int, for service: ServiceID, isOver: Bool
    ) async throws -> PlanRun? {
        try plans.change(service) { try $0.record(entry, run: run, isOver: isOver) }
    }
}

/// The plans of a fixture, shared by all its copies.
package final class PlanShelf: Sendable {
    private let books = Mutex<[ServiceID: PlanBook]>([:])

    /// The book of a service.
    package subscript(_ service: ServiceID) -> PlanBook {
        books.withLock { $0[service] } ?? PlanBook(service: service)
    }

    /// Changes a book, unless `edit` throws.
    package func change<Value>(
        _ service: ServiceID, _ edit: (inout PlanBook) throws -> Value
    ) rethrows -> Value {
        var book = self[service]
        let value = try edit(&book)
        books.withLock { $0[service] = book }
        return value
    }
}
