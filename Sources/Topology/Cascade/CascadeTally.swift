/// What is counted over the runs of a simulation.
struct CascadeTally {
    private(set) var runs = 0
    /// Runs in which a service falls; those that are down from the start are not counted.
    private(set) var falls: [Int]
    /// Runs in which a service falls under its load.
    private(set) var overloads: [Int]
    /// Runs in which a service falls along an arc.
    private(set) var arcFalls: [Int]
    /// Load against capacity when a service falls under load, summed over the runs.
    private(set) var loads: [Double]
    /// Falls of each run.
    private(set) var fallsOfRun: [Int] = []
    private var times: [[Float]]
    /// Overloads of others that the fall of a service leads to.
    private(set) var raises: [Int]
    private var ways: [CascadeWays]
    private let timesKept: Int

    init(_ model: CascadeModel) {
        let count = model.nodes.count
        falls = [Int](repeating: 0, count: count)
        overloads = falls
        arcFalls = [Int](repeating: 0, count: model.arcs.count)
        loads = [Double](repeating: 0, count: count)
        times = [[Float]](repeating: [], count: count)
        raises = falls
        ways = [CascadeWays](repeating: CascadeWays(), count: count)
        timesKept = max(50, 8_000_000 / max(1, count))
    }

    /// Takes the run that was played last.
    mutating func add(_ run: CascadeRun) {
        runs += 1
        var count = 0
        for place in run.fallen where !run.scene.isPinned[place] {
            count += 1
            falls[place] += 1
            let state = run.states[place]
            if times[place].count < timesKept { times[place].append(Float(state.fallenAt)) }
            ways[place].add(state.way) { run.way(to: place) }
            switch state.cause {
            case CascadeRun.rootCause: break
            case CascadeRun.overloadCause:
                overloads[place] += 1
                loads[place] += state.utilisation
                if state.trigger >= 0 { raises[state.trigger] += 1 }
            default: arcFalls[state.cause] += 1
            }
        }
        fallsOfRun.append(count)
    }

    /// The way the fall of a service takes most often, from what falls first; empty without falls.
    func way(to place: Int) -> [CascadeStep] { ways[place].mostFrequent }

    /// Seconds from the start after which these shares of the falls have happened.
    ///
    /// - Complexity: O(*n* log *n*) for *n* falls.
    func times(of place: Int, at shares: [Double]) -> [Double]? {
        let sorted = times[place].sorted()
        guard !sorted.isEmpty else { return nil }
        return shares.map {
            Double(sorted[min(sorted.count - 1, Int(Double(sorted.count) * $0))])
        }
    }
}
