import Continuity
import Model

/// How far a run is, in a line with a bar.
struct RunProgress {
    let run: PlanRun
    let texts: Texts
    let now: Timestamp

    /// The line; `service` says whose run it leads to.
    func html(linkingTo service: ServiceID) -> HTML {
        HTML {
            Tag.p {
                StateLook(mark: "▶", word: texts.runUnderWay, style: "maintenance").pill()
                " "
                Tag.a(.href(.planRun(run.id, of: service))) { texts.runNumber(run.id) }
                " \(texts.runSince) "
                Moment.element(run.startedAt, now: now)
                ": \(words)"
            }
            Parts.meter(share)
        }
    }

    /// `2 of 9 steps done`.
    var words: String { texts.progress(run.doneCount, of: run.dueSteps.count) }

    var share: Double { Double(run.doneCount) / Double(max(run.dueSteps.count, 1)) }
}
