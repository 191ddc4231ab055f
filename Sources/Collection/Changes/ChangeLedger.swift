import Model

/// Remembers which changes were taken, so that each is published once, also when it comes twice at
/// the same time.
///
/// The memory is bounded: past `capacity` the oldest is forgotten.
actor ChangeLedger {
    private var known: [String: Change] = [:]
    private var order: [String] = []
    private var busy: [String: [CheckedContinuation<Void, Never>]] = [:]
    private let capacity: Int

    init(known changes: [Change], capacity: Int) {
        self.capacity = capacity
        for change in changes.suffix(capacity) where known[change.id] == nil {
            known[change.id] = change
            order.append(change.id)
        }
    }

    /// Publishes a change unless one of its identity was published before.
    ///
    /// - Returns: The change as it was taken the first time, and whether that was now.
    /// - Throws: What `publish` throws; the change is not remembered then.
    func take(
        _ change: Change, publish: @Sendable (Change) async throws -> Void
    ) async throws -> (change: Change, isNew: Bool) {
        while busy[change.id] != nil {
            await withCheckedContinuation { busy[change.id, default: []].append($0) }
        }
        if let first = known[change.id] { return (first, false) }
        busy[change.id] = []
        defer { release(change.id) }
        try await publish(change)
        remember(change)
        return (change, true)
    }

    private func release(_ id: String) {
        for waiter in busy.removeValue(forKey: id) ?? [] { waiter.resume() }
    }

    private func remember(_ change: Change) {
        known[change.id] = change
        order.append(change.id)
        // Forgetting in bulk keeps the cost of one change constant on average.
        guard order.count >= 2 * capacity else { return }
        for id in order.prefix(order.count - capacity) { known[id] = nil }
        order.removeFirst(order.count - capacity)
    }
}
