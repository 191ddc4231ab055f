import Model

/// The windows in which services lose work because they, or one they wait for, move to another
/// member of a group.
struct InterruptionWindows {
    /// Why there is a window, and along which path.
    struct Cause {
        let path: [ServiceID]
        let reason: String
    }

    /// All causes; a piece of a timeline names one by its place.
    private(set) var all: [Cause] = []
    /// The windows of each service.
    private(set) var byNode: [Int32: [LossTimeline.Piece]] = [:]

    /// The windows that follow from the moves an engine has seen.
    ///
    /// Every move is an outage of the dependent for a short time, of which callers hear as of any
    /// other. Those with the same end can be followed together, since one lies within the other.
    init(_ engine: LossEngine, _ words: ImpactWords) {
        let switches = engine.switches.filter { $0.end > $0.arrival.time }
        guard !switches.isEmpty else { return }
        var follower = LossEngine(engine.arcs, usesGroups: false)
        follower.floor = LossFloor(engine)
        for (end, moves) in Dictionary(grouping: switches, by: \.end).sorted(by: { $0.key < $1.key }
        ) {
            let first = Dictionary(grouping: moves, by: \.arrival.node).mapValues { moves in
                moves.min { one, other in
                    if one.arrival.time != other.arrival.time {
                        return one.arrival.time < other.arrival.time
                    }
                    return engine.isBetterCause(one.arrival, than: other.arrival)
                }
            }
            follower.floor?.end = end
            follower.run(
                moves.map { move in
                    LossEngine.Root(
                        node: Int(move.arrival.node), start: move.arrival.time, end: end,
                        share: move.arrival.share)
                }, until: end)
            let reader = ImpactWords(graph: words.graph, engine: follower)
            for node in follower.touched.sorted() {
                var number = follower.last[Int(node)]
                while number >= 0 {
                    let step = follower.steps[Int(number)]
                    if let move = first[step.root] ?? nil {
                        add(step, until: end, cause(of: step, move, reader, words))
                    }
                    number = step.previous
                }
            }
            follower.reset()
        }
    }

    private mutating func add(_ step: LossStep, until end: Int64, _ cause: Cause) {
        all.append(cause)
        byNode[step.node, default: []].append(
            LossTimeline.Piece(
                start: step.time, end: end, share: step.share, window: all.count - 1))
    }

    private func cause(
        of step: LossStep, _ move: LossEngine.Switch, _ reader: ImpactWords, _ words: ImpactWords
    ) -> Cause {
        let member = words.name(move.arrival.source)
        let parent = Int(move.arrival.parent)
        let before = parent >= 0 ? words.path(of: words.engine.steps[parent]) : [member]
        let group = words.group(of: move.arrival.arc)
        let moving = "from \(member) to another of the group '\(group)'"
        let path = before + reader.path(of: step)
        return step.node == move.arrival.node
            ? Cause(path: path, reason: "moves \(moving)")
            : Cause(
                path: path,
                reason: "waits for \(words.name(move.arrival.node)), which moves \(moving)")
    }

    /// Interruptions of pieces, where those that touch are one.
    func merged(_ pieces: [LossTimeline.Piece]) -> [ImpactForecast.Interruption] {
        var merged: [ImpactForecast.Interruption] = []
        for piece in pieces {
            let start = Timestamp(millisecondsSinceEpoch: piece.start)
            let end = Timestamp(millisecondsSinceEpoch: piece.end)
            let share = Double(piece.share) / Double(ImpactArcs.whole)
            if let last = merged.last, last.end == start {
                merged[merged.count - 1] = ImpactForecast.Interruption(
                    start: last.start, end: end, share: max(last.share, share),
                    reason: last.reason)
            } else {
                merged.append(
                    ImpactForecast.Interruption(
                        start: start, end: end, share: share, reason: all[piece.window].reason))
            }
        }
        return merged
    }
}
