/// "This service has lost at least so much of its work": what a gate of the tree says.
struct Demand: Hashable {
    /// The number of the service in the graph.
    let node: Int
    /// Hundredths of a percent of its work, in 1...``whole``.
    let parts: Int

    /// All of the work of a service.
    static let whole = 10_000

    /// A share in 0...1 in hundredths of a percent.
    static func parts(_ share: Double) -> Int {
        Int((min(1, max(0, share)) * Double(whole)).rounded())
    }

    /// What is lost by who loses the share `factor` with the loss of `parts`; rounded to the nearest.
    static func scale(_ parts: Int, by factor: Int) -> Int {
        (parts * factor + whole / 2) / whole
    }

    /// The least loss that ``scale(_:by:)`` makes to `parts` or more; `nil` when none does.
    static func least(for parts: Int, by factor: Int) -> Int? {
        guard factor > 0 else { return nil }
        let needed = (parts * whole - whole / 2 + factor - 1) / factor
        return needed <= whole ? max(1, needed) : nil
    }
}

/// When a demand is met: when any of its parts is.
struct Clause {
    /// Enough of `demands` at once.
    struct Group {
        let least: Int
        let demands: [Int]
    }

    /// Basic events, by index.
    var events: [Int] = []
    /// Demands, by index, each of which is enough.
    var any: [Int] = []
    /// A demand that is enough together with a basic event.
    var guarded: [(event: Int, demand: Int)] = []
    /// Redundant groups.
    var groups: [Group] = []

    /// All demands it mentions.
    var links: [Int] { any + guarded.map(\.demand) + groups.flatMap(\.demands) }

    /// Takes over the parts of another.
    mutating func merge(_ other: Clause) {
        events += other.events
        any += other.any
        guarded += other.guarded
        groups += other.groups
    }

    /// The same with demands renamed, where those named `own` can no longer be a reason.
    ///
    /// A demand that is met only if it is met already is not met: that is the least fixed point.
    func renamed(_ names: [Int], own: Int) -> Clause {
        var clause = Clause()
        clause.events = Set(events).sorted()
        clause.any = Set(any.map { names[$0] }.filter { $0 != own }).sorted()
        var seen: Set<[Int]> = []
        for (event, demand) in guarded where names[demand] != own {
            if seen.insert([event, names[demand]]).inserted {
                clause.guarded.append((event, names[demand]))
            }
        }
        for group in groups {
            let demands = group.demands.map { names[$0] }.filter { $0 != own }
            if group.least <= demands.count {
                clause.groups.append(Group(least: group.least, demands: demands))
            }
        }
        return clause
    }
}
