import Model

/// Numbers services and their dependencies, and notes what is wrong with them.
struct GraphBuilder {
    private(set) var nodes: [Service] = []
    private(set) var numbers: [ServiceID: Int] = [:]
    private(set) var arcs: [(from: Int, to: Int, kind: Dependency.Kind)] = []
    private(set) var problems: [String] = []

    /// Takes a service; a second one of the same name is left out.
    mutating func add(_ service: Service) {
        guard numbers[service.id] == nil else {
            problems.append(
                "The service '\(service.id)' is listed twice; the first listing counts.")
            return
        }
        numbers[service.id] = nodes.count
        nodes.append(service)
    }

    /// Makes arcs of the dependencies of all services taken.
    mutating func connect() {
        for (from, service) in nodes.enumerated() {
            var seen: Set<ServiceID> = []
            for dependency in service.dependencies {
                let isRepeated = !seen.insert(dependency.service).inserted
                guard let to = numbers[dependency.service] else {
                    problems.append(
                        "The service '\(service.id)' depends on '\(dependency.service)', which is "
                            + "not listed; list it or remove the dependency.")
                    continue
                }
                if let problem = problem(of: dependency, in: service, isRepeated: isRepeated) {
                    problems.append(problem)
                } else {
                    arcs.append((from, to, dependency.kind))
                }
            }
        }
    }

    private func problem(
        of dependency: Dependency, in service: Service, isRepeated: Bool
    ) -> String? {
        let start = "The service '\(service.id)'"
        if isRepeated {
            return "\(start) depends on '\(dependency.service)' twice; the first one counts."
        }
        switch dependency.kind {
        case .partial(let share) where !(0...1).contains(share):
            return "\(start) gives a share of \(share) for '\(dependency.service)'; "
                + "a share lies between 0 and 1."
        case .asynchronous(let seconds) where !(seconds >= 0 && seconds.isFinite):
            return "\(start) gives a buffer of \(seconds) s for '\(dependency.service)'; "
                + "a buffer is 0 s or longer."
        case .redundant(let group, let required, let seconds):
            return redundancyProblem(start, service, group, required, seconds)
        default:
            return nil
        }
    }

    private func redundancyProblem(
        _ start: String, _ service: Service, _ group: String, _ required: Int, _ seconds: Double
    ) -> String? {
        let members = service.dependencies.filter {
            if case .redundant(group, _, _) = $0.kind { true } else { false }
        }
        guard (1...members.count).contains(required) else {
            return "\(start) needs \(required) of the \(members.count) in its group '\(group)'; "
                + "the number lies between 1 and \(members.count)."
        }
        guard seconds >= 0, seconds.isFinite else {
            return "\(start) gives a failover of \(seconds) s in its group '\(group)'; "
                + "a failover takes 0 s or longer."
        }
        return nil
    }
}
