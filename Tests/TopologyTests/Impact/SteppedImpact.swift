import Model
import Topology

/// The model of impact played in steps of a second: slow, and written from its definition alone.
///
/// Shares are hundredths of a percent. Everything in the graph and the outages lies on whole
/// seconds, from 0 on.
struct SteppedImpact {
    static let horizon = 160
    let services: [Service]
    let outages: [ServiceID: (start: Int, end: Int?)]
    /// What each service loses at each second.
    private(set) var loss: [ServiceID: [Int]] = [:]
    /// What interruptions add: 0 where they do not exceed the loss.
    private(set) var extra: [ServiceID: [Int]] = [:]

    init(_ services: [Service], _ outages: [ServiceID: (start: Int, end: Int?)]) {
        self.services = services
        self.outages = outages
        loss = play { service, second in
            guard let outage = outages[service] else { return 0 }
            return second >= outage.start && second < outage.end ?? .max ? 10_000 : 0
        }
        addInterruptions()
    }

    /// The smallest solution at each second, given those before.
    private func play(
        throughGroups: Bool = true, _ own: (ServiceID, Int) -> Int
    ) -> [ServiceID: [Int]] {
        var loss: [ServiceID: [Int]] = [:]
        for service in services { loss[service.id] = [] }
        for second in 0..<Self.horizon {
            for service in services { loss[service.id]?.append(0) }
            var isStable = false
            while !isStable {
                isStable = true
                for service in services {
                    let now = max(
                        own(service.id, second), arriving(service, second, loss, throughGroups))
                    if now != loss[service.id]?[second] {
                        loss[service.id]?[second] = now
                        isStable = false
                    }
                }
            }
        }
        return loss
    }

    private func arriving(
        _ service: Service, _ second: Int, _ loss: [ServiceID: [Int]], _ throughGroups: Bool
    ) -> Int {
        var largest = 0
        var members: [Int] = []
        var required = 0
        for need in service.dependencies {
            switch need.kind {
            case .critical: largest = max(largest, lasting(need.service, 5, second, loss))
            case .partial(let share):
                let parts = Int((share * 10_000).rounded())
                let lost = lasting(need.service, 5, second, loss)
                largest = max(largest, (lost * parts + 5_000) / 10_000)
            case .asynchronous(let seconds):
                largest = max(largest, lasting(need.service, Int(seconds), second, loss))
            case .redundant(_, let count, _):
                required = max(required, count)
                members.append(lasting(need.service, 5, second, loss))
            }
        }
        // The group does as well as the best `required` of its members do.
        if throughGroups, required > 0 { largest = max(largest, members.sorted()[required - 1]) }
        return largest
    }

    private func lasting(
        _ service: ServiceID, _ bridge: Int, _ second: Int, _ loss: [ServiceID: [Int]]
    ) -> Int {
        guard second >= bridge, let list = loss[service] else { return 0 }
        return list[(second - bridge)...second].min() ?? 0
    }

    private mutating func addInterruptions() {
        for service in services {
            extra[service.id] = [Int](repeating: 0, count: Self.horizon)
        }
        for service in services {
            for need in service.dependencies {
                guard case .redundant(_, _, let seconds) = need.kind else { continue }
                let arriving = (0..<Self.horizon).map { lasting(need.service, 5, $0, loss) }
                for start in 1..<Self.horizon where arriving[start] > 0 && arriving[start - 1] == 0
                {
                    var end = start
                    while end < Self.horizon, end < start + Int(seconds), arriving[end] > 0 {
                        end += 1
                    }
                    let window = start..<end
                    add(
                        play(throughGroups: false) { other, second in
                            other == service.id && window.contains(second) ? arriving[start] : 0
                        })
                }
            }
        }
    }

    private mutating func add(_ window: [ServiceID: [Int]]) {
        for (service, list) in window {
            guard let known = extra[service], let loss = loss[service] else { continue }
            extra[service] = list.indices.map { second in
                list[second] > loss[second] ? max(known[second], list[second]) : known[second]
            }
        }
    }
}
