/// Walks through all sets of a family, with what is still to do as a list instead of calls.
struct CutSetWalk {
    /// Where in a module to go on, and what has to follow when it is done.
    private struct Place {
        let module: Int32
        let node: UInt32
        let next: Int32
    }

    private struct Branch {
        let place: Place
        /// How many events had been chosen.
        let depth: Int
        /// How many places there were.
        let placeCount: Int
    }

    private let modules: [CutSetModule]
    private var places: [Place] = []
    private var branches: [Branch] = []
    private var chosen: [Int] = []

    init(_ modules: [CutSetModule]) {
        self.modules = modules
        guard let root = modules.last?.root else { return }
        let place = Place(module: Int32(modules.count - 1), node: root, next: -1)
        branches.append(Branch(place: place, depth: 0, placeCount: 0))
    }

    /// The next set, its events ascending; `nil` after the last.
    mutating func next() -> [Int]? {
        while let branch = branches.popLast() {
            chosen.removeLast(chosen.count - branch.depth)
            places.removeLast(places.count - branch.placeCount)
            if follow(branch.place) { return chosen.sorted() }
        }
        return nil
    }

    /// Follows the high sides to the end and leaves the low sides for later.
    private mutating func follow(_ start: Place) -> Bool {
        var place = start
        while true {
            if place.node == CutSetDiagram.empty { return false }
            if place.node == CutSetDiagram.unit {
                guard place.next >= 0 else { return true }
                place = places[Int(place.next)]
                continue
            }
            let module = modules[Int(place.module)]
            let node = module.nodes[Int(place.node)]
            if node.low != CutSetDiagram.empty {
                let low = Place(module: place.module, node: node.low, next: place.next)
                branches.append(
                    Branch(place: low, depth: chosen.count, placeCount: places.count))
            }
            let high = Place(module: place.module, node: node.high, next: place.next)
            switch module.variables[Int(node.level)] {
            case .event(let event):
                chosen.append(event)
                place = high
            case .module(let inner):
                places.append(high)
                place = Place(
                    module: Int32(inner), node: modules[inner].root,
                    next: Int32(places.count - 1))
            }
        }
    }
}
