import Continuity
import Model

/// What became of a run that is over: how long each step took, and what was never done.
struct RunReport {
    let run: PlanRun
    let texts: Texts
    let now: Timestamp

    var html: HTML {
        let report = PlanReport(run, now: now)
        return HTML {
            Parts.sheet(texts.whatWasDone, id: "done") {
                if report.done.isEmpty {
                    Tag.p { texts.nothingDone }
                } else {
                    table(report)
                }
            }
            if !report.open.isEmpty {
                Parts.sheet(texts.neverDone, id: "open") {
                    list(report.open)
                    Parts.note { texts.neverDoneNote }
                }
            }
            if !report.unprepared.isEmpty {
                Parts.sheet(texts.notMarkedPrepared, id: "unprepared") { list(report.unprepared) }
            }
        }
    }

    private func table(_ report: PlanReport) -> HTML {
        Parts.table(
            [
                .init(heading: texts.stepHeading), .init(heading: texts.stepWho),
                .init(heading: texts.afterStart, isNumber: true),
                .init(heading: texts.tookTime, isNumber: true), .init(heading: texts.noteHeading),
            ], label: texts.whatWasDone,
            rows: report.done.map { line in
                [
                    Tag.span(texts.language(of: run.plan)) { line.step.title },
                    .text(line.entry.by),
                    .text(texts.duration(line.afterStart / .seconds(1))),
                    .text(texts.duration(line.took / .seconds(1))), .text(line.entry.note),
                ]
            })
    }

    private func list(_ steps: [ContinuityPlan.Step]) -> HTML {
        Tag.ul(.class("plain"), texts.language(of: run.plan)) {
            steps.map { step in Tag.li { step.title } }
        }
    }
}
