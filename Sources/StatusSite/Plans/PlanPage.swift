import Catalogue
import Continuity
import Model

/// The plan of one service: to read, and for the operator to change and to start.
struct PlanPage {
    let entry: CatalogueEntry
    /// The operator's plan; `nil` when there is none, or for a visitor.
    let own: ContinuityPlan?
    let proposal: ContinuityPlan
    /// The runs, newest first; empty for a visitor.
    let runs: [PlanRun]
    let isOperator: Bool
    /// What was sent and could not be kept, and why.
    let draft: (revision: PlanRevision, problem: String)?
    let texts: Texts
    let now: Timestamp

    private var plan: ContinuityPlan { own ?? proposal }

    var content: HTML {
        HTML {
            head
            if let draft { problem(draft.problem) }
            PlanSteps(plan: plan, texts: texts).html
            if isOperator { change }
            if !runs.isEmpty { past }
        }
    }

    private var head: HTML {
        Tag.section(.class("sheet"), .labelledBy("plan-h")) {
            Tag.h1(.id("plan-h")) { texts.planTitle(entry.name) }
            Tag.p { texts.planLead(entry.name) }
            Tag.p(.class("note")) { state }
            if let run = runs.first(where: { $0.endedAt == nil }) {
                RunProgress(run: run, texts: texts, now: now).html(linkingTo: entry.id)
            } else if isOperator {
                start
            }
            Tag.p(.class("note")) {
                Tag.a(.href(.service(entry.id))) { texts.pageOf(entry.name) }
                " · "
                Tag.a(.href(.planText(entry.id))) { texts.asMarkdown }
            }
        }
    }

    private var state: HTML {
        HTML {
            if let own {
                texts.ownPlan
                " "
                Moment.element(own.changedAt, now: now)
                ". "
                own.startsWithIncident ? texts.startsItself : texts.waitsForPerson
            } else {
                isOperator ? texts.proposedHere : texts.proposedForVisitors
            }
        }
    }

    private var start: HTML {
        HTML {
            Tag.form(.class("inline"), .id("start"), .post, .action(.startPlan(entry.id))) {
                Tag.label(Attribute("for", "start-by")) { texts.yourName }
                Tag.input(
                    .id("start-by"), Attribute("name", "by"),
                    Attribute("maxlength", "\(PlanLimits.person)"),
                    Attribute("autocomplete", "name"))
                Tag.button(Attribute("type", "submit")) { texts.startPlan }
            }
            if own == nil {
                Tag.form(.class("inline"), .post, .action(.plan(entry.id))) {
                    Tag.input(
                        Attribute("type", "hidden"), Attribute("name", "keep"),
                        Attribute("value", "proposal"))
                    Tag.button(Attribute("type", "submit"), .class("quiet")) { texts.keepAsMine }
                }
            }
        }
    }

    private func problem(_ sentence: String) -> HTML {
        Tag.section(.class("sheet verdict degraded"), .role("alert"), .labelledBy("problem-h")) {
            Tag.h2(.id("problem-h")) { texts.notKept }
            Tag.p { texts.asWritten(sentence) }
        }
    }

    private var change: HTML {
        Parts.sheet(own == nil ? texts.changeAndKeep : texts.changePlan, id: "change") {
            Tag.details(draft == nil ? nil : Attribute("open", nil)) {
                Tag.summary { texts.openEditor }
                PlanEditor(
                    entry: entry, plan: plan, base: own?.changedAt, draft: draft?.revision,
                    texts: texts
                ).html
            }
        }
    }

    private var past: HTML {
        Parts.sheet(texts.planRuns, id: "runs") {
            Tag.ul(.class("plain")) {
                runs.map { run in
                    Tag.li {
                        Tag.a(.href(.planRun(run.id, of: entry.id))) { texts.runNumber(run.id) }
                        " · "
                        Moment.element(run.startedAt, now: now)
                        " · \(texts.progress(run.doneCount, of: run.dueSteps.count))"
                        if run.endedAt == nil { " · \(texts.runUnderWay)" }
                    }
                }
            }
        }
    }
}

extension Attribute {
    /// A form that changes something.
    static let post = Attribute("method", "post")
}
