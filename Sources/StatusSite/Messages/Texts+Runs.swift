/// The page of a run.
extension Texts {
    func runTitle(_ name: String, _ number: Int) -> String {
        say("Plan for \(name): run \(number)", de: "Plan für \(name): Lauf \(number)")
    }
    func runNumber(_ number: Int) -> String { say("Run \(number)", de: "Lauf \(number)") }
    var planRuns: String { say("Runs", de: "Läufe") }
    var runUnderWay: String { say("under way", de: "im Gange") }
    var runOver: String { say("over", de: "beendet") }
    var runSince: String { say("since", de: "seit") }
    var runStartedAt: String { say("Started", de: "Begonnen") }
    var runEndedAt: String { say("ended", de: "beendet") }
    var runAfter: String { say("after", de: "nach") }
    var runBy: String { say("by", de: "durch") }
    var runBySomebody: String { say("somebody", de: "jemanden") }
    func progress(_ done: Int, of all: Int) -> String {
        say(
            "\(done) of \(all) \(all == 1 ? "step" : "steps") done",
            de: "\(done) von \(all) \(all == 1 ? "Schritt" : "Schritten") erledigt")
    }

    var whoDoesIt: String { say("Who does it", de: "Wer es tut") }
    var whoNote: String {
        say(
            "The name stands beside what is recorded and is remembered nowhere else. Enter in a "
                + "field adds the remark; a step is recorded by its own button.",
            de: "Der Name steht bei dem, was festgehalten wird, und wird sonst nirgends gemerkt. "
                + "Die Eingabetaste fügt die Bemerkung hinzu; ein Schritt wird mit seinem Knopf "
                + "festgehalten.")
    }
    var runRemark: String { say("Remark", de: "Bemerkung") }
    var addRemark: String { say("Add the remark", de: "Bemerkung hinzufügen") }
    var preparedBefore: String {
        say("What was to be prepared before", de: "Was vorher vorzubereiten war")
    }
    var stepDone: String { say("done", de: "erledigt") }
    var takenBack: String { say("taken back", de: "zurückgenommen") }
    var markDone: String { say("Done", de: "Erledigt") }
    var takeBack: String { say("Take back", de: "Zurücknehmen") }
    var noteHint: String { say("Note", de: "Notiz") }
    func note(on title: String) -> String { say("Note on: \(title)", de: "Notiz zu: \(title)") }
    var finishRun: String { say("When it is over", de: "Wenn es vorbei ist") }
    var finishNote: String {
        say(
            "Ending the run makes a report of it: how long each step took, and what was not done.",
            de: "Mit dem Ende entsteht ein Bericht: wie lange jeder Schritt dauerte und was nicht "
                + "getan wurde.")
    }
    var endRun: String { say("End the run", de: "Lauf beenden") }

    var whatHappened: String { say("What happened", de: "Was geschah") }
    var runEnded: String { say("The run was ended", de: "Der Lauf wurde beendet") }
    var incidentBegan: String { say("began", de: "begann") }
    var incidentIsOver: String { say("is over", de: "ist vorbei") }

    var whatWasDone: String { say("What was done", de: "Was getan wurde") }
    var nothingDone: String {
        say("No step was marked as done.", de: "Kein Schritt wurde als erledigt vermerkt.")
    }
    var neverDone: String { say("Never done", de: "Nie getan") }
    var neverDoneNote: String {
        say(
            "Steps that nobody needed can go; steps that nobody had time for may need a person.",
            de:
                "Was niemand brauchte, kann weg; wofür niemand Zeit hatte, braucht vielleicht einen "
                + "Namen.")
    }
    var notMarkedPrepared: String {
        say("Preparations that nobody marked", de: "Vorbereitungen ohne Vermerk")
    }
    var stepHeading: String { say("Step", de: "Schritt") }
    var stepWho: String { say("Who", de: "Wer") }
    var afterStart: String { say("After the start", de: "Nach dem Start") }
    var tookTime: String { say("Since the step before", de: "Seit dem Schritt davor") }
    var noteHeading: String { say("Note", de: "Notiz") }
}
