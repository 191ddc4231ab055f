/// A node of a diagram: a decision at a level, and where each outcome leads.
struct DiagramNode {
    var level: UInt32
    var high: UInt32
    var low: UInt32

    /// The level of a terminal: below every decision.
    static let terminalLevel = UInt32.max
}

/// Nodes without duplicates, in flat memory: the same decision is the same number.
///
/// A node is always newer than those it leads to, so a scan by number is a walk from the leaves
/// to the root. When memory runs out, ``isFull`` is set and numbers mean nothing any more.
@safe final class NodeTable {
    /// The nodes; valid up to ``count``.
    private(set) var nodes: UnsafeMutablePointer<DiagramNode>
    private(set) var count: Int
    /// Set when a limit was hit; everything since is void.
    private(set) var isFull = false
    /// The most nodes this attempt may have.
    var nodeLimit = NodeTable.mostNodes

    /// The most nodes that edges of 32 bits can name.
    static let mostNodes = Int(UInt32.max >> 1) - 1

    private let terminals: Int
    private let budget: Budget
    private var capacity = 1 << 10
    private var buckets: UnsafeMutablePointer<UInt32>
    private var bucketCapacity = 1 << 11
    private var mask = 1 << 11 - 1
    private var calls = 0

    /// A table with so many terminals: the numbers from 0.
    init(terminals: Int, budget: Budget) {
        self.terminals = terminals
        self.budget = budget
        unsafe nodes = .allocate(capacity: capacity)
        unsafe buckets = .allocate(capacity: bucketCapacity)
        unsafe buckets.initialize(repeating: 0, count: bucketCapacity)
        count = terminals
        for index in 0..<terminals { unsafe nodes[index] = NodeTable.terminal }
        _ = budget.take(bytes: capacity * 12 + bucketCapacity * 4)
    }

    deinit {
        budget.give(bytes: capacity * 12 + bucketCapacity * 4)
        unsafe nodes.deallocate()
        unsafe buckets.deallocate()
    }

    private static let terminal = DiagramNode(
        level: DiagramNode.terminalLevel, high: 0, low: 0)

    /// Forgets all nodes but the terminals; keeps the memory.
    func reset() {
        count = terminals
        isFull = false
        mask = 1 << 11 - 1
        unsafe buckets.update(repeating: 0, count: mask + 1)
    }

    /// The number of a decision; 0 when a limit is hit.
    func node(_ level: UInt32, _ high: UInt32, _ low: UInt32) -> UInt32 {
        calls &+= 1
        if calls & 0xFFFF == 0, !budget.mayGoOn() { isFull = true }
        var slot = NodeTable.hash(level, high, low) & mask
        while true {
            let index = Int(unsafe buckets[slot])
            if index == 0 { break }
            let node = unsafe nodes[index]
            if node.low == low && node.high == high && node.level == level { return UInt32(index) }
            slot = (slot &+ 1) & mask
        }
        guard hasRoom() else { return 0 }
        let index = count
        unsafe nodes[index] = DiagramNode(level: level, high: high, low: low)
        unsafe buckets[slot] = UInt32(truncatingIfNeeded: index)
        count &+= 1
        if count &<< 1 > mask { rehash() }
        return UInt32(truncatingIfNeeded: index)
    }

    @inline(__always) static func hash(_ level: UInt32, _ high: UInt32, _ low: UInt32) -> Int {
        let pair = UInt64(truncatingIfNeeded: high) &<< 32 | UInt64(truncatingIfNeeded: low)
        let mixed =
            (pair ^ UInt64(truncatingIfNeeded: level) &* 0x9E37_79B9_7F4A_7C15)
            &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: (mixed ^ mixed &>> 32) & 0x7FFF_FFFF_FFFF_FFFF)
    }

    private func hasRoom() -> Bool {
        if count >= nodeLimit { isFull = true }
        if isFull { return false }
        return count < capacity || grow()
    }

    private func grow() -> Bool {
        // Both stand side by side for a moment.
        guard budget.take(bytes: capacity * 24) else {
            isFull = true
            return false
        }
        defer { budget.give(bytes: capacity * 6) }
        let larger = UnsafeMutablePointer<DiagramNode>.allocate(capacity: capacity * 2)
        unsafe larger.update(from: nodes, count: count)
        unsafe nodes.deallocate()
        unsafe nodes = larger
        capacity *= 2
        return true
    }

    private func rehash() {
        let wanted = (mask + 1) * 2
        if wanted > bucketCapacity {
            guard budget.take(bytes: (wanted - bucketCapacity) * 4) else {
                isFull = true
                return
            }
            unsafe buckets.deallocate()
            unsafe buckets = .allocate(capacity: wanted)
            bucketCapacity = wanted
        }
        mask = wanted - 1
        unsafe buckets.update(repeating: 0, count: wanted)
        var index = terminals
        while index < count {
            let node = unsafe nodes[index]
            var slot = NodeTable.hash(node.level, node.high, node.low) & mask
            while unsafe buckets[slot] != 0 { slot = (slot &+ 1) & mask }
            unsafe buckets[slot] = UInt32(truncatingIfNeeded: index)
            index &+= 1
        }
    }
}
