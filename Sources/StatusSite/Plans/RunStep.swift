import Continuity
import Model

/// One step of a run that is under way: what to do, how it stands, and its button.
struct RunStep {
    let run: PlanRun
    let step: ContinuityPlan.Step
    let texts: Texts
    let now: Timestamp

    var html: HTML {
        Tag.li(.id("step-\(Address.encoded(step.id))")) {
            Tag.div(texts.language(of: run.plan)) {
                Tag.strong { step.title }
                if case .done = standing {
                    details
                } else if !step.detail.isEmpty {
                    Tag.p(.class("words")) { step.detail }
                }
            }
            state
            Tag.div(.class("inline")) {
                Tag.input(
                    Attribute("name", "note.\(step.id)"), .label(texts.note(on: step.title)),
                    Attribute("placeholder", texts.noteHint),
                    Attribute("maxlength", "\(PlanLimits.note)"))
                button
            }
        }
    }

    private var standing: PlanRun.Standing { run.standing(of: step.id) }

    /// What was to do, out of the way once it is done.
    private var details: HTML {
        guard !step.detail.isEmpty else { return .nothing }
        return Tag.details(.class("more")) {
            Tag.summary { texts.stepHow }
            Tag.p(.class("words")) { step.detail }
        }
    }

    private var state: HTML {
        switch standing {
        case .open: .nothing
        case .done(let entry):
            line(entry, StateLook(mark: "✓", word: texts.stepDone, style: "up"))
        case .reopened(let entry):
            line(entry, StateLook(mark: "↺", word: texts.takenBack, style: "degraded"))
        }
    }

    private func line(_ entry: PlanRun.Entry, _ look: StateLook) -> HTML {
        Tag.p {
            look.pill()
            " "
            Moment.element(entry.at, now: now)
            if !entry.by.isEmpty { " · \(entry.by)" }
            if !entry.note.isEmpty { ": \(entry.note)" }
        }
    }

    private var button: HTML {
        let isDone = run.isDone(step.id)
        return Tag.button(
            Attribute("type", "submit"), Attribute("name", isDone ? "undone" : "done"),
            Attribute("value", step.id), isDone ? .class("quiet") : nil
        ) {
            isDone ? texts.takeBack : texts.markDone
            Tag.span(.class("unseen")) { ": \(step.title)" }
        }
    }
}
