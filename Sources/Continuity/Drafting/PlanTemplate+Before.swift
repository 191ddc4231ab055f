import Catalogue
import Model

extension PlanTemplate {
    /// What to prepare.
    var before: [ContinuityPlan.Step] {
        [copies, standIn].compactMap(\.self) + groups + [watch, contacts, rehearsal]
    }

    private var copies: ContinuityPlan.Step {
        step(
            "copies", .before,
            language.say("Keep your own copies", de: "Eigene Kopien halten"),
            joined(topics.map { $0.copies(of: name, language) })
                + language.say(
                    " Let copies be made by themselves, and restore one as a test.",
                    de: " Kopien von selbst entstehen lassen und eine zur Probe zurückholen."))
    }

    private var standIn: ContinuityPlan.Step? {
        let names = neighbours.standIns.map(\.name)
        guard !names.isEmpty else { return nil }
        let title = language.say(
            "Have a second way ready: \(language.anyOf(names))",
            de: "Einen zweiten Weg bereithalten: \(language.anyOf(names))")
        let source =
            neighbours.alternatives.isEmpty
            ? language.say(
                "The catalogue lists these as the same kind of service (\(entry.category)); "
                    + "whether one fits is yours to judge.",
                de: "Der Katalog führt sie als Dienste derselben Art (\(entry.category)); ob einer "
                    + "passt, ist selbst zu beurteilen.")
            : language.say(
                "The catalogue names them as stand-ins.",
                de: "Der Katalog nennt sie als Ersatz.")
        let work = language.say(
            " Open the account now, put what matters most there, and let a small part of the "
                + "daily work run through it, so that it is known to work.",
            de: " Das Konto jetzt eröffnen, das Wichtigste dort hinterlegen und einen kleinen "
                + "Teil der täglichen Arbeit darüber laufen lassen, damit feststeht, dass es geht.")
        return step("second-way", .before, title, source + work)
    }

    private var groups: [ContinuityPlan.Step] {
        neighbours.groups.map { group in
            let names = language.allOf(group.names)
            return group.role == "shipping carrier"
                ? step(
                    "carriers", .before,
                    language.say(
                        "Be able to buy labels elsewhere", de: "Marken anderswo kaufen können"),
                    language.say(
                        "\(name) hands parcels to \(names). Have an account with one of them, so "
                            + "that labels can be bought there directly.",
                        de: "\(name) übergibt Sendungen an \(names). Ein Konto bei einem davon "
                            + "haben, um Marken dort unmittelbar zu kaufen."))
                : step(
                    "ways-to-pay", .before,
                    language.say("Offer several ways to pay", de: "Mehrere Zahlungswege anbieten"),
                    language.say(
                        "\(name) takes payments through \(names) too. Turn on more than one: when "
                            + "one fails, the others may go on.",
                        de: "\(name) nimmt Zahlungen auch über \(names) an. Mehr als einen "
                            + "einschalten: Fällt einer aus, gehen die anderen vielleicht weiter."))
        }
    }

    private var watch: ContinuityPlan.Step {
        let provider =
            entry.statusPage.map { page in
                language.say(
                    " The provider tells its state at \(page.url.text).",
                    de: " Der Anbieter nennt seinen Stand auf \(page.url.text).")
            } ?? ""
        return step(
            "watch", .before, language.say("Hear of it first", de: "Zuerst davon erfahren"),
            language.say(
                "Subscribe to the feed of this service, and check the functions you live on "
                    + "yourself.",
                de: "Den Feed dieses Dienstes abonnieren und die Funktionen, von denen viel "
                    + "abhängt, selbst prüfen.") + provider)
    }

    private var contacts: ContinuityPlan.Step {
        step(
            "contacts", .before,
            language.say("Write down whom to call", de: "Aufschreiben, wer anzurufen ist"),
            language.say(
                "Who decides, who may switch, who writes to customers; the support of \(name) with "
                    + "your account number. Keep the list where it opens without \(name).",
                de: "Wer entscheidet, wer umschalten darf, wer Kunden schreibt; die Hilfe von "
                    + "\(name) mit der eigenen Kontonummer. Die Liste dort aufbewahren, wo sie "
                    + "sich ohne \(name) öffnen lässt."))
    }

    private var rehearsal: ContinuityPlan.Step {
        step(
            "rehearsal", .before, language.say("Rehearse it", de: "Üben"),
            language.say(
                "Once a quarter start this plan as if \(name) had failed, for a quarter of an "
                    + "hour. Change what did not work.",
                de: "Einmal im Vierteljahr diesen Plan starten, als wäre \(name) ausgefallen, eine "
                    + "Viertelstunde lang. Ändern, was nicht ging."))
    }
}
