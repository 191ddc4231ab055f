import Model

/// Why no rule caught an incident, and which would have.
extension Texts {
    var nothingFailedYet: String {
        say(
            "Nothing has failed yet. If it does, each rule in force is tried against the record.",
            de: "Noch ist nichts ausgefallen. Wenn doch, wird jede geltende Regel am Verlauf "
                + "geprüft.")
    }
    var nothingFailed: String { say("Nothing failed.", de: "Nichts ist ausgefallen.") }
    var ruleColumn: String { say("Rule", de: "Regel") }
    var firedColumn: String { say("Would have fired", de: "Hätte angeschlagen") }
    var againstFailure: String { say("Against the failure", de: "Gegenüber dem Ausfall") }
    var smallestChange: String {
        say(
            "Smallest change that warns in time", de: "Kleinste Änderung, die rechtzeitig warnt")
    }
    var falsePages: String {
        say("False pages on the control", de: "Fehlalarme im Vergleich")
    }
    var rulesTried: String {
        say("Rules against what happened", de: "Regeln gegenüber dem, was geschah")
    }
    func poolFilled(in seconds: Double) -> String {
        let length = duration(seconds.rounded())
        return say(
            "The pool went from 85\u{A0}% to 100\u{A0}% in \(length).",
            de: "Der Pool stieg in \(length) von 85\u{A0}% auf 100\u{A0}%.")
    }
    func ruleNeeds(_ rule: ThresholdRule) -> String {
        let (length, limit) = (duration(rule.holdSeconds), percent(rule.limit))
        let side =
            switch rule.comparison {
            case .above: say("above", de: "über")
            case .below: say("below", de: "unter")
            }
        return say(
            "The rule in force needs \(length) \(side) \(limit).",
            de: "Die geltende Regel braucht \(length) \(side) \(limit).")
    }
    func ruleInForce(_ gap: DetectionGap) -> String {
        let late = late(gap.lateBySeconds, isOpen: false)
        return say("The rule in force \(late).", de: "Die geltende Regel \(late).")
    }
    /// When a rule fired that has not.
    func notFired(isOpen: Bool) -> String {
        isOpen ? say("not yet", de: "noch nicht") : say("never", de: "nie")
    }
    func tooLate(_ seconds: Double) -> String {
        let length = duration(seconds.rounded())
        return say("\(length) late", de: "\(length) zu spät")
    }
    /// Stands before what the rules were tried on beside the failure.
    var control: String { say("Control: ", de: "Vergleich: ") }
}
