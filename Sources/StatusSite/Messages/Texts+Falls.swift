import Model

/// Who is hit by an outage and who is next.
extension Texts {
    var whoIsHit: String { say("Who is hit now", de: "Wen es jetzt trifft") }
    var whoIsNext: String { say("Who may be next", de: "Wen es als Nächstes treffen kann") }
    var ifItFails: String { say("If it fails", de: "Wenn er ausfällt") }
    var whatToDoNow: String { say("What to do now", de: "Was jetzt zu tun ist") }
    var neededInTrouble: String {
        say("What it needs does not do well", de: "Was er braucht, ist gestört")
    }
    var serviceColumn: String { say("Service", de: "Dienst") }
    var whenColumn: String { say("When", de: "Wann") }
    var chanceColumn: String { say("Chance", de: "Risiko") }

    func nobodySeenHit(_ known: Int) -> String {
        known == 0
            ? say(
                "Of none of those that need it is it known how they do.",
                de: "Von keinem derer, die ihn brauchen, ist bekannt, wie es ihm geht.")
            : say(
                "None of the \(known) known of is seen to suffer.",
                de: "Keiner der \(known), von denen man es weiß, leidet sichtbar.")
    }

    func foretoldNote(isPartial: Bool) -> String {
        let start = say(
            "Within an hour, by simulated courses; the moment by which half of the falls happen.",
            de: "Binnen einer Stunde, aus simulierten Verläufen; der Zeitpunkt, bis zu dem die "
                + "Hälfte der Ausfälle eintritt.")
        guard isPartial else { return start }
        return start
            + say(
                " As if those parts had failed that the others need.",
                de: " So gerechnet, als wären die Teile ausgefallen, die andere brauchen.")
    }

    /// How far ahead of now a fall is, of what is seen to do well or is not seen.
    func ahead(_ seconds: Double, isSeenWell: Bool) -> String {
        if seconds < 15 {
            return isSeenWell
                ? say("due, but works still", de: "fällig, läuft aber noch")
                : say("by now, unseen", de: "wohl schon, ungesehen")
        }
        if seconds < 90 { return say("within 2 min", de: "binnen 2 min") }
        let length = duration((seconds / 60).rounded() * 60)
        return say("in \(length)", de: "in \(length)")
    }

    func after(_ seconds: Double) -> String {
        let length = duration(seconds.rounded())
        return say("after \(length)", de: "nach \(length)")
    }

    /// How some are hit, with how many there are.
    func manner(_ manner: FallGroups.Manner, _ members: [FallGroups.Member]) -> String {
        let count = members.count
        let isOne = count == 1
        return switch manner {
        case .stops:
            say(
                isOne ? "1 stops at once" : "\(count) stop at once",
                de: isOne ? "1 steht sofort still" : "\(count) stehen sofort still")
        case .losesPart:
            say(
                isOne
                    ? "1 loses \(part(members)) of its work at once"
                    : "\(count) lose \(part(members)) of their work at once",
                de:
                    "\(count) \(isOne ? "verliert" : "verlieren") sofort \(part(members)) der Arbeit"
            )
        case .later:
            say(
                isOne ? "1 bridges it for a while" : "\(count) bridge it for a while",
                de: "\(count) \(isOne ? "überbrückt" : "überbrücken") es eine Weile")
        case .standsIn:
            say(
                isOne ? "1 has a stand-in" : "\(count) have a stand-in",
                de: "\(count) \(isOne ? "hat" : "haben") Ersatz")
        }
    }

    private func part(_ members: [FallGroups.Member]) -> String {
        let shares = members.map(\.share).sorted()
        guard let least = shares.first, let most = shares.last else { return "" }
        let ends = [least, most].map { wholePercent($0) }
        if ends[0] == ends[1] { return say("about \(ends[0])", de: "etwa \(ends[0])") }
        return say("\(ends[0]) to \(ends[1])", de: "\(ends[0]) bis \(ends[1])")
    }
}

/// How those that need a service are counted.
extension Texts {
    /// The one rule by which the whole page counts them.
    func countRule(direct: Int, through: Int, known: Int) -> String {
        let further =
            through == 0
            ? ""
            : say(
                ", \(through) more through others",
                de: ", \(through) über andere")
        let isOne = direct == 1
        return say(
            "\(direct) \(isOne ? "needs" : "need") it directly\(further); each counts once. Of "
                + "\(known) of the \(direct) it is known how they do.",
            de: "\(direct) \(isOne ? "braucht" : "brauchen") ihn direkt\(further); jeder zählt "
                + "einmal. Stand von \(known) bekannt.")
    }

    func withThrough(_ count: Int) -> String {
        say(
            count == 1
                ? "One of them needs it only through others."
                : "\(count) of them need it only through others.",
            de: count == 1
                ? "Einer davon nur über andere."
                : "\(count) davon nur über andere.")
    }

    var partOfThis: String { say("(a part of it)", de: "(ein Teil davon)") }

    /// Where the word on a need comes from, when the configuration has it.
    func configuredFor(_ watched: String) -> String {
        say(
            "Source: the configuration here, for \(watched)",
            de: "Quelle: die Konfiguration hier, für \(watched)")
    }
}
