extension PlanTopic {
    /// What is compared afterwards; `nil` where there is nothing to compare.
    func reconciling(
        _ name: String, _ language: PlanLanguage
    ) -> (title: String, detail: String)? {
        switch self {
        case .orders:
            (
                language.say("Reconcile orders", de: "Bestellungen abgleichen"),
                language.say(
                    "Compare the orders of \(name) with your own list for the time of the outage "
                        + "and half an hour around it: missing, doubled, cancelled by mistake. "
                        + "Correct stock in every channel.",
                    de: "Bestellungen bei \(name) mit der eigenen Liste vergleichen, für die Zeit "
                        + "der Störung und je eine halbe Stunde davor und danach: fehlend, "
                        + "doppelt, versehentlich storniert. Bestand in allen Kanälen berichtigen."
                )
            )
        case .payments:
            (
                language.say("Reconcile payments", de: "Zahlungen abgleichen"),
                language.say(
                    "Ask \(name) for the outcome of every payment that got no answer, refund what "
                        + "was charged twice, and compare the next payout with your own sums.",
                    de: "Den Ausgang jeder Zahlung ohne Antwort bei \(name) erfragen, doppelt "
                        + "Abgebuchtes erstatten und die nächste Auszahlung mit den eigenen "
                        + "Summen vergleichen.")
            )
        case .labels:
            (
                language.say("Reconcile labels", de: "Versandmarken abgleichen"),
                language.say(
                    "Look for labels that were bought twice and for parcels without tracking; "
                        + "have the former refunded, add the latter.",
                    de: "Nach doppelt gekauften Marken und nach Sendungen ohne Nummer sehen; "
                        + "erstere erstatten lassen, letztere nachtragen.")
            )
        default: reconcilingOther(name, language)
        }
    }

    private func reconcilingOther(
        _ name: String, _ language: PlanLanguage
    ) -> (title: String, detail: String)? {
        switch self {
        case .records:
            (
                language.say("Enter what was written down", de: "Notiertes nachtragen"),
                language.say(
                    "Enter the list in the order of time, then compare totals with the last "
                        + "export.",
                    de: "Die Liste in der Reihenfolge der Zeit eintragen, dann Summen mit dem "
                        + "letzten Export vergleichen.")
            )
        case .production:
            (
                language.say("Reconcile jobs", de: "Aufträge abgleichen"),
                language.say(
                    "Compare open jobs at \(name) with your own list; stop doubled ones before "
                        + "they are made.",
                    de: "Offene Aufträge bei \(name) mit der eigenen Liste vergleichen; doppelte "
                        + "stoppen, bevor sie gefertigt werden.")
            )
        case .hosting:
            (
                language.say("Check the data", de: "Daten prüfen"),
                language.say(
                    "Compare counts and sums across copies, look for half-written work, and see "
                        + "that backups ran again.",
                    de: "Anzahlen und Summen über alle Kopien vergleichen, nach halb Geschriebenem "
                        + "sehen und prüfen, ob Sicherungen wieder laufen.")
            )
        case .measurements:
            (
                language.say("Mark the hole", de: "Die Lücke kennzeichnen"),
                language.say(
                    "Mark the time of the outage in reports, and fill it from buffers where that "
                        + "is possible.",
                    de: "Die Zeit der Störung in Berichten kennzeichnen und, wo möglich, aus "
                        + "Puffern füllen.")
            )
        default: nil
        }
    }
}
