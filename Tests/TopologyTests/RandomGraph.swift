import Model

/// Graphs made of chance.
enum RandomGraph {
    static func service(_ name: String, _ needs: [String]) -> Service {
        Service(
            id: ServiceID(name), name: "",
            dependencies: needs.map { Dependency(on: ServiceID($0), kind: .critical) })
    }

    /// Services that need each other in any way, themselves included, in whole seconds.
    static func services(
        count: Int, needs: Int, using chance: inout some RandomNumberGenerator
    ) -> [Service] {
        (0..<count).map { index in
            var needed: [Int] = []
            for _ in 0..<Int.random(in: 0...(2 * needs), using: &chance) {
                let other = Int.random(in: 0..<count, using: &chance)
                if !needed.contains(other) { needed.append(other) }
            }
            return Service(
                id: name(index), name: "", dependencies: dependencies(on: needed, using: &chance),
                operation: operation(using: &chance))
        }
    }

    static func name(_ index: Int) -> ServiceID { ServiceID("s\(index)") }

    private static func dependencies(
        on needed: [Int], using chance: inout some RandomNumberGenerator
    ) -> [Dependency] {
        let failover = Double([0, 3, 9, 25].randomElement(using: &chance) ?? 0)
        let picks = needed.map { _ in Int.random(in: 0..<6, using: &chance) }
        let members = picks.count { $0 >= 4 }
        let required = members == 0 ? 1 : Int.random(in: 1...members, using: &chance)
        return zip(needed, picks).map { other, pick in
            let kind: Dependency.Kind =
                switch pick {
                case 0, 1: .critical
                case 2: .partial(share: [0, 0.3, 0.5, 0.75].randomElement(using: &chance) ?? 0)
                case 3: .asynchronous(bufferSeconds: Double(Int.random(in: 0...14, using: &chance)))
                default:
                    .redundant(group: "g", required: required, failoverSeconds: failover)
                }
            return Dependency(on: name(other), kind: kind)
        }
    }

    private static func operation(using chance: inout some RandomNumberGenerator) -> Operation {
        guard Bool.random(using: &chance) else { return Operation() }
        return Operation(
            ratePerSecond: Double(Int.random(in: 1...4, using: &chance)),
            capacityPerSecond: Double(Int.random(in: 3...6, using: &chance)))
    }

    /// The service with its critical needs and its groups alone.
    static func withoutWeakNeeds(_ service: Service) -> Service {
        Service(
            id: service.id, name: "",
            dependencies: service.dependencies.filter {
                switch $0.kind {
                case .critical, .redundant: true
                case .partial, .asynchronous: false
                }
            })
    }
}
