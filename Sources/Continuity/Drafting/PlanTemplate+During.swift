import Catalogue
import Model

extension PlanTemplate {
    /// What to do while it fails.
    var during: [ContinuityPlan.Step] {
        [confirm, team, hold, customers, partners] + [move].compactMap(\.self)
            + [works].compactMap(\.self)
    }

    private var confirm: ContinuityPlan.Step {
        let others =
            neighbours.dependents.isEmpty
            ? ""
            : language.say(
                " These need \(name) too and may fail with it: \(dependentNames).",
                de: " Diese brauchen \(name) auch und können mit ausfallen: \(dependentNames).")
        return step(
            "confirm", .during,
            language.say("See what fails, and that it is not you", de: "Sehen, was gestört ist"),
            language.say(
                "Look at the page of \(name) here: which functions, which regions, since when. Try "
                    + "from another network. Note the time.",
                de: "Die Seite von \(name) hier ansehen: welche Funktionen, welche Regionen, seit "
                    + "wann. Aus einem anderen Netz versuchen. Die Uhrzeit notieren.") + others)
    }

    private var dependentNames: String {
        let rest = neighbours.dependentCount - neighbours.dependents.count
        let names = neighbours.dependents
        guard rest > 0 else { return language.allOf(names) }
        return language.allOf(names + [language.say("\(rest) more", de: "\(rest) weitere")])
    }

    private var hold: ContinuityPlan.Step {
        step(
            "hold", .during,
            language.say("Stop what makes it worse", de: "Anhalten, was es schlimmer macht"),
            joined(
                topics.map { $0.hold(name, language) } + topics.map { $0.switches(name, language) })
        )
    }

    private var move: ContinuityPlan.Step? {
        let names = neighbours.standIns.map(\.name)
        guard !names.isEmpty else { return nil }
        return step(
            "move", .during,
            language.say(
                "If it lasts, move to \(language.anyOf(names))",
                de: "Wenn es dauert: auf \(language.anyOf(names)) ausweichen"),
            language.say(
                "Decide at a time set beforehand (one hour is a start), only if it was rehearsed, "
                    + "and look first whether the second way is hit as well.",
                de: "Zu einem vorher festgelegten Zeitpunkt entscheiden (eine Stunde ist ein "
                    + "Anfang), nur wenn es geübt ist, und zuerst nachsehen, ob der zweite Weg "
                    + "auch gestört ist.")
                + (topics.contains(.orders)
                    ? language.say(
                        " Lower the stock there, so that nothing is sold twice.",
                        de: " Dort den Bestand senken, damit nichts doppelt verkauft wird.") : ""))
    }

    private var works: ContinuityPlan.Step? {
        let sentences = entry.functions.compactMap { FunctionAdvice.sentence(for: $0, language) }
        guard !sentences.isEmpty else { return nil }
        return step(
            "works", .during, language.say("Use what still works", de: "Nutzen, was noch geht"),
            sentences.joined(separator: "\n"))
    }
}
