/// The gates and variables of one module, numbered from 0: variables first, then gates.
struct ModuleShape {
    /// The variables as nodes of the network, in the order in which a walk in depth meets them.
    let variables: [Int]
    /// The arguments of each gate, arguments' gates first; the last gate is the root.
    let arguments: [[Int]]

    /// The number of variables: the number of the first gate.
    var size: Int { variables.count }

    /// How many arguments all gates have.
    let edgeCount: Int

    /// The shape of a module.
    ///
    /// `gates`: Its gates as nodes of the network, arguments first.
    /// - Complexity: O(size of the module).
    init(_ network: Network, gates: [Int]) {
        var numbers: [Int: Int] = [:]
        for (index, gate) in gates.enumerated() { numbers[gate] = index }
        var variables: [Int] = []
        var variableNumbers: [Int: Int] = [:]
        var isSeen = [Bool](repeating: false, count: gates.count)
        var stack = gates.last.map { [$0] } ?? []
        while let node = stack.popLast() {
            guard let index = numbers[node] else {
                guard variableNumbers[node] == nil else { continue }
                variableNumbers[node] = variables.count
                variables.append(node)
                continue
            }
            guard !isSeen[index] else { continue }
            isSeen[index] = true
            for literal in network.arguments[node].reversed() { stack.append(Int(literal >> 1)) }
        }
        self.variables = variables
        let count = variables.count
        arguments = gates.map { gate in
            network.arguments[gate].map { literal in
                let node = Int(literal >> 1)
                return numbers[node].map { $0 + count } ?? variableNumbers[node] ?? 0
            }
        }
        edgeCount = arguments.reduce(0) { $0 + $1.count }
    }
}
