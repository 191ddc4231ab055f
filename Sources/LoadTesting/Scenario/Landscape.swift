package import Model

/// The services of a scenario.
package struct Landscape: Sendable {
    /// One service, as its process is made.
    package struct Member: Sendable {
        /// What Foreshock knows of it: name and dependencies.
        package let service: Service
        /// The release at the start.
        package let version: String
        /// Most database connections.
        package let poolSize: Int
        /// Mean time that an operation holds a connection, in seconds.
        package let holdSeconds: Double
        /// Mean time that a page view holds a connection, in seconds.
        package let browseSeconds: Double
        /// Its table; its indexes are `<table>_order_idx` and `<table>_shop_idx`.
        package let table: String
        /// Rows of the table at speed 1.
        package let rows: Int
        /// How calls of its dependencies are made, in the order of `service.dependencies`.
        package let calls: [Call]
        /// The service of the catalogue that it plays a part of; `nil` for none.
        package let partOf: ServiceID?
        /// The function of that service which it plays (`checkout`); `nil` for none.
        package let function: String?

        /// The service's name.
        package var id: ServiceID { service.id }
        /// The indexes that it needs.
        package var indexes: [String] { ["\(table)_order_idx", "\(table)_shop_idx"] }
    }

    /// How a dependency is called.
    package struct Call: Sendable {
        /// How long a call may take, in seconds.
        package let timeoutSeconds: Double
        /// What comes from there, for people.
        package let items: String
    }

    /// The services, in the order of the file.
    package let members: [Member]

    /// The services as Foreshock is told of them.
    package var services: [Service] { members.map(\.service) }

    /// The service of the catalogue that it plays, by its first member; `nil` for none.
    package var played: ServiceID? { members.lazy.compactMap(\.partOf).first }

    /// The service of this name, where there is one.
    package subscript(_ id: ServiceID) -> Member? { members.first { $0.id == id } }

    /// Operations a second that reach a service under the base load, by all paths.
    package func operationsPerSecond(of id: ServiceID, load: [LoadStream]) -> Double {
        rate(of: id, load: load, depth: members.count)
    }

    private func rate(of id: ServiceID, load: [LoadStream], depth: Int) -> Double {
        guard depth > 0, let member = self[id] else { return 0 }
        var sum = load.reduce(0) { sum, stream in
            sum + (stream.service == id && stream.route == .work ? stream.ratePerSecond : 0)
        }
        for caller in members where caller.service.calls(id) {
            sum += rate(of: caller.id, load: load, depth: depth - 1)
        }
        for dependency in member.service.dependencies {
            guard case .asynchronous = dependency.kind else { continue }
            sum += rate(of: dependency.service, load: load, depth: depth - 1)
        }
        return sum
    }
}

extension Service {
    /// Whether it calls another service while an operation waits.
    fileprivate func calls(_ other: ServiceID) -> Bool {
        dependencies.contains { dependency in
            if case .asynchronous = dependency.kind { return false }
            return dependency.service == other
        }
    }
}
