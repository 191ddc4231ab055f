import Continuity
import Model

/// What was done and what happened in a run, by time.
struct RunLog {
    let run: PlanRun
    let texts: Texts
    let now: Timestamp

    var html: HTML {
        guard !run.entries.isEmpty else { return .nothing }
        return Parts.sheet(texts.whatHappened, id: "log") {
            Tag.ol(.class("time")) { run.entries.map(item) }
        }
    }

    private func item(_ entry: PlanRun.Entry) -> HTML {
        Tag.li(.class(style(entry.kind))) {
            Moment.element(entry.at, now: now)
            " "
            what(entry)
            if !entry.by.isEmpty { Tag.small { " \(entry.by)" } }
            if !entry.note.isEmpty { Tag.small(.class("below")) { entry.note } }
        }
    }

    private func what(_ entry: PlanRun.Entry) -> HTML {
        switch entry.kind {
        case .done:
            HTML {
                "\(texts.stepDone): "; title(entry)
            }
        case .undone:
            HTML {
                "\(texts.takenBack): "; title(entry)
            }
        case .remark: .text(run.endedAt == entry.at ? texts.runEnded : texts.runRemark)
        case .incidentBegan(let id):
            HTML {
                Tag.a(.href(.incident(id))) { texts.incident(id) }; " \(texts.incidentBegan)"
            }
        case .incidentEnded(let id):
            HTML {
                Tag.a(.href(.incident(id))) { texts.incident(id) }; " \(texts.incidentIsOver)"
            }
        }
    }

    private func title(_ entry: PlanRun.Entry) -> HTML {
        let title = run.plan.steps.first { $0.id == entry.step }?.title ?? entry.step ?? ""
        return Tag.span(texts.language(of: run.plan)) { title }
    }

    private func style(_ kind: PlanRun.Entry.Kind) -> String {
        switch kind {
        case .done, .incidentEnded: "good"
        case .undone: "warn"
        case .incidentBegan: "hot"
        case .remark: "changed"
        }
    }
}
