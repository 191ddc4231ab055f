package import Model

/// Who needs whom: a directed graph of services that answers who falls with whom.
///
/// Cycles and services that need themselves are allowed. Nothing here recurses, so a chain of any
/// length is safe. A dependency on a service that is not in the list is left out and told in
/// ``problems``, as is a second service of the same name.
package struct DependencyGraph: Sendable {
    /// The services by name; the first of those with the same name.
    package let services: [ServiceID: Service]
    /// What is wrong with the list it was made of, one sentence each, in the order of the list.
    package let problems: [String]
    /// For every service those that need it, with the dependency as they declare it.
    let dependentEdges: [ServiceID: [Edge]]
    /// For every service those that it needs and that exist.
    let dependencyEdges: [ServiceID: [Edge]]

    /// One arc: the service at the other end and how much it matters.
    struct Edge: Sendable {
        let service: ServiceID
        let kind: Dependency.Kind
    }

    /// The graph of a list of services.
    ///
    /// - Complexity: O(*V* + *E*).
    package init(services list: [Service]) {
        var services: [ServiceID: Service] = [:]
        var kept: [Service] = []
        var problems: [String] = []
        for service in list {
            if services.updateValue(services[service.id] ?? service, forKey: service.id) == nil {
                kept.append(service)
            } else {
                problems.append(
                    "The service '\(service.id)' is listed twice; the first listing counts.")
            }
        }
        var dependents: [ServiceID: [Edge]] = [:]
        var dependencies: [ServiceID: [Edge]] = [:]
        for service in kept {
            var seen: Set<ServiceID> = []
            for dependency in service.dependencies {
                let problem = Self.problem(
                    of: dependency, in: service.id, known: services,
                    isRepeated: !seen.insert(
                        dependency.service
                    ).inserted)
                if let problem {
                    problems.append(problem)
                } else {
                    let kind = dependency.kind
                    dependents[dependency.service, default: []].append(
                        Edge(service: service.id, kind: kind))
                    dependencies[service.id, default: []].append(
                        Edge(service: dependency.service, kind: kind))
                }
            }
        }
        self.services = services
        self.problems = problems
        dependentEdges = dependents
        dependencyEdges = dependencies
    }

    private static func problem(
        of dependency: Dependency, in service: ServiceID, known: [ServiceID: Service],
        isRepeated: Bool
    ) -> String? {
        let target = dependency.service
        if known[target] == nil {
            return "The service '\(service)' depends on '\(target)', which is not listed; "
                + "list it or remove the dependency."
        }
        if isRepeated {
            return "The service '\(service)' depends on '\(target)' twice; the first one counts."
        }
        switch dependency.kind {
        case .partial(let share) where !(0...1).contains(share):
            return "The service '\(service)' gives a share of \(share) for '\(target)'; "
                + "a share lies between 0 and 1."
        case .asynchronous(let seconds) where !(seconds >= 0 && seconds.isFinite):
            return "The service '\(service)' gives a buffer of \(seconds) s for '\(target)'; "
                + "a buffer is 0 s or longer."
        default:
            return nil
        }
    }
}

extension DependencyGraph {
    /// The services that need `service` directly, in the order of the list.
    package func dependents(of service: ServiceID) -> [ServiceID] {
        (dependentEdges[service] ?? []).map(\.service)
    }

    /// The services that `service` needs directly, in the order it declares them.
    package func dependencies(of service: ServiceID) -> [ServiceID] {
        (dependencyEdges[service] ?? []).map(\.service)
    }

    /// All services that need `service`, directly or through others, nearest first.
    ///
    /// - Complexity: O(*V* + *E*).
    package func allDependents(of service: ServiceID) -> [ServiceID] {
        Array(walk(from: service, along: dependentEdges, until: nil).order.dropFirst())
    }

    /// All services that `service` needs, directly or through others, nearest first.
    ///
    /// - Complexity: O(*V* + *E*).
    package func allDependencies(of service: ServiceID) -> [ServiceID] {
        Array(walk(from: service, along: dependencyEdges, until: nil).order.dropFirst())
    }
}
