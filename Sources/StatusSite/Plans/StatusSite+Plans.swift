import Catalogue
import Continuity
import HTTP
import Model

extension StatusSite {
    /// Shows, keeps, starts and records continuity plans.
    ///
    /// Only the operator at the machine sees an own plan and its runs, since they may name people
    /// and how to reach them; a visitor sees the proposal.
    func plan(
        _ route: Route.PlanRoute, of id: ServiceID, for request: HTTPRequest, _ texts: Texts
    ) async throws -> HTTPResponse {
        guard let entry = data.catalogue[id] else {
            return missing("plan", texts, twin: twin(of: request))
        }
        let desk = PlanDesk(site: self, entry: entry, texts: texts, request: request)
        if request.method == "POST" { return try await desk.take(route) }
        return try await desk.show(route)
    }
}

/// Answers what is asked of one service's plan.
struct PlanDesk {
    let site: StatusSite
    let entry: CatalogueEntry
    let texts: Texts
    let request: HTTPRequest

    private var data: any SiteData { site.data }

    /// The plan that the catalogue proposes, in the language of the page.
    var proposal: ContinuityPlan {
        PlanTemplate(entry, in: data.catalogue, language: texts.planLanguage).plan(at: data.now())
    }

    var isOperator: Bool { ActionGuard.isLocal(request) }

    func page(
        _ title: String, status: Int = 200, home: Address? = nil, isLive: Bool = false,
        @HTMLBuilder content: () -> HTML
    ) -> HTTPResponse {
        site.page(
            Page(
                title: title, announcement: title, place: .services, isLive: isLive,
                concerns: [entry.id], now: data.now(), home: home, twin: .plan(entry.id),
                texts: texts, content: content()), status: status)
    }

    /// A page that says why something was not done.
    func message(_ heading: String, _ sentence: HTML, status: Int) -> HTTPResponse {
        page(heading, status: status) {
            Tag.section(.class("sheet verdict unknown"), .labelledBy("verdict-h")) {
                Tag.h1(.id("verdict-h")) { heading }
                Tag.p { sentence }
                Tag.p { Tag.a(.href(.plan(entry.id))) { texts.toPlan(entry.name) } }
            }
        }
    }

    func noSuchRun() -> HTTPResponse {
        message(texts.notFound, .text(texts.noSuchRun(entry.name)), status: 404)
    }

    /// Leads a browser that has sent a form to a page.
    func lead(to address: Address, query: String = "") -> HTTPResponse {
        var response = HTTPResponse(status: 303).secured()
        response.headers["Location"] = texts.language.prefix + address.text + query
        return response
    }
}
