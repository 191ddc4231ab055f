/// Draws together what stands in the same gates: nodes move to the middle of their gates.
///
/// Source: Aloul, Markov and Sakallah 2003, FORCE.
struct GravityOrder {
    private static let mostRounds = 40
    private static let mostMoves = 400_000

    private let shape: ModuleShape
    private var positions: [Double]
    private var ranks: [Int]

    private init(_ shape: ModuleShape, from start: [Int]) {
        self.shape = shape
        positions = Array(repeating: 0, count: shape.size + shape.arguments.count)
        ranks = Array(repeating: 0, count: positions.count)
        for (index, variable) in start.enumerated() { positions[variable] = Double(index) }
        for (gate, arguments) in shape.arguments.enumerated() {
            positions[shape.size + gate] =
                arguments.reduce(0) { $0 + positions[$1] } / Double(arguments.count)
        }
    }

    /// The variables of a module: the order in which its gates are the narrowest in all.
    static func order(of shape: ModuleShape, from start: [Int]) -> [Int] {
        var order = GravityOrder(shape, from: start)
        var best = start
        var narrowest = Int.max
        var idleRounds = 0
        let rounds = min(mostRounds, mostMoves / max(1, order.positions.count))
        for _ in 0..<rounds where idleRounds < 5 {
            let sorted = order.rank()
            let width = order.move()
            idleRounds += 1
            if width < narrowest {
                narrowest = width
                best = sorted.filter { $0 < shape.size }
                idleRounds = 0
            }
        }
        return best
    }

    private mutating func rank() -> [Int] {
        let sorted = positions.indices.sorted {
            (positions[$0], $0) < (positions[$1], $1)
        }
        for (rank, node) in sorted.enumerated() { ranks[node] = rank }
        return sorted
    }

    /// Moves every node to the middle of its gates; tells how wide the gates were before.
    private mutating func move() -> Int {
        var sums = [Double](repeating: 0, count: positions.count)
        var counts = [Int](repeating: 0, count: positions.count)
        var width = 0
        for (gate, arguments) in shape.arguments.enumerated() {
            let own = shape.size + gate
            var least = ranks[own]
            var most = least
            var sum = least
            for argument in arguments {
                let rank = ranks[argument]
                least = min(least, rank)
                most = max(most, rank)
                sum += rank
            }
            width += most - least
            let middle = Double(sum) / Double(arguments.count + 1)
            sums[own] += middle
            counts[own] += 1
            for argument in arguments {
                sums[argument] += middle
                counts[argument] += 1
            }
        }
        for node in positions.indices { positions[node] = sums[node] / Double(counts[node]) }
        return width
    }
}
