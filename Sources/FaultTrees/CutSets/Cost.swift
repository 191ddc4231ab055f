/// Probabilities as costs that add up: minus their logarithms.
enum Cost {
    private static let logarithmOf2 = 0.693_147_180_559_945_309_4

    /// The natural logarithm of a number from 0; minus infinity of 0.
    ///
    /// By the series of the inverse hyperbolic tangent, whose argument is below 0.172 here: to the
    /// last digits of a `Double`. The room is pure, so the C library is out of reach.
    static func logarithm(_ value: Double) -> Double {
        guard value > 0 else { return -.infinity }
        var exponent = Double(value.exponent)
        var significand = value.significand
        if significand > 1.414_213_562_373_095 {
            significand /= 2
            exponent += 1
        }
        let argument = (significand - 1) / (significand + 1)
        let square = argument * argument
        let series = stride(from: 25.0, through: 1, by: -2).reduce(0) { 1 / $1 + square * $0 }
        return exponent * logarithmOf2 + 2 * argument * series
    }

    /// The least cost of a set below each node, by module.
    ///
    /// - Parameters:
    ///   - modules: Inner modules first.
    ///   - events: The cost of each event.
    /// - Returns: A cost for each node, infinite where there is no set.
    /// - Complexity: O(nodes).
    static func least(of modules: [CutSetModule], events: [Double]) -> [[Double]] {
        var least: [[Double]] = []
        for module in modules {
            let costs = module.variables.map { variable in
                switch variable {
                case .event(let event): events[event]
                case .module(let inner): least[inner][Int(modules[inner].root)]
                }
            }
            least.append(module.leastCosts(costs))
        }
        return least
    }
}

extension CutSetModule {
    /// The least cost of a set below each node; infinite where there is none.
    ///
    /// `costs`: The cost of the variable of each level.
    /// - Complexity: O(nodes).
    func leastCosts(_ costs: [Double]) -> [Double] {
        unsafe Array(unsafeUninitializedCapacity: nodes.count) { least, count in
            unsafe least[0] = .infinity
            unsafe least[1] = 0
            unsafe nodes.withUnsafeBufferPointer { nodes in
                unsafe costs.withUnsafeBufferPointer { costs in
                    var index = 2
                    while index < nodes.count {
                        let node = unsafe nodes[index]
                        let high = unsafe costs[Int(node.level)] + least[Int(node.high)]
                        let low = unsafe least[Int(node.low)]
                        unsafe least[index] = high < low ? high : low
                        index &+= 1
                    }
                }
            }
            count = nodes.count
        }
    }
}
