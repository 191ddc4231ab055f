import Catalogue

extension PlanTemplate {
    /// What to do when it is over.
    var after: [ContinuityPlan.Step] {
        [stable, queued] + reconciling + [back].compactMap(\.self) + [allClear, lessons]
    }

    private var stable: ContinuityPlan.Step {
        step(
            "stable", .after, language.say("Wait until it holds", de: "Warten, bis es hält"),
            language.say(
                "Half an hour without a new failure, by your own checks and not only by what is "
                    + "said. Outages often come back once.",
                de: "Eine halbe Stunde ohne neuen Fehler, nach eigenen Prüfungen und nicht nur "
                    + "nach dem, was gesagt wird. Störungen kommen oft noch einmal."))
    }

    private var queued: ContinuityPlan.Step {
        step(
            "send-queued", .after,
            language.say("Send what was queued", de: "Eingereihtes senden"),
            language.say(
                "The oldest first, slowly, each with the same key as before, so that nothing "
                    + "counts twice. Everybody else does the same now: leave \(name) room.",
                de: "Das Älteste zuerst, langsam, jedes mit demselben Schlüssel wie zuvor, damit "
                    + "nichts doppelt zählt. Alle anderen tun jetzt dasselbe: \(name) Luft lassen.")
        )
    }

    private var reconciling: [ContinuityPlan.Step] {
        topics.compactMap { topic in
            topic.reconciling(name, language).map { words in
                step("reconcile-\(topic.rawValue)", .after, words.title, words.detail)
            }
        }
    }

    private var back: ContinuityPlan.Step? {
        guard !neighbours.standIns.isEmpty else { return nil }
        return step(
            "back", .after, language.say("Move back", de: "Zurückwechseln"),
            language.say(
                "In the quiet of the day, a part first. Leave the second way on until all is "
                    + "compared.",
                de: "In einer ruhigen Stunde, zuerst einen Teil. Den zweiten Weg anlassen, bis "
                    + "alles verglichen ist."))
    }

    private var lessons: ContinuityPlan.Step {
        step(
            "lessons", .after,
            language.say("Write down what was learned", de: "Aufschreiben, was gelernt wurde"),
            language.say(
                "What it cost, what was noticed late, which step was missing or too slow. Change "
                    + "this plan while it is fresh.",
                de: "Was es gekostet hat, was spät auffiel, welcher Schritt fehlte oder zu lange "
                    + "dauerte. Diesen Plan ändern, solange es frisch ist."))
    }
}
