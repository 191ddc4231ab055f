import Numerics

/// Probabilities as costs that add up: minus their logarithms.
enum Cost {
    /// The natural logarithm of a number from 0; minus infinity of 0.
    static func logarithm(_ value: Double) -> Double {
        value > 0 ? Elementary.log(value) : -.infinity
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
