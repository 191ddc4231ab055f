import FaultTrees
import Model

/// What could fail: the page of weak points, as a whole.
extension Texts {
    var couldFailTitle: String { say("What could fail", de: "Was ausfallen könnte") }
    var nothingKnownToFail: String {
        say(
            "Nothing is known yet of what could fail",
            de: "Noch ist nicht bekannt, was ausfallen könnte")
    }
    var noSinglePoint: String {
        say("No single failure stops a service", de: "Kein einzelner Ausfall hält einen Dienst an")
    }
    func weakest(_ name: String, _ downtime: String) -> String {
        say(
            "\(name) is the weakest point: \(downtime) of downtime a year",
            de: "Größte Schwachstelle ist \(name): \(downtime) Ausfall im Jahr")
    }
    func upTo(_ length: String) -> String { say("up to \(length)", de: "bis zu \(length)") }
    var describeServices: String {
        say(
            "Weak points are found from who needs whom. Describe services and their dependencies "
                + "in the configuration.",
            de: "Schwachstellen ergeben sich daraus, wer wen braucht. Dienste und ihre "
                + "Abhängigkeiten gehören dafür in die Konfiguration.")
    }
    func singlePoints(_ count: Int, ends: Int) -> String {
        let points = counted(
            count, ("single point of failure", "single points of failure"),
            de: ("einzelne Schwachstelle", "einzelne Schwachstellen"))
        let number = counted(ends, ("end", "ends"), de: ("Ende", "Enden"))
        return say(
            "\(points) in what \(number) of the graph rest\(ends == 1 ? "s" : "") on. An end is a "
                + "service that nobody else needs. All figures are expectations, and no better "
                + "than what they rest on.",
            de: "\(points) in dem, worauf \(number) des Graphen "
                + "\(ends == 1 ? "beruht" : "beruhen"). Ein Ende ist ein Dienst, den kein anderer "
                + "braucht. Alle Zahlen sind Erwartungen und nicht besser als das, worauf sie "
                + "beruhen.")
    }
    var endsOfGraph: String { say("Ends of the graph", de: "Enden des Graphen") }
    var availabilityColumn: String { say("Availability", de: "Verfügbarkeit") }
    var yearlyDowntime: String { say("Downtime a year", de: "Ausfall im Jahr") }
    var singlePointsColumn: String { say("Single points", de: "Einzelne Schwachstellen") }
    var weakestColumn: String { say("Weakest point", de: "Größte Schwachstelle") }
    var noneOfThem: String { say("none", de: "keine") }
}

/// What could stop one end of the graph.
extension Texts {
    func couldStop(_ name: String) -> String {
        say("What could stop \(name)", de: "Was \(name) anhalten kann")
    }
    var ofTimeDelivering: String {
        say("of the time it delivers", de: "der Zeit liefert der Dienst")
    }
    var ofDowntime: String { say("of downtime a year", de: "Ausfall im Jahr") }
    func tooLarge(_ low: String, _ high: String) -> String {
        say(
            "The graph is too large for an exact figure: it lies surely between \(low) and "
                + "\(high), given the figures below.",
            de: "Der Graph ist zu groß für eine genaue Zahl: Sie liegt sicher zwischen \(low) und "
                + "\(high), wenn die Zahlen unten stimmen.")
    }
    func measuredRange(_ low: String, _ high: String) -> String {
        say(
            "With what was measured at its worst and its best: \(low) to \(high).",
            de: "Mit dem schlechtesten und dem besten, was gemessen wurde: \(low) bis \(high).")
    }
    func partialLosses(_ share: String) -> String {
        say(
            "With partial losses it loses \(share) of its work in the mean.",
            de: "Mit Teilverlusten gehen im Mittel \(share) der Arbeit verloren.")
    }
    var patternsHeading: String { say("Patterns", de: "Muster") }
    var modesHeading: String {
        say(
            "Failure modes, the longest downtime first",
            de: "Ausfallarten, die längste Ausfallzeit zuerst")
    }
    var noModes: String {
        say(
            "None was found: nothing it needs can stop it.",
            de: "Keine gefunden: Nichts, was er braucht, kann ihn anhalten.")
    }
    var kindColumn: String { say("Kind", de: "Art") }
    var savesColumn: String { say("That saves a year", de: "Das spart im Jahr") }
    func modes(of name: String) -> String {
        say("Failure modes of \(name)", de: "Ausfallarten von \(name)")
    }
    func moreWithLess(_ count: Int) -> String {
        let more = counted(count, ("more", "more"), de: ("weitere", "weitere"))
        return say("\(more) with less downtime.", de: "\(more) mit weniger Ausfall.")
    }
    func failures(_ count: String, atOnce order: Int) -> String {
        say("\(count) of \(order) failures", de: "\(count) aus \(order) Ausfällen")
    }
    func notListed(_ sets: [String]) -> String {
        let sets = sets.joined(separator: ", ")
        return say(
            "Not listed, since more must coincide: \(sets).",
            de: "Nicht aufgeführt, weil mehr zusammentreffen muss: \(sets).")
    }
    func restsOn(_ count: Int) -> String {
        say("What the figures rest on (\(count))", de: "Worauf die Zahlen beruhen (\(count))")
    }
    var shareOfTime: String { say("Share of time", de: "Anteil der Zeit") }
    var intervalColumn: String { say("Interval", de: "Intervall") }
    var whereFrom: String { say("Where from", de: "Woher") }
    func figures(of name: String) -> String {
        say("Figures that \(name) rests on", de: "Zahlen, auf denen \(name) beruht")
    }
    var notExact: String { say("Not exact, or left out", de: "Ungenau oder ausgelassen") }

