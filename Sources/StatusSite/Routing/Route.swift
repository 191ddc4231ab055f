import HTTP
import Model

/// What a path of the site asks for.
enum Route: Sendable, Hashable {
    case overview, incidents, weakPoints, history, events
    case service(ServiceID)
    case incident(Int)
    case postmortem(Int)
    case postmortemText(Int)
    case asset(String)
    case action(String, incident: Int)
    case classification(Int)
    case api(APIRoute)
    /// What readers of Statuspage's API ask: of all services, or of one.
    case statuspage(StatuspageQuestion, service: ServiceID?)
    case feed(HistoryFeed.Kind, service: ServiceID?)

    /// The route of a path; `nil` when there is none.
    init?(path: some StringProtocol) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: true)
            .compactMap { Address.decoded($0) }
        let hasTail = path.hasSuffix("/") && path.utf8.count > 1
        guard path.hasPrefix("/") else { return nil }
        guard !hasTail else {
            guard parts.first == "api" else { return nil }
            self = .api(.missing)
            return
        }
        switch parts.first {
        case nil: self = .overview
        case "api" where parts.dropFirst().first == "v2":
            self =
                StatuspageQuestion(parts: parts.dropFirst(2))
                .map { .statuspage($0, service: nil) } ?? .api(.missing)
        case "api": self = .api(APIRoute(parts: parts.dropFirst()))
        default:
            guard let page = Route(page: parts) else { return nil }
            self = page
        }
    }

    private init?(page parts: [String]) {
        switch (parts[0], parts.count) {
        case ("incidents", 1): self = .incidents
        case ("weak-points", 1): self = .weakPoints
        case ("history", 1): self = .history
        case ("events", 1): self = .events
        case ("services", 2): self = .service(ServiceID(parts[1]))
        case ("services", 3...):
            guard let route = Route(service: ServiceID(parts[1]), rest: parts.dropFirst(2))
            else { return nil }
            self = route
        case ("history.atom", 1): self = .feed(.atom, service: nil)
        case ("history.rss", 1): self = .feed(.rss, service: nil)
        case ("assets", 2): self = .asset(parts[1])
        case ("incidents", 2...4):
            guard let id = Int(parts[1]), id > 0,
                let route = Route(incident: id, rest: parts.dropFirst(2))
            else { return nil }
            self = route
        default: return nil
        }
    }

    /// What stands below a service's page.
    private init?(service: ServiceID, rest: ArraySlice<String>) {
        if rest.count == 1, let kind = HistoryFeed.Kind(rawValue: rest.first ?? "") {
            self = .feed(kind, service: service)
        } else if rest.starts(with: ["api", "v2"]),
            let question = StatuspageQuestion(parts: rest.dropFirst(2))
        {
            self = .statuspage(question, service: service)
        } else {
            return nil
        }
    }

    private init?(incident id: Int, rest: ArraySlice<String>) {
        switch (rest.first, rest.count) {
        case (nil, _): self = .incident(id)
        case ("postmortem", 1): self = .postmortem(id)
        case ("postmortem.md", 1): self = .postmortemText(id)
        case ("classification", 1): self = .classification(id)
        case ("actions", 2): self = .action(rest[rest.startIndex + 1], incident: id)
        default: return nil
        }
    }

    /// The methods that the path answers to.
    var methods: [String] {
        switch self {
        case .action, .classification, .api(.computed(.classification)): ["POST"]
        default: ["GET", "HEAD"]
        }
    }
}

/// What a path below `/api` asks for.
enum APIRoute: Sendable, Hashable {
    case health, services, incidents, changes, missing
    case service(ServiceID)
    case frames(ServiceID)
    case incident(Int)
    case deliveries(Int)
    case computed(Computed)

    /// What is computed beside what was seen.
    enum Computed: Sendable, Hashable {
        case history, predictions, weakPoints
        case outlook(Int)
        case classification(Int)
    }

    /// The route of the parts behind `api`.
    init(parts: ArraySlice<String>) {
        let parts = Array(parts)
        guard parts.count >= 2, parts[0] == "v1" else {
            self = .missing
            return
        }
        switch (parts[1], parts.count) {
        case ("health", 2): self = .health
        case ("services", 2): self = .services
        case ("incidents", 2): self = .incidents
        case ("changes", 2): self = .changes
        case ("services", 3): self = .service(ServiceID(parts[2]))
        case ("services", 4) where parts[3] == "frames": self = .frames(ServiceID(parts[2]))
        case ("history", 2): self = .computed(.history)
        case ("predictions", 2): self = .computed(.predictions)
        case ("weak-points", 2): self = .computed(.weakPoints)
        case ("incidents", 3...4):
            self =
                Int(parts[2]).flatMap { APIRoute(incident: $0, part: parts.dropFirst(3).first) }
                ?? .missing
        default: self = .missing
        }
    }

    private init?(incident id: Int, part: String?) {
        switch part {
        case nil: self = .incident(id)
        case "deliveries": self = .deliveries(id)
        case "outlook": self = .computed(.outlook(id))
        case "classification": self = .computed(.classification(id))
        default: return nil
        }
    }
}
