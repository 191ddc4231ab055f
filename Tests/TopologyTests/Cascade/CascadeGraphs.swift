import FoundationEssentials
import Model
import Topology

/// Graphs that the tests of cascades share.
enum CascadeGraphs {
    static let now = Timestamp(secondsSinceEpoch: 1_700_000_000)

    static func service(
        _ name: String, _ needs: [(String, Dependency.Kind)] = [],
        operation: Operation = Operation()
    ) -> Service {
        Service(
            id: ServiceID(name), name: name,
            dependencies: needs.map { Dependency(on: ServiceID($0.0), kind: $0.1) },
            operation: operation)
    }

    static func graph(_ services: Service...) -> DependencyGraph {
        DependencyGraph(services: services)
    }

    /// `s0` needs nobody, each other one needs the one before.
    static func chain(_ count: Int) -> DependencyGraph {
        DependencyGraph(
            services: (0..<count).map {
                service("s\($0)", $0 == 0 ? [] : [("s\($0 - 1)", .critical)])
            })
    }

    /// The services of a demo from its list of calls, all of them critical.
    static func demo(_ name: String) throws -> [Service] {
        let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
            .joined(separator: "/")
        let text = try String(
            contentsOfFile: "\(folder)/Data/service-graphs/\(name).csv", encoding: .utf8)
        var needs: [String: [String]] = [:]
        var names: Set<String> = []
        for line in text.split(whereSeparator: \.isNewline).dropFirst() {
            let fields = line.split(separator: ",").map(String.init)
            needs[fields[0], default: []].append(fields[1])
            names.formUnion(fields)
        }
        return names.sorted().map { name in
            service(name, (needs[name] ?? []).map { ($0, .critical) })
        }
    }

    /// Services with up to three random needs each, of every kind.
    static func random(_ count: Int, _ generator: inout some RandomNumberGenerator) -> [Service] {
        (0..<count).map { number in
            let callees = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
                Int.random(in: 0..<count, using: &generator)
            }
            let kinds: [Dependency.Kind] = [
                .critical, .partial(share: 0.4), .asynchronous(bufferSeconds: 90),
                .redundant(group: "g", required: 1, failoverSeconds: 3),
            ]
            return service(
                "n\(number)",
                Set(callees).sorted().map {
                    ("n\($0)", kinds.randomElement(using: &generator) ?? .critical)
                })
        }
    }
}
