/// Takes the variable that weighs most, without it weighs again, and so on.
///
/// Source: Minato, Ishiura and Yajima 1990, the dynamic weight assignment.
struct WeightOrder {
    private static let mostWork = 4_000_000

    private let shape: ModuleShape
    private var isGone: [Bool]
    private var weights: [Double]

    private init(_ shape: ModuleShape) {
        self.shape = shape
        isGone = Array(repeating: false, count: shape.size + shape.arguments.count)
        weights = Array(repeating: 0, count: isGone.count)
    }

    /// The variables of a module.
    ///
    /// A module that is too large for so many weighings is weighed once.
    static func order(of shape: ModuleShape) -> [Int] {
        var order = WeightOrder(shape)
        order.weigh()
        let isLarge = shape.size * shape.edgeCount > mostWork
        if isLarge { return order.byWeight() }
        var result: [Int] = []
        while result.count < shape.size {
            let heaviest = order.heaviest()
            result.append(heaviest)
            order.isGone[heaviest] = true
            order.weigh()
        }
        return result
    }

    private mutating func weigh() {
        for gate in shape.arguments.indices {
            isGone[shape.size + gate] = shape.arguments[gate].allSatisfy { isGone[$0] }
        }
        for node in weights.indices { weights[node] = 0 }
        weights[weights.count - 1] = 1
        for gate in shape.arguments.indices.reversed() where !isGone[shape.size + gate] {
            let arguments = shape.arguments[gate]
            var present = 0
            for argument in arguments where !isGone[argument] { present += 1 }
            let share = weights[shape.size + gate] / Double(present)
            for argument in arguments where !isGone[argument] { weights[argument] += share }
        }
    }

    private func heaviest() -> Int {
        var heaviest = -1
        for variable in 0..<shape.size where !isGone[variable] {
            if heaviest < 0 || weights[variable] > weights[heaviest] { heaviest = variable }
        }
        return heaviest
    }

    private func byWeight() -> [Int] {
        (0..<shape.size).sorted { (-weights[$0], $0) < (-weights[$1], $1) }
    }
}
