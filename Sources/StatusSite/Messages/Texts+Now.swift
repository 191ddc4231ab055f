import Model
import StatusFeeds

/// How a service does now: the first lines of its page.
extension Texts {
    var verdict: String { say("Verdict", de: "Befund") }

    /// What the page is about, for search engines and previews.
    func servicePage(_ name: String) -> String {
        say(
            "Does \(name) work? How it does now and what that rests on, reports, incidents, "
                + "dependencies, and what to do.",
            de: "Funktioniert \(name)? Wie es jetzt darum steht und worauf das beruht, Meldungen, "
                + "Störungen, Abhängigkeiten, und was zu tun ist.")
    }

    /// How a service does, in a sentence without its functions.
    func sentence(_ outcome: ServiceVerdict.Outcome, of name: String, hasSource: Bool) -> String {
        switch outcome {
        case .operational: say("\(name) works", de: "\(name) funktioniert")
        case .degraded:
            say("\(name) works, but not well", de: "\(name) funktioniert, aber nicht gut")
        case .partialOutage: say("\(name) fails in part", de: "\(name) ist teilweise ausgefallen")
        case .majorOutage: say("\(name) is down", de: "\(name) ist ausgefallen")
        case .maintenance: say("\(name) is under maintenance", de: "\(name) wird gewartet")
        case .unknown:
            hasSource
                ? say(
                    "Whether \(name) works cannot be told at the moment",
                    de: "Ob \(name) funktioniert, ist im Moment nicht zu sagen")
                : say(
                    "Nothing is known of \(name) at the moment",
                    de: "Über \(name) ist im Moment nichts bekannt")
        }
    }

    /// `Etsy works, but payments fail`.
    func but(_ sentence: String, _ clause: String) -> String {
        say("\(sentence), but \(clause)", de: "\(sentence), aber: \(clause)")
    }

    /// After trouble that is not yet over for good.
    func worksAgain(_ name: String) -> String {
        say(
            "\(name) works again, but only just",
            de: "\(name) funktioniert wieder, aber erst seit kurzem")
    }

    /// The answer to "is it only me?".
    func onlyYou(_ outcome: ServiceVerdict.Outcome) -> String {
        switch outcome {
        case .operational:
            say(
                "we see no trouble: it may be only you",
                de: "wir sehen keine Störung: vielleicht ein Einzelfall")
        case .degraded, .partialOutage, .majorOutage:
            say("it is not only you", de: "das ist kein Einzelfall")
        case .maintenance:
            say(
                "it is not only you: the provider announced it",
                de: "das ist kein Einzelfall: der Anbieter hat es angekündigt")
        case .unknown:
            say(
                "whether it is only you, we cannot tell",
                de: "ob es ein Einzelfall ist, lässt sich nicht sagen")
        }
    }

    func check(_ domain: String) -> String {
        say("check \(domain) now", de: "\(domain) jetzt prüfen")
    }

    var since: String { say("since", de: "seit") }
    var troubleSince: String { say("trouble since", de: "Störung seit") }
    var overAt: String { say("over since", de: "vorbei seit") }
    var wasNotOnlyYou: String { say("it was not only you", de: "das war kein Einzelfall") }

    /// How long a state has lasted.
    func lasting(_ seconds: Double) -> String { "(\(duration(seconds.rounded())))" }

    func incident(_ number: Int) -> String { say("incident \(number)", de: "Störung \(number)") }

    /// From where checks fail.
    func regions(failing: [String], of answered: Int) -> String {
        if failing.count == answered, answered > 1 {
            return say("all \(answered) regions", de: "alle \(answered) Regionen")
        }
        let names = list(failing.map(place), most: 3)
        guard answered > 1 else { return names }
        return say(
            "\(failing.count) of \(answered) regions (\(names))",
            de: "\(failing.count) von \(answered) Regionen (\(names))")
    }

    /// The name of a place that checks are made from; that of an unnamed one is ours.
    func place(_ name: String) -> String {
        name == OwnPlace.unnamed ? say(name, de: "hier") : name
    }
}

/// What is seen but does not count yet.
extension Texts {
    /// What is seen while worse still counts; a moment follows.
    func seenSince(_ state: ServiceState) -> String {
        switch state {
        case .up: say("Works again since", de: "Funktioniert wieder seit")
        case .maintenance: say("Under maintenance since", de: "In Wartung seit")
        case .unknown: say("Nothing can be told since", de: "Nichts zu sagen ist seit")
        case .degraded: say("Only degraded since", de: "Nur noch beeinträchtigt seit")
        case .partial, .down:
            say("Only a partial outage since", de: "Nur noch teilweise ausgefallen seit")
        }
    }

    /// What is waited for to be over; a moment follows.
    func heldSince(isAll: Bool) -> String {
        isAll
            ? say("the trouble since", de: "die Störung seit")
            : say("the worse trouble since", de: "die schwerere Störung seit")
    }

    /// When it will be over; a moment follows.
    func overAfter(_ seconds: Double) -> String {
        let length = duration(seconds)
        return say(
            "counts as over after \(length) without a sign of it, at",
            de: "gilt nach \(length) ohne Anzeichen als vorbei, um")
    }

    var signsSince: String { say("Signs of trouble since", de: "Anzeichen einer Störung seit") }

    /// When signs of trouble count.
    func countAfter(_ seconds: Double) -> String {
        let length = duration(seconds)
        return say(
            "they count after \(length), or once checks, metrics or the provider see it.",
            de: "sie zählen nach \(length), oder sobald Prüfungen, Messwerte oder der Anbieter es "
                + "sehen.")
    }
}

/// How much longer it lasts.
extension Texts {
    func halfEnd(elapsed: Double, more: Double) -> String {
        let (lasted, left) = (minutes(elapsed), minutes(more))
        return say(
            "Of such incidents that lasted \(lasted), half ended within \(left) more.",
            de: "Von solchen Störungen, die \(lasted) dauerten, war die Hälfte nach weiteren "
                + "\(left) vorbei.")
    }

    func ninth(_ more: Double) -> String {
        let left = minutes(more)
        return say(
            "Nine of ten ended within \(left) more.",
            de: "Neun von zehn waren nach weiteren \(left) vorbei.")
    }

    var comparedWith: String { say("Compared with", de: "Verglichen mit") }

    func ownFeed(of name: String, count: Int) -> String {
        say(
            "\(count) incidents that \(name) published.",
            de: "\(count) Störungen, die \(name) veröffentlicht hat.")
    }
}