    var noFigures: String { say("It rests on no figures.", de: "Das beruht auf keinen Zahlen.") }
    /// Where all of some figures come from.
    func all(_ total: Int, _ source: FigureSource) -> String {
        let word = origin(source)
        return total == 1
            ? say("Its one figure is \(word).", de: "Die eine Zahl ist \(word).")
            : say("All \(total) figures are \(word).", de: "Alle \(total) Zahlen sind \(word).")
    }
    /// Of 7 figures 1 is measured, 6 are assumed.
    func origins(_ total: Int, _ counts: [(source: FigureSource, count: Int)]) -> String {
        let parts = counts.map { source, count in
            say(
                "\(count) \(count == 1 ? "is" : "are") \(origin(source))",
                de: "\(count == 1 ? "ist" : "sind") \(count) \(origin(source))")
        }
        return say(
            "Of \(total) figures \(parts.joined(separator: ", ")).",
            de: "Von \(total) Zahlen \(parts.joined(separator: ", ")).")
    }
}

/// A failure, and what removes it.
extension Texts {
    var singlePointColumn: String {
        say("Single point of failure", de: "Einzelne Schwachstelle")
    }
    var singlePointsLabel: String {
        say("Single points of failure", de: "Einzelne Schwachstellen")
    }
    var thatStops: String { say("Stops", de: "Hält an") }
    var figureOrigin: String { say("Figure", de: "Zahl") }
    var failedHere: String { say("failed here", de: "hier ausgefallen") }
    var whenBuffersEnd: String {
        say(" when it outlasts buffers", de: " wenn es länger dauert als die Puffer")
    }
    func outlasts(_ buffers: [BasicFailure]) -> String {
        let names = buffers.map(failure)
        return say(
            "outlasts the \(names.joined(separator: ", the "))",
            de: "dauert länger als: \(names.joined(separator: ", "))")
    }
    /// How many failures a mode takes.
    func kind(_ mode: FailureMode) -> HTML {
        if mode.isSinglePoint {
            return StateLook(mark: "■", word: say("alone", de: "allein"), style: "down").pill()
        }
        let count = mode.culprits.count
        return count > 1
            ? .text(atOnce(count))
            : StateLook(mark: "▲", word: aloneIfItLasts, style: "partial").pill()
    }

    /// What fails, by its name for machines.
    func failure(_ failure: BasicFailure) -> String {
        switch failure.cause {
        case .own(let service): service.rawValue
        case .shared(let shared):
            switch shared.kind {
            case .provider: say("provider \(shared.name)", de: "Anbieter \(shared.name)")
            case .region: say("region \(shared.name)", de: "Region \(shared.name)")
            case .release: say("release \(shared.name)", de: "Release \(shared.name)")
            }
        case .outlasts(let dependent, let dependency, _):
            say(
                "buffer of \(dependent) for \(dependency)",
                de: "Puffer von \(dependent) für \(dependency)")
        }
    }

    /// What removes most of a mode, as an order.
    func remedy(of mode: FailureMode) -> HTML {
        let failure = mode.failures.first { $0.remedy == mode.remedy.action }
        return failure.map { .text(remedy($0)) } ?? asWritten(mode.remedy.action)
    }

    private func remedy(_ failure: BasicFailure) -> String {
        switch failure.cause {
        case .own(let service): say(failure.remedy, de: "\(service) doppelt betreiben")
        case .shared(let shared): secondBeside(shared, failure.remedy)
        case .outlasts(let dependent, let dependency, let seconds):
            say(
                failure.remedy,
                de: "den Puffer von \(dependent) für \(dependency) auf "
                    + "\(duration(min(seconds, 1e12) * 2)) verlängern")
        }
    }

    private func secondBeside(_ shared: SharedCause, _ english: String) -> String {
        switch shared.kind {
        case .region: say(english, de: "neben \(shared.name) eine zweite Region nutzen")
        case .provider: say(english, de: "neben \(shared.name) einen zweiten Anbieter nutzen")
        case .release:
            say(english, de: "neben \(shared.name) das vorige Release weiter betreiben")
        }
    }
}
