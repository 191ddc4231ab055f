import Testing

@testable import FaultTrees

@Suite("Modules") struct ModuleFinderTests {
    @Test func `a gate that shares an event with the rest is none`() {
        var network = Network(eventCount: 5)
        let event = (0..<5).map { Network.event($0) }
        let own = network.gate(.or, 0, [event[0], event[1]])
        let first = network.gate(.and, 0, [event[2], event[3]])
        let second = network.gate(.and, 0, [event[3], event[4]])
        let pair = network.gate(.or, 0, [first, second])
        network.root = network.gate(.and, 0, [own, pair])
        let modules = ModuleFinder.modules(of: network)
        #expect(modules[Network.node(own)])
        #expect(modules[Network.node(pair)])
        #expect(modules[Network.node(network.root)])
        #expect(!modules[Network.node(first)])
        #expect(!modules[Network.node(second)])
    }

    @Test func `gates are simplified as they are made`() {
        var network = Network(eventCount: 3)
        let (a, b, c) = (Network.event(0), Network.event(1), Network.event(2))
        #expect(network.gate(.and, 0, [a, a]) == a)
        #expect(network.gate(.and, 0, [a, a ^ 1]) == Network.no)
        #expect(network.gate(.or, 0, [a, Network.no]) == a)
        #expect(network.gate(.or, 0, [a, a ^ 1]) == Network.yes)
        #expect(network.gate(.xor, 0, [a, b, a]) == b)
        #expect(network.gate(.xor, 0, [a, Network.yes]) == a ^ 1)
        #expect(network.gate(.atLeast, 2, [a, Network.yes, b]) == network.gate(.or, 0, [b, a]))
        #expect(network.gate(.atLeast, 3, [a, b, c]) == network.gate(.and, 0, [c, b, a]))
        #expect(network.gate(.atLeast, 2, [a, a ^ 1, b, c]) == network.gate(.or, 0, [b, c]))
        #expect(network.gate(.atLeast, 4, [a, b, c]) == Network.no)
    }

    @Test func `events that always stand together become one module`() {
        var network = Network(eventCount: 5)
        let event = (0..<5).map { Network.event($0) }
        let first = network.gate(.or, 0, [event[0], event[1], event[2]])
        let second = network.gate(.or, 0, [event[0], event[3], event[1]])
        let third = network.gate(.and, 0, [event[2], event[4]])
        network.root = network.gate(.and, 0, [first, second, third])
        let simple = NetworkSimplifier.simplified(network)
        let shared = simple.reachable.filter { node in
            simple.arguments[node] == [event[0], event[1]]
        }
        #expect(shared.count == 1)
        #expect(shared.allSatisfy { ModuleFinder.modules(of: simple)[$0] })
    }
}
