import Continuity

/// The steps of a plan to read, phase by phase.
struct PlanSteps {
    let plan: ContinuityPlan
    let texts: Texts

    var html: HTML {
        .sequence(ContinuityPlan.Phase.allCases.map(phase))
    }

    private func phase(_ phase: ContinuityPlan.Phase) -> HTML {
        let steps = plan.steps(in: phase)
        guard !steps.isEmpty else { return .nothing }
        return Parts.sheet(texts.planPhase(phase), id: phase.rawValue) {
            Tag.ol(.class("steps"), texts.language(of: plan)) {
                steps.map { step in
                    Tag.li {
                        Tag.strong { step.title }
                        if !step.detail.isEmpty { Tag.p(.class("words")) { step.detail } }
                    }
                }
            }
        }
    }
}

extension Texts {
    /// The language that a plan is written in, where it is not the page's.
    func language(of plan: ContinuityPlan) -> Attribute? {
        plan.language == planLanguage ? nil : Attribute("lang", plan.language.rawValue)
    }

    /// The language of plans that are proposed on this page.
    var planLanguage: PlanLanguage {
        switch language {
        case .english: .english
        case .german: .german
        }
    }
}
