import Clocks
import FoundationEssentials
import Glibc
import HTTP
import Marketplace
import Model
import Numerics

/// Kills the node of a story again and again, at least twenty scenario seconds apart.
final class NodeKiller {
    /// The incidents that were ever seen, by number.
    private(set) var incidents: Set<Int> = []
    private let demo: DemoProcess
    private let speed: Double
    private let client = HTTPClient(connections: 1)

    init(demo: DemoProcess, speed: Double) {
        self.demo = demo
        self.speed = speed
    }

    /// Works until the story is over or the node was killed `most` times.
    func work(most: Int, _ chance: inout SplitMix64) async throws -> [NodeKill] {
        var kills: [NodeKill] = []
        while kills.count < most {
            guard let node = try await nextNode(after: kills.count) else { break }
            try await pause(.seconds(20 + 100 * chance.unit()))
            guard !demo.isOver, let time = Self.time(of: node) else { break }
            let freeze = 30 + 20 * chance.unit()
            let kill = try await self.kill(
                node, time, freeze: kills.count % 3 == 2 ? .seconds(freeze) : nil,
                number: kills.count)
            if let kill { kills.append(kill) }
        }
        return kills
    }

    private func kill(
        _ node: Int32, _ time: ScaledTime, freeze: Duration?, number: Int
    ) async throws -> NodeKill? {
        let incident = try await openIncident()
        let stoppedAt = time.now()
        if let freeze {
            Glibc.kill(node, SIGSTOP)
            try await pause(freeze)
        }
        let killedAt = time.now()
        Glibc.kill(node, SIGKILL)
        guard try await nextNode(after: number + 1) != nil else { return nil }
        return NodeKill(
            isFrozenFirst: freeze != nil, stoppedAt: stoppedAt, killedAt: killedAt,
            upAt: time.now(), incident: incident)
    }

    /// The process that came up after so many died; `nil` when the story is over.
    private func nextNode(after deaths: Int) async throws -> Int32? {
        while !demo.isOver {
            let nodes = demo.nodes
            if nodes.count > deaths { return nodes[deaths] }
            try await ScaledTime.wall.sleep(for: .milliseconds(10))
        }
        return nil
    }

    private func openIncident() async throws -> Int? {
        struct Answer: Decodable { let incidents: [Incident] }
        // At the end of the story nobody answers any more; that is no failure of the node.
        guard let address = demo.address,
            let answer = try? await client.send(.init(url: address + "/api/v1/incidents"))
        else { return nil }
        let all = try JSONDecoder().decode(Answer.self, from: Data(answer.body)).incidents
        incidents.formUnion(all.map(\.id))
        return all.first(where: \.isOpen)?.id
    }

    private func pause(_ duration: Duration) async throws {
        try await ScaledTime.wall.sleep(for: duration / speed)
    }

    /// The time a node counts in, from the words it was started with.
    private static func time(of node: Int32) -> ScaledTime? {
        guard let data = FileManager.default.contents(atPath: "/proc/\(node)/cmdline") else {
            return nil
        }
        let words = data.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        let value = { (name: String) in
            words.firstIndex(of: name).flatMap {
                words.indices.contains($0 + 1) ? words[$0 + 1] : nil
            }
        }
        guard let origin = value("--origin").flatMap({ Timestamp(iso8601: $0) }),
            let speed = value("--speed").flatMap({ Double($0) })
        else { return nil }
        return ScaledTime(origin: origin, speed: speed)
    }
}
