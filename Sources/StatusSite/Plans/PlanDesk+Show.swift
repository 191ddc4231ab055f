import Catalogue
import Continuity
import HTTP
import Model

extension PlanDesk {
    /// Shows the plan, or a run of it.
    func show(_ route: Route.PlanRoute) async throws -> HTTPResponse {
        switch route {
        case .plan: try await showPlan()
        case .runs: lead(to: .plan(entry.id))
        case .run(let number): try await showRun(number)
        }
    }

    private var isMarkdown: Bool { Query(target: request.target)["format"] == "markdown" }

    private func showPlan() async throws -> HTTPResponse {
        let own = isOperator ? try await site.data.plan(for: entry.id) : nil
        guard !isMarkdown else {
            let plan = own ?? proposal
            return markdown(PlanMarkdown(texts: texts, name: entry.name).written(plan))
        }
        let runs = isOperator ? try await site.data.runs(for: entry.id) : []
        return planPage(own: own, runs: runs)
    }

    /// The page of the plan; `draft` is what was sent and could not be kept, and why.
    func planPage(
        own: ContinuityPlan?, runs: [PlanRun],
        draft: (revision: PlanRevision, problem: String)? = nil
    ) -> HTTPResponse {
        page(texts.planTitle(entry.name), status: draft == nil ? 200 : 400, home: .plan(entry.id)) {
            PlanPage(
                entry: entry, own: own, proposal: proposal, runs: runs, isOperator: isOperator,
                draft: draft, texts: texts, now: site.data.now()
            ).content
        }
    }

    private func showRun(_ number: Int) async throws -> HTTPResponse {
        guard isOperator else {
            return message(texts.actionRefused, .text(texts.runsAreOwn), status: 403)
        }
        guard let run = try await site.data.runs(for: entry.id).first(where: { $0.id == number })
        else { return noSuchRun() }
        guard !isMarkdown else {
            return markdown(PlanMarkdown(texts: texts, name: entry.name).written(run))
        }
        return page(
            texts.runTitle(entry.name, number), home: .planRun(number, of: entry.id),
            isLive: run.endedAt == nil
        ) {
            RunPage(
                entry: entry, run: run, person: Query(target: request.target)["by"] ?? "",
                texts: texts, now: site.data.now()
            ).content
        }
    }

    private func markdown(_ text: String) -> HTTPResponse {
        HTTPResponse.text(text, type: "text/markdown; charset=utf-8").secured()
    }
}
