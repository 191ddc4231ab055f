/// One run of a simulation after another: who falls, when and why.
///
/// Events are worked off in order of time. Memory is kept from run to run, and only what a run has
/// touched is put back, so that a run costs what falls in it and not the size of the graph.
struct CascadeRun {
    /// Why a service fell: the number of an arc, or one of these.
    static let rootCause = -1
    static let overloadCause = -2

    /// How a service is in a run.
    enum Mode: UInt8 {
        case up
        /// Down by itself: calls nobody.
        case crashed
        /// Down because of another: still takes calls, and calls what it needs.
        case waiting
    }

    /// The state of a service in a run; loads are relative to its usual load.
    struct State {
        var mode = Mode.up
        var isTouched = false
        var fallenAt = Double.infinity
        var scheduledAt = Double.infinity
        var cause = CascadeRun.rootCause
        /// A hash of the way the fall took to get here.
        var way: UInt64 = 0
        /// Load that comes in, before retries.
        var inbound = 1.0
        /// Calls to others.
        var outbound = 1.0
        /// Work per request: above 1 when calls to others are tried again.
        var work = 1.0
        /// Share of the work lost with partial dependencies.
        var lost = 0.0
        var tolerance = 0.0
        var capacity = 0.0
        var attempts = 1
        var hasBreaker = false
        /// The hazard of falling under load, summed up to `since`, and the sum at which it falls.
        var hazard = 0.0
        var rate = 0.0
        var since = 0.0
        var threshold = 0.0
        var stamp = 0
        /// Load against capacity, and the service whose fall raised it last.
        var utilisation = 0.0
        var trigger = -1
    }

    let scene: CascadeScene
    var chance = CascadeChance(seed: 0, run: 0)
    var states: [State]
    var queue = CascadeQueue()
    /// Who fell in this run, in order of time.
    private(set) var fallen: [Int] = []
    private var touched: [Int] = []
    /// What the failover of groups has made of the load along each arc.
    var shifts: [Double]
    /// Members of each group that have fallen.
    var failures: [Int]
    var touchedGroups: [Int] = []
    var spreading: [(place: Int, depth: Int)] = []

    init(_ scene: CascadeScene) {
        self.scene = scene
        states = [State](repeating: State(), count: scene.model.nodes.count)
        shifts = [Double](repeating: 1, count: scene.model.arcs.count)
        failures = [Int](repeating: 0, count: scene.model.groups.count)
    }

    /// Plays run number `run` from its start to the horizon.
    ///
    /// - Complexity: O(*E* log *E*) for what falls; the load of others is followed for three calls.
    mutating func play(_ run: Int) {
        reset()
        chance = CascadeChance(seed: scene.seed, run: run)
        for root in scene.roots { schedule(root) }
        while let event = queue.popMin(), event.time <= scene.end {
            switch event.kind {
            case .fall: fall(of: event.place, at: event.time, cause: event.detail)
            case .overload:
                guard states[event.place].stamp == event.detail else { continue }
                fall(of: event.place, at: event.time, cause: Self.overloadCause)
            case .failover: failOver(event.place, from: event.detail, at: event.time)
            }
        }
    }

    private mutating func reset() {
        for place in touched { states[place] = State() }
        for group in touchedGroups {
            failures[group] = 0
            for arc in scene.model.groups[group].arcs { shifts[arc] = 1 }
        }
        touched.removeAll(keepingCapacity: true)
        touchedGroups.removeAll(keepingCapacity: true)
        fallen.removeAll(keepingCapacity: true)
        queue.removeAll()
    }

    private mutating func schedule(_ root: CascadeScene.Root) {
        let key = scene.model.nodes[root.place].key
        guard root.isDown || chance.unit(key, .root) <= root.probability else { return }
        let share = root.earliest < root.latest ? chance.unit(key, .rootTime) : 0
        let at = root.earliest + share * (root.latest - root.earliest)
        touch(root.place)
        states[root.place].scheduledAt = at
        queue.insert(
            CascadeEvent(time: at, kind: .fall, place: root.place, detail: Self.rootCause))
    }

    /// Draws what is unknown of a service when it matters for the first time in a run.
    mutating func touch(_ place: Int) {
        guard !states[place].isTouched else { return }
        touched.append(place)
        let node = scene.model.nodes[place]
        let priors = scene.priors
        let headroom = LogLogistic(median: priors.headroom)
        states[place].isTouched = true
        states[place].capacity =
            node.capacity > 0
            ? node.capacity : 1 + headroom.value(at: chance.unit(node.key, .headroom))
        states[place].capacity *= node.enlargement
        states[place].hasBreaker =
            node.hasBreaker ?? (chance.unit(node.key, .breaker) <= priors.breakerShare)
        let isRetried = chance.unit(node.key, .retries) <= priors.retryShare
        states[place].attempts = node.attempts > 0 ? node.attempts : isRetried ? priors.attempts : 1
        states[place].tolerance = chance.unit(node.key, .tolerance)
    }

    private mutating func fall(of place: Int, at time: Double, cause: Int) {
        guard states[place].mode == .up else { return }
        states[place].mode =
            cause >= 0 || (cause == Self.rootCause && scene.isWaiting[place]) ? .waiting : .crashed
        states[place].fallenAt = time
        states[place].cause = cause
        let before =
            cause == Self.rootCause ? 0 : predecessor(of: place).map { states[$0].way } ?? 0
        states[place].way = CascadeChance.key(before, scene.model.nodes[place].key)
        fallen.append(place)
        let starts = scene.model.starts
        for slot in starts[place]..<starts[place + 1] {
            pass(along: scene.model.dependents[slot], at: time)
        }
        spreadLoad(from: place, at: time, trigger: place)
    }

    /// Whose fall felled a fallen service; `nil` when it fell by itself.
    func predecessor(of place: Int) -> Int? {
        let state = states[place]
        switch state.cause {
        case Self.rootCause: return nil
        case Self.overloadCause: return state.trigger >= 0 ? state.trigger : nil
        default: return scene.model.arcs[state.cause].callee
        }
    }
}
