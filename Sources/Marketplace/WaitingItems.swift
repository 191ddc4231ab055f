package import Model

/// The queue between a feed and the work on it: what came in, and when it is due.
///
/// The queue is what lets a service live on while its provider is down: items are worked on one
/// buffer's length after they came in, as parcels packed in the next wave are.
package struct WaitingItems: Sendable {
    /// Most items kept; the oldest are dropped above.
    package static let limit = 200_000

    /// How long items wait, in seconds.
    package let bufferSeconds: Double
    private var due: [Timestamp] = []
    private var first = 0

    /// A queue that holds, at `start`, one buffer's length of items at `rate` a second.
    package init(bufferSeconds: Double, rate: Double, start: Timestamp) {
        self.bufferSeconds = bufferSeconds
        let count = min(Int(bufferSeconds * rate), Self.limit)
        due = (0..<count).map { start + .seconds(Double($0 + 1) / rate) }
    }

    /// How many items wait.
    package var count: Int { due.count - first }

    /// When the next item is due; `nil` when none waits.
    package var nextDue: Timestamp? { first < due.count ? due[first] : nil }

    /// Items came in at `now`, spread evenly over the `interval` seconds before.
    package mutating func arrive(_ count: Int, at now: Timestamp, over interval: Double) {
        for index in 0..<min(count, Self.limit) {
            let offset = interval * Double(index) / Double(count)
            due.append(now + .seconds(bufferSeconds + offset))
        }
        if self.count > Self.limit { first = due.count - Self.limit }
        compact()
    }

    /// Takes the items that are due.
    ///
    /// - Returns: How many.
    package mutating func takeDue(at now: Timestamp) -> Int {
        let start = first
        while first < due.count, due[first] <= now { first += 1 }
        return first - start
    }

    private mutating func compact() {
        guard first > 1000, first > due.count / 2 else { return }
        due.removeFirst(first)
        first = 0
    }
}
