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
    /// All services known; a query searches among them.
    case catalogue
    case category(String)
    case industry(String)
    case graph, isItDown, design, sitemap, robots
    /// The form with which visitors report trouble.
    case reports(ServiceID)
    case plan(ServiceID, PlanRoute)
    case extra(ServiceExtra, service: ServiceID)

    /// What a path below a service's plan asks for.
    enum PlanRoute: Sendable, Hashable {
        /// The plan: shown, or kept by a form.
        case plan
        /// Starts a run.
        case runs
        /// A run: shown, or added to by a form.
        case run(Int)
    }

    /// What can be taken along from a service's page.
    enum ServiceExtra: String, Sendable, Hashable {
        case badge = "badge.svg"
        case widget = "widget"
        case calendar = "calendar.ics"
        case json = "status.json"
    }

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
        case ("services", 1): self = .catalogue
        case ("categories", 2): self = .category(parts[1])
        case ("industries", 2): self = .industry(parts[1])
        case ("graph", 1): self = .graph
        case ("is-it-down", 1): self = .isItDown
        case ("design", 1): self = .design
        case ("sitemap.xml", 1): self = .sitemap
        case ("robots.txt", 1): self = .robots
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
        } else if rest.count == 1, let extra = ServiceExtra(rawValue: rest.first ?? "") {
            self = .extra(extra, service: service)
        } else if rest == ["reports"] {
            self = .reports(service)
        } else if let plan = PlanRoute(parts: rest) {
            self = .plan(service, plan)
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
        case .action, .classification, .reports, .plan(_, .runs),
            .api(.computed(.classification)), .api(.reports):
            ["POST"]
        case .plan: ["GET", "HEAD", "POST"]
        default: ["GET", "HEAD"]
        }
    }
}

extension Route.PlanRoute {
    /// The route of the parts behind a service's name.
    fileprivate init?(parts: ArraySlice<String>) {
        guard parts.first == "plan" else { return nil }
        let rest = parts.dropFirst()
        switch (rest.first, rest.count) {
        case (nil, _): self = .plan
        case ("runs", 1): self = .runs
        case ("runs", 2):
            guard let run = rest.last.flatMap({ Int($0) }), run > 0 else { return nil }
            self = .run(run)
        default: return nil
        }
    }
}

/// What a path below `/api` asks for.
enum APIRoute: Sendable, Hashable {
    case health, services, incidents, changes, missing
    /// Takes visitors' reports.
    case reports
    /// All entries of the catalogue, or one with its standing.
    case catalogue(ServiceID?)
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

    /// Whether the answer looks the same to every reader for a moment; a check of the program's own
    /// health does not, nor does what takes something in.
    var isKept: Bool {
        switch self {
        case .health, .missing, .reports, .computed(.classification): false
        default: true
        }
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
        case ("reports", 2): self = .reports
        case ("catalogue", 2): self = .catalogue(nil)
        case ("catalogue", 3): self = .catalogue(ServiceID(parts[2]))
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
