/// A service, or a part of one, and what it depends on.
package struct Service: Hashable, Codable, Sendable, Identifiable {
    /// What stands at a node of the dependency graph.
    package enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
        case service, component, provider, region
    }

    /// The short, stable name.
    package let id: ServiceID
    /// The name for people.
    package let name: String
    /// What the service does, in a sentence; may be empty.
    package let summary: String
    /// What it needs from others.
    package let dependencies: [Dependency]
    /// What it is.
    package let kind: Kind
    /// What it shares with others, so that one cause takes all of them down.
    package let placement: Placement
    /// What is known about how it works, for computing failures and cost.
    package let operation: Operation

    /// A service.
    package init(
        id: ServiceID, name: String, summary: String = "", dependencies: [Dependency] = [],
        kind: Kind = .service, placement: Placement = Placement(),
        operation: Operation = Operation()
    ) {
        self.id = id
        self.name = name
        self.summary = summary
        self.dependencies = dependencies
        self.kind = kind
        self.placement = placement
        self.operation = operation
    }
}

/// What one service needs from another.
package struct Dependency: Hashable, Codable, Sendable {
    /// How the dependent fares when the other service fails.
    package enum Kind: Hashable, Codable, Sendable {
        /// Fails at once.
        case critical
        /// Loses a share of its work, in 0...1, at once.
        case partial(share: Double)
        /// Lives on a queue, buffer or copy that bridges this many seconds.
        case asynchronous(bufferSeconds: Double)
        /// One of several that stand in for each other.
        ///
        /// The dependent needs `required` of all its dependencies with the same `group` name, and
        /// loses its work for `failoverSeconds` when it has to move to another.
        case redundant(group: String, required: Int, failoverSeconds: Double)
    }

    /// The service that is needed.
    package let service: ServiceID
    /// How much and for how long it can be missed.
    package let kind: Kind

    /// A dependency on `service`.
    package init(on service: ServiceID, kind: Kind) {
        self.service = service
        self.kind = kind
    }
}

/// How a service does, from best to worst; `unknown` when nothing recent is known.
package enum ServiceState: String, Codable, Sendable, CaseIterable {
    case up, unknown, maintenance, degraded, partial, down

    /// How bad, from 0 (`up`) to 5 (`down`).
    package var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The worse of two.
    package func worse(_ other: ServiceState) -> ServiceState { other.rank > rank ? other : self }
}
