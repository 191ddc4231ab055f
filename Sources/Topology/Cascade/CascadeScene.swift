import Model

/// What all runs of a simulation share: the model, what is known now, and the times in seconds.
struct CascadeScene {
    /// A service that falls by itself.
    struct Root {
        let place: Int
        /// Seconds after the start; the first and last moment are the same when known.
        let earliest: Double
        let latest: Double
        let probability: Double
        let isDown: Bool
    }

    var model: CascadeModel
    let priors: CascadePriors
    let seed: UInt64
    /// Second 0 of every run: now, or when the first service went down.
    let start: Timestamp
    /// Seconds from the start to the moment of the forecast.
    let now: Double
    /// Seconds from the start to the horizon.
    let end: Double
    /// In order of names.
    let roots: [Root]
    /// Whether a service is down at a given time, and falls at no other.
    private(set) var isPinned: [Bool]
    /// Whether a service is observed to be up now.
    private(set) var isUp: [Bool]
    /// Whether a service that is down waits for others, and so still calls what it needs.
    private(set) var isWaiting: [Bool]

    init(_ input: CascadeInput) {
        let model = CascadeModel(input.graph)
        let known = input.down.filter { model.place(of: $0.key) != nil }
        let start = min(input.now, known.values.min() ?? input.now)
        self.model = model
        self.start = start
        priors = input.priors.bounded
        seed = input.seed
        now = input.now.seconds(since: start)
        end = now + min(1e12, max(0, input.horizon.inSeconds))
        isPinned = [Bool](repeating: false, count: model.nodes.count)
        isUp = isPinned
        isWaiting = isPinned
        roots = Self.roots(input, model, start: start)
        for root in roots where root.isDown { isPinned[root.place] = true }
        for service in input.up {
            if let place = model.place(of: service), !isPinned[place] { isUp[place] = true }
        }
        for root in roots where root.isDown {
            let arcs = model.arcs[model.needs[root.place]..<model.needs[root.place + 1]]
            isWaiting[root.place] = arcs.contains { isPinned[$0.callee] }
        }
    }

    private static func roots(
        _ input: CascadeInput, _ model: CascadeModel, start: Timestamp
    ) -> [Root] {
        let down = input.down.compactMap { service, since -> Root? in
            guard let place = model.place(of: service) else { return nil }
            let at = since.seconds(since: start)
            return Root(place: place, earliest: at, latest: at, probability: 1, isDown: true)
        }
        let now = input.now.seconds(since: start)
        let expected = input.expected.compactMap { service, fall -> Root? in
            guard let place = model.place(of: service), input.down[service] == nil,
                (0...1).contains(fall.probability)
            else { return nil }
            let first = fall.range.start.seconds(since: start)
            let last = fall.range.end.seconds(since: start)
            // An overdue fall comes within as long again as its range was wide.
            let end = last > now ? last : now + (last - first)
            return Root(
                place: place, earliest: max(now, first), latest: max(now, end),
                probability: fall.probability, isDown: false)
        }
        return (down + expected).sorted { $0.place < $1.place }
    }
}
