import Catalogue
import Continuity
import Model

/// A run as a checklist, with what happened; when it is over, as a report.
struct RunPage {
    let entry: CatalogueEntry
    let run: PlanRun
    /// Who does it, as they said last; goes into the field for the name.
    let person: String
    let texts: Texts
    let now: Timestamp

    private var isOver: Bool { run.endedAt != nil }

    var content: HTML {
        HTML {
            head
            if isOver {
                RunReport(run: run, texts: texts, now: now).html
            } else {
                checklist
            }
            RunLog(run: run, texts: texts, now: now).html
        }
    }

    private var head: HTML {
        Tag.section(.class("sheet"), .labelledBy("run-h")) {
            Tag.h1(.id("run-h")) { texts.runTitle(entry.name, run.id) }
            Tag.p {
                StateLook(
                    mark: isOver ? "●" : "▶", word: isOver ? texts.runOver : texts.runUnderWay,
                    style: isOver ? "up" : "maintenance"
                ).pill()
                " \(texts.runStartedAt) "
                Moment.element(run.startedAt, now: now)
                " "
                trigger
                if let end = run.endedAt {
                    ", \(texts.runEndedAt) "
                    Moment.element(end, now: now)
                    ", \(texts.runAfter) \(texts.duration(end.seconds(since: run.startedAt)))"
                }
                "."
            }
            Tag.p { Tag.strong { progress.words } }
            Parts.meter(progress.share)
            Tag.p(.class("note")) {
                Tag.a(.href(.plan(entry.id))) { texts.toPlan(entry.name) }
                " · "
                Tag.a(.href(.service(entry.id))) { texts.pageOf(entry.name) }
                " · "
                Tag.a(.href(.planRunText(run.id, of: entry.id))) { texts.asMarkdown }
            }
        }
    }

    private var progress: RunProgress { RunProgress(run: run, texts: texts, now: now) }

    private var trigger: HTML {
        switch run.trigger {
        case .incident(let id):
            HTML {
                "\(texts.runBy) "
                Tag.a(.href(.incident(id))) { texts.incident(id) }
            }
        case .person(let name): .text("\(texts.runBy) \(name.isEmpty ? texts.runBySomebody : name)")
        }
    }

    private var checklist: HTML {
        Tag.form(.class("stack"), .post, .action(.planRun(run.id, of: entry.id))) {
            Parts.sheet(texts.whoDoesIt, id: "who") {
                Tag.div(.class("inline")) {
                    Tag.label(Attribute("for", "by")) { texts.yourName }
                    Tag.input(
                        .id("by"), Attribute("name", "by"), Attribute("value", person),
                        Attribute("required", nil), Attribute("autocomplete", "name"),
                        Attribute("maxlength", "\(PlanLimits.person)"))
                }
                Tag.div(.class("inline")) {
                    Tag.label(Attribute("for", "remark")) { texts.runRemark }
                    Tag.input(
                        .id("remark"), Attribute("name", "remark"),
                        Attribute("maxlength", "\(PlanLimits.note)"))
                    Tag.button(Attribute("type", "submit"), .class("quiet")) { texts.addRemark }
                }
                Parts.note { texts.whoNote }
            }
            ([.during, .after, .before] as [ContinuityPlan.Phase]).map(phase)
            Parts.sheet(texts.finishRun, id: "finish") {
                Tag.p { texts.finishNote }
                Tag.button(
                    Attribute("type", "submit"), Attribute("name", "end"),
                    Attribute("value", "yes")
                ) { texts.endRun }
            }
        }
    }

    private func phase(_ phase: ContinuityPlan.Phase) -> HTML {
        let steps = run.plan.steps(in: phase)
        guard !steps.isEmpty else { return .nothing }
        return Parts.sheet(
            phase == .before ? texts.preparedBefore : texts.planPhase(phase), id: phase.rawValue
        ) {
            Tag.ol(.class("steps")) {
                steps.map { RunStep(run: run, step: $0, texts: texts, now: now).html }
            }
        }
    }
}
