import Model
import TestKit
import Topology

/// Graphs with cycles, redundant groups, partial shares, buffers and common causes, by chance.
struct RandomGraph {
    let services: [Service]

    var graph: DependencyGraph { DependencyGraph(services: services) }

    /// A graph of so many services; the same seed gives the same graph.
    init(seed: UInt64, nodes: Int) {
        var chance = SeededGenerator(seed: seed)
        let regions = Int.random(in: 0...2, using: &chance)
        services = (0..<nodes).map { number in
            let shares = regions > 0 && Bool.random(using: &chance)
            let region = shares ? "r\(Int.random(in: 1...regions, using: &chance))" : nil
            return Service(
                id: Self.name(number), name: "",
                dependencies: Self.dependencies(of: number, in: nodes, &chance),
                placement: Placement(region: region),
                operation: Operation(
                    availability: Double.random(in: 0.5...0.95, using: &chance),
                    repairSeconds: Double.random(in: 60...600, using: &chance)))
        }
    }

    static func name(_ number: Int) -> ServiceID { ServiceID("s\(number)") }

    private static func dependencies(
        of number: Int, in nodes: Int, _ chance: inout SeededGenerator
    ) -> [Dependency] {
        var targets = (0..<nodes).map { $0 }
        targets.shuffle(using: &chance)
        var dependencies: [Dependency] = []
        let shares = [0.2, 0.5, 0.7, 0.8, 1]
        for target in targets.prefix(Int.random(in: 0...2, using: &chance)) {
            let kind: Dependency.Kind =
                switch Int.random(in: 0..<6, using: &chance) {
                case 0, 1, 2: .critical
                case 3: .partial(share: shares.randomElement(using: &chance) ?? 1)
                default: .critical
                }
            dependencies.append(Dependency(on: name(target), kind: kind))
        }
        if Int.random(in: 0..<4, using: &chance) == 0, let target = targets.last {
            let seconds = Double.random(in: 0...900, using: &chance)
            dependencies.append(
                Dependency(on: name(target), kind: .asynchronous(bufferSeconds: seconds)))
        }
        if Bool.random(using: &chance), targets.count >= 6 {
            let members = targets.dropFirst(2).prefix(Int.random(in: 2...3, using: &chance))
            let required = Int.random(in: 1..<members.count + 1, using: &chance)
            dependencies += members.map {
                Dependency(
                    on: name($0),
                    kind: .redundant(group: "g", required: required, failoverSeconds: 0))
            }
        }
        return dependencies
    }
}
