/// "This service has lost at least so much of its work": what a gate of the tree says.
struct Demand: Hashable {
    /// The number of the service in the graph.
    let node: Int
    /// Thousandths of its work, in 1...1000.
    let perMille: Int
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
