/// Two counters over the last stretch of time, in slots that expire one after the other.
///
/// Memory and time are constant: a sum looks at every slot, and there are ten.
struct RollingWindow: Sendable {
    private struct Slot {
        var index = Int64.min
        var first = 0
        var second = 0
    }

    private static let slotCount = 10
    private let slotWidth: Duration
    private var slots = [Slot](repeating: Slot(), count: RollingWindow.slotCount)
    private var latest = Int64.min

    init(_ window: Duration) {
        slotWidth = window / Self.slotCount
    }

    /// The number of the slot that is current at `now`; time that goes back stays where it was.
    mutating func slot(at now: Duration) -> Int64 {
        latest = max(latest, Int64((now / slotWidth).rounded(.down)))
        return latest
    }

    /// Adds to the counters of the current slot.
    mutating func add(first: Int = 0, second: Int = 0, at now: Duration) {
        let index = slot(at: now)
        let place = place(of: index)
        if slots[place].index != index { slots[place] = Slot(index: index) }
        slots[place].first += first
        slots[place].second += second
    }

    /// Adds to the second counter of a slot; nothing happens when that has expired.
    mutating func addSecond(toSlot index: Int64) {
        let place = place(of: index)
        if slots[place].index < index { slots[place] = Slot(index: index) }
        if slots[place].index == index { slots[place].second += 1 }
    }

    /// What was counted within the window that ends at `now`.
    mutating func sums(at now: Duration) -> (first: Int, second: Int) {
        let oldest = slot(at: now) - Int64(Self.slotCount) + 1
        var sums = (first: 0, second: 0)
        for slot in slots where slot.index >= oldest {
            sums.first += slot.first
            sums.second += slot.second
        }
        return sums
    }

    mutating func removeAll() {
        slots = [Slot](repeating: Slot(), count: Self.slotCount)
    }

    private func place(of index: Int64) -> Int {
        let rest = Int(index % Int64(Self.slotCount))
        return rest < 0 ? rest + Self.slotCount : rest
    }
}
