/// How good the predictions were.
extension Texts {
    var howGood: String {
        say("How good were our predictions", de: "Wie gut die Vorhersagen waren")
    }
    var calibrationCaption: String {
        say(
            "Each dot is a group of predictions of about the same chance, with the 95\u{A0}% "
                + "interval of the share that came true. On the dashed line both agree.",
            de: "Jeder Punkt ist eine Gruppe von Vorhersagen etwa gleicher Wahrscheinlichkeit, mit "
                + "dem 95-%-Intervall des Anteils, der eintraf. Auf der gestrichelten Linie "
                + "stimmt beides überein.")
    }
    var nothingSettled: String {
        say(
            "No prediction is settled yet, so nothing can be said.",
            de: "Noch ist keine Vorhersage entschieden; deshalb lässt sich nichts sagen.")
    }
    var brierScore: String { say("Brier score", de: "Brier-Wert") }
    var settledNoun: String { say("settled", de: "entschieden") }
    var cameTrue: String { say("came true", de: "trafen ein") }
    var brierExplained: String {
        say(
            "The Brier score is the mean squared distance of chance and outcome: 0 is perfect, "
                + "0.25 is always saying 50\u{A0}%.",
            de: "Der Brier-Wert ist der mittlere quadrierte Abstand von Wahrscheinlichkeit und "
                + "Ausgang: 0 ist vollkommen, 0,25 entspricht immer 50\u{A0}%.")
    }
    var noSkill: String {
        say(
            "All outcomes were the same, so that no skill can be told.",
            de: "Alle gingen gleich aus; deshalb lässt sich kein Können ablesen.")
    }
    /// How much better than always the same chance.
    func skill(base: Double, score: Double, skill: Double) -> String {
        let (base, score) = (percent(base), decimal(score, 3))
        let start = say(
            "Always saying \(base) would score \(score)",
            de: "Immer \(base) zu sagen ergäbe \(score)")
        return skill > 0
            ? say(
                "\(start); ours is \(percent(skill)) better.",
                de: "\(start); unserer ist um \(percent(skill)) besser.")
            : say(
                "\(start); ours is no better than that.",
                de: "\(start); unserer ist nicht besser.")
    }
    var foretoldAgainstSeen: String {
        say("Foretold against seen", de: "Vorhergesagt und eingetreten")
    }
    var foretoldColumn: String { say("Foretold", de: "Vorhergesagt") }
    var howManyColumn: String { say("How many", de: "Wie viele") }
    var seenColumn: String { say("Seen", de: "Eingetreten") }
    var agreesColumn: String { say("Agrees", de: "Stimmt") }
    var calibration: String { say("Calibration", de: "Kalibrierung") }
    var yes: String { say("yes", de: "ja") }
    var no: String { say("no", de: "nein") }
    var lastPredictionsHeading: String {
        say(
            "The last predictions, and what then happened",
            de: "Die letzten Vorhersagen, und was dann geschah")
    }
    var lastPredictions: String { say("The last predictions", de: "Die letzten Vorhersagen") }
    var nothingForetold: String {
        say("Nothing has been foretold yet.", de: "Noch wurde nichts vorhergesagt.")
    }
    var chanceOfFall: String { say("Chance", de: "Chance") }
    var expectedColumn: String { say("Expected", de: "Erwartet") }
    var thenHappened: String { say("What then happened", de: "Was dann geschah") }
    var whyColumn: String { say("Why", de: "Warum") }

    var calibrationTitle: String {
        say("Predicted against seen", de: "Vorhergesagt und eingetreten")
    }
    var predictedChance: String { say("predicted chance", de: "vorhergesagte Chance") }
    func calibrated(_ predicted: Double, _ seen: Double, _ count: Int) -> String {
        say(
            "foretold \(percent(predicted)), seen \(percent(seen)) of \(count)",
            de: "vorhergesagt \(percent(predicted)), eingetreten \(percent(seen)) von \(count)")
    }
}
