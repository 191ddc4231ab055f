import Continuity
import Model

/// Plans and runs as Markdown, to take along where this program is not.
struct PlanMarkdown {
    let texts: Texts
    let name: String

    /// A plan with open boxes.
    func written(_ plan: ContinuityPlan) -> String {
        var text = "# \(texts.planTitle(name))\n"
        for phase in ContinuityPlan.Phase.allCases {
            let steps = plan.steps(in: phase)
            guard !steps.isEmpty else { continue }
            text += "\n## \(texts.planPhase(phase))\n\n"
            for step in steps { text += item(step, isDone: false, remark: nil) }
        }
        return text
    }

    /// A run: its steps with who did them when, then what happened.
    func written(_ run: PlanRun) -> String {
        var text = "# \(texts.runTitle(name, run.id))\n\n"
        text += "\(texts.runStartedAt) \(run.startedAt.description)"
        if let end = run.endedAt { text += ", \(texts.runEndedAt) \(end.description)" }
        text += ". \(texts.progress(run.doneCount, of: run.dueSteps.count)).\n"
        for phase in [ContinuityPlan.Phase.during, .after, .before] {
            let steps = run.plan.steps(in: phase)
            guard !steps.isEmpty else { continue }
            text += "\n## \(texts.planPhase(phase))\n\n"
            for step in steps { text += item(step, of: run) }
        }
        return text + log(of: run)
    }

    private func item(_ step: ContinuityPlan.Step, of run: PlanRun) -> String {
        guard case .done(let entry) = run.standing(of: step.id) else {
            return item(step, isDone: false, remark: nil)
        }
        let remark = [entry.at.description, entry.by, entry.note].filter { !$0.isEmpty }
        return item(step, isDone: true, remark: remark.joined(separator: ", "))
    }

    private func item(_ step: ContinuityPlan.Step, isDone: Bool, remark: String?) -> String {
        var text = "- [\(isDone ? "x" : " ")] **\(step.title)**"
        if let remark { text += " (\(remark))" }
        text += "\n"
        for line in step.detail.split(separator: "\n") { text += "  \(line)\n" }
        return text
    }

    private func log(of run: PlanRun) -> String {
        let remarks = run.entries.filter { $0.kind == .remark && !$0.note.isEmpty }
        guard !remarks.isEmpty else { return "" }
        return "\n## \(texts.whatHappened)\n\n"
            + remarks.map { "- \($0.at.description), \($0.by): \($0.note)\n" }.joined()
    }
}
