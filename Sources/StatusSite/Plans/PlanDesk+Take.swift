import Catalogue
import Continuity
import HTTP
import Model

extension PlanDesk {
    /// Keeps, starts or records what was sent, and leads to where it shows.
    func take(_ route: Route.PlanRoute) async throws -> HTTPResponse {
        if let reason = ActionGuard.refusal(of: request, texts) {
            return message(texts.actionRefused, .text(reason), status: 403)
        }
        do {
            let fields = try PlanFields(request)
            return switch route {
            case .plan: try await keep(fields)
            case .runs: try await start(fields)
            case .run(let number): try await record(fields, in: number)
            }
        } catch let problem as QueryProblem {
            return message(texts.notUnderstood, texts.asWritten(problem.sentence), status: 400)
        } catch let problem as PlanProblem {
            return message(
                texts.planNotDone, texts.asWritten("\(problem)"), status: problem.status)
        } catch {
            return message(texts.planNotDone, texts.asWritten("\(error)"), status: 502)
        }
    }

    private func keep(_ fields: PlanFields) async throws -> HTTPResponse {
        guard fields["keep"] == nil else {
            return try await keep(proposal)
        }
        let form = PlanForm(fields)
        let own = try await site.data.plan(for: entry.id)
        guard form.base == own?.changedAt else {
            return try await retry(
                form, own, "The plan was changed by somebody else meanwhile. Compare, then keep it."
            )
        }
        do {
            let language = own?.language ?? texts.planLanguage
            let plan = try form.revision.plan(
                for: entry.id, language: language, at: site.data.now())
            return try await keep(plan)
        } catch let problem as PlanProblem {
            return try await retry(form, own, "\(problem)")
        }
    }

    private func keep(_ plan: ContinuityPlan) async throws -> HTTPResponse {
        try await site.data.keep(plan)
        changed()
        return lead(to: .plan(entry.id))
    }

    /// Shows the form again with what was sent, so that nothing has to be written twice.
    private func retry(
        _ form: PlanForm, _ own: ContinuityPlan?, _ problem: String
    ) async throws -> HTTPResponse {
        planPage(
            own: own, runs: try await site.data.runs(for: entry.id),
            draft: (form.revision, problem))
    }

    private func start(_ fields: PlanFields) async throws -> HTTPResponse {
        let person = fields.line("by")
        guard person.count <= PlanLimits.person else {
            throw PlanProblem.tooLong(what: "The name", limit: PlanLimits.person)
        }
        if try await site.data.plan(for: entry.id) == nil {
            // Who starts without an own plan makes the proposal theirs.
            try await site.data.keep(proposal)
        }
        let run = try await site.data.start(planFor: entry.id, by: .person(person))
        changed()
        return lead(to: .planRun(run.id, of: entry.id), query: query(of: person))
    }

    private func record(_ fields: PlanFields, in number: Int) async throws -> HTTPResponse {
        let form = try RunForm(fields, at: site.data.now())
        let run = try await site.data.record(
            form.entry, run: number, for: entry.id, isOver: form.isOver)
        guard run != nil else { return noSuchRun() }
        changed()
        let place = form.entry.step.map { "#step-\(Address.encoded($0))" } ?? ""
        return lead(to: .planRun(number, of: entry.id), query: query(of: form.person) + place)
    }

    /// The name goes along in the address, so that it need not be typed for every step.
    private func query(of person: String) -> String {
        person.isEmpty ? "" : "?by=\(Address.encoded(person))"
    }

    private func changed() {
        site.tell([.service(entry.id)])
    }
}

extension PlanProblem {
    /// The status of an answer that tells it.
    fileprivate var status: Int {
        switch self {
        case .noPlan, .noStep: 404
        case .over, .alreadyDone, .notDone: 409
        case .tooMany, .tooLong, .empty: 400
        }
    }
}
