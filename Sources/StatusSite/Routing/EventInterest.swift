import HTTP
import Model

/// Which notes an open page wants: all, or those of incidents and of some services.
struct EventInterest: Sendable, Hashable {
    /// Empty for all.
    let services: Set<ServiceID>

    static let everything = EventInterest(services: [])

    /// Most services that a page may name; one that shows more wants everything.
    static let limit = 40
    private static let limitBytes = 100

    private init(services: Set<ServiceID>) { self.services = services }

    /// What `/events?service=etsy,payments` names.
    ///
    /// - Throws: ``QueryProblem`` when there are too many names, or one is too long.
    init(_ request: HTTPRequest) throws(QueryProblem) {
        let names = (Query(target: request.target)["service"] ?? "").split(separator: ",")
        guard names.count <= Self.limit else {
            throw QueryProblem(
                "'service' names \(names.count) services; name at most \(Self.limit), or none "
                    + "to hear of all.")
        }
        guard names.allSatisfy({ $0.utf8.count <= Self.limitBytes }) else {
            throw QueryProblem("'service' has a name of more than \(Self.limitBytes) bytes.")
        }
        services = Set(names.map { ServiceID(String($0)) })
    }

    /// Whether a page with this interest refreshes at a note.
    func includes(_ note: SiteNote) -> Bool {
        switch note {
        case .incident: true
        case .service(let id): services.isEmpty || services.contains(id)
        }
    }
}
