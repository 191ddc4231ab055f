package import Model

extension DependencyGraph {
    /// Who is hit by outages, along which path, how hard, when, and who is back when.
    ///
    /// A service with an outage of its own is hit by the others as well, before and after it.
    ///
    /// - Parameter outages: By service; services not in the graph and outages that end before they
    ///   start are passed over.
    /// - Returns: The outages themselves apart from those they hit.
    /// - Complexity: O((1 + *R*)(*V* + *E* log *E*)) with *R* distinct ends of outages, with few
    ///   distinct shares; more for many different ends of interruptions. Method:
    ///   `docs/methods/impact.md`.
    package func impactForecast(of outages: [ServiceID: Outage]) -> ImpactForecast {
        let roots = outages.compactMap { service, outage in
            number(of: service).map {
                LossEngine.Root(
                    node: $0, start: outage.start.millisecondsSinceEpoch,
                    end: outage.end?.millisecondsSinceEpoch ?? ImpactArcs.never)
            }
        }.filter { $0.start < $0.end }
        let arcs = ImpactArcs(self)
        var engine = LossEngine(arcs)
        engine.run(roots)
        let words = ImpactWords(graph: self, engine: engine)
        let windows = InterruptionWindows(engine, words)
        let builder = ForecastBuilder(words: words, windows: windows)
        let isRoot = Set(roots.map { Int32($0.node) })
        let nodes = Set(engine.touched).union(windows.byNode.keys)
        let hits = nodes.compactMap { node in
            builder.hit(of: node).map { (isRoot: isRoot.contains(node), hit: $0) }
        }
        return ImpactForecast(
            origins: hits.filter(\.isRoot).map(\.hit).sorted(by: ForecastBuilder.isEarlier),
            hits: hits.filter { !$0.isRoot }.map(\.hit).sorted(by: ForecastBuilder.isEarlier))
    }
}

/// Makes hits of steps and windows.
private struct ForecastBuilder {
    let words: ImpactWords
    let windows: InterruptionWindows

    func hit(of node: Int32) -> ImpactForecast.Hit? {
        let steps = steps(of: node)
        let timeline = LossTimeline(steps.map { ($0.time, $0.share) })
        let pieces = timeline.exceeded(by: windows.byNode[node] ?? [])
        guard !timeline.changes.isEmpty || !pieces.isEmpty else { return nil }
        let interruptions = windows.merged(pieces)
        let first = steps.first { $0.share > 0 }
        let window = pieces.first.map { windows.all[$0.window] }
        return ImpactForecast.Hit(
            service: words.name(node), path: first.map(words.path) ?? window?.path ?? [],
            reason: first.map(words.reason) ?? window?.reason ?? "",
            steps: timeline.changes.map {
                ImpactForecast.Step(
                    at: Timestamp(millisecondsSinceEpoch: $0.time),
                    share: Double($0.share) / Double(ImpactArcs.whole))
            },
            interruptions: interruptions,
            backlog: Backlogs.backlog(
                of: words.graph.nodes[Int(node)].operation, after: timeline.losses(with: pieces)))
    }

    private func steps(of node: Int32) -> [LossStep] {
        var steps: [LossStep] = []
        var number = words.engine.last[Int(node)]
        while number >= 0 {
            steps.append(words.engine.steps[Int(number)])
            number = words.engine.steps[Int(number)].previous
        }
        return steps.reversed()
    }

    static func isEarlier(_ one: ImpactForecast.Hit, _ other: ImpactForecast.Hit) -> Bool {
        if let first = one.hitAt, let second = other.hitAt, first != second {
            return first < second
        }
        if one.worstShare != other.worstShare { return one.worstShare > other.worstShare }
        return one.service < other.service
    }
}
