/// Finds the sets of a family from the most probable on: best first, with exact bounds.
struct CutSetSearch {
    /// Where in a module to go on, what follows when it is done, and what is chosen so far.
    private struct Place {
        var module: Int
        var node: UInt32
        /// In ``continuations``; -1 for the end.
        var next: Int
        /// In ``choices``; -1 for none.
        var chosen: Int
        /// What the chosen events cost: minus the logarithm of their probability.
        var spent: Double
    }

    private struct Continuation {
        let module: Int
        let node: UInt32
        let next: Int
        /// The least that it and all that follows costs.
        let cost: Double
    }

    private let modules: [CutSetModule]
    private let costs: [Double]
    private let leastCosts: [[Double]]
    private var continuations: [Continuation] = []
    private var choices: [(event: Int, previous: Int)] = []
    private var heap = PlaceHeap<Place>()

    init(_ family: CutSetFamily) {
        modules = family.modules
        costs = family.probabilities.map { -Cost.logarithm($0) }
        leastCosts = Cost.least(of: family.modules, events: costs)
        guard let root = modules.last?.root else { return }
        push(Place(module: modules.count - 1, node: root, next: -1, chosen: -1, spent: 0))
    }

    /// The next set, its events ascending; `nil` after the last.
    mutating func next() -> [Int]? {
        while let place = heap.pop() {
            if let last = follow(place) { return events(endingAt: last).sorted() }
        }
        return nil
    }

    private mutating func push(_ place: Place) {
        guard place.node != CutSetDiagram.empty else { return }
        let rest = place.next < 0 ? 0 : continuations[place.next].cost
        heap.push(place, place.spent + leastCosts[place.module][Int(place.node)] + rest)
    }

    /// Follows the cheaper sides to the end and leaves the others for later.
    private mutating func follow(_ start: Place) -> Int? {
        var place = start
        while true {
            if place.node == CutSetDiagram.unit {
                guard place.next >= 0 else { return place.chosen }
                let continuation = continuations[place.next]
                place.module = continuation.module
                place.node = continuation.node
                place.next = continuation.next
                continue
            }
            let node = modules[place.module].nodes[Int(place.node)]
            let variable = modules[place.module].variables[Int(node.level)]
            let least = leastCosts[place.module]
            var low = place
            low.node = node.low
            if least[Int(node.low)] < cost(of: variable) + least[Int(node.high)] {
                // The low side is cheaper: the high side waits.
                push(entered(place, variable, node.high))
                place = low
            } else {
                push(low)
                place = entered(place, variable, node.high)
            }
        }
    }

    private func cost(of variable: CutSetModule.Variable) -> Double {
        switch variable {
        case .event(let event): costs[event]
        case .module(let inner): leastCosts[inner][Int(modules[inner].root)]
        }
    }

    /// The place after a variable is taken.
    private mutating func entered(
        _ place: Place, _ variable: CutSetModule.Variable, _ high: UInt32
    ) -> Place {
        var place = place
        switch variable {
        case .event(let event):
            choices.append((event, place.chosen))
            place.chosen = choices.count - 1
            place.spent += costs[event]
            place.node = high
        case .module(let inner):
            let rest = place.next < 0 ? 0 : continuations[place.next].cost
            continuations.append(
                Continuation(
                    module: place.module, node: high, next: place.next,
                    cost: leastCosts[place.module][Int(high)] + rest))
            place.next = continuations.count - 1
            place.module = inner
            place.node = modules[inner].root
        }
        return place
    }

    private func events(endingAt last: Int) -> [Int] {
        var events: [Int] = []
        var index = last
        while index >= 0 {
            events.append(choices[index].event)
            index = choices[index].previous
        }
        return events
    }
}
