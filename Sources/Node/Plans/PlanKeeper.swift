import Continuity
import Model
import Storage

/// Holds plans and their runs, and keeps every change before it counts as made.
///
/// What is decided is decided by ``PlanBook``; a change that cannot be kept is forgotten again.
actor PlanKeeper {
    private static let planKind = "plan"
    private static let runKind = "plan-run"

    private let store: any SiteStore
    private var books: [ServiceID: PlanBook] = [:]

    /// A keeper over a store.
    init(store: any SiteStore) { self.store = store }

    /// A service's plan with its runs.
    ///
    /// - Throws: ``StoreError``.
    func book(of service: ServiceID) async throws -> PlanBook {
        if let book = books[service] { return book }
        let plan = try await store.document(kind: Self.planKind, key: service.rawValue)?
            .value(as: ContinuityPlan.self)
        let runs = try await store.documents(kind: Self.runKind)
            .filter { $0.key.hasPrefix(service.rawValue) }
            .map { try $0.value(as: PlanRun.self) }.filter { $0.plan.service == service }
        // Somebody else may have read it, and changed it, while this waited.
        if let book = books[service] { return book }
        let book = PlanBook(service: service, plan: plan, runs: runs)
        books[service] = book
        return book
    }

    /// The services that have a plan, by name.
    ///
    /// - Throws: ``StoreError``.
    func services() async throws -> [ServiceID] {
        try await store.documents(kind: Self.planKind).map { ServiceID($0.key) }
    }

    /// Keeps a plan in place of the one for the same service.
    ///
    /// - Throws: ``StoreError``.
    func keep(_ plan: ContinuityPlan) async throws {
        try await change(plan.service) { book in
            book.plan = plan
            return try StoredDocument(
                kind: Self.planKind, key: plan.service.rawValue, value: plan)
        }
    }

    /// Changes a book by `edit`, which returns the run that is new or changed, and keeps that run.
    ///
    /// - Returns: What `edit` returned; `nil` when nothing was changed.
    /// - Throws: What `edit` throws, or ``StoreError``.
    @discardableResult
    func changeRun(
        of service: ServiceID, _ edit: (inout PlanBook) throws -> PlanRun?
    ) async throws -> PlanRun? {
        var changed: PlanRun?
        try await change(service) { book in
            changed = try edit(&book)
            return try changed.map { run in
                try StoredDocument(
                    kind: Self.runKind, key: "\(service.rawValue)/\(run.id)", value: run)
            }
        }
        return changed
    }

    private func change(
        _ service: ServiceID, _ edit: (inout PlanBook) throws -> StoredDocument?
    ) async throws {
        var book = try await book(of: service)
        guard let document = try edit(&book) else { return }
        // At once, before anything else can come in between; the store writes in this order too.
        books[service] = book
        do {
            try await store.keep(document)
        } catch {
            books[service] = nil
            throw error
        }
    }
}
