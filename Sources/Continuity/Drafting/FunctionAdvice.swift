/// What still works when one function of a service fails.
enum FunctionAdvice {
    /// A sentence for a function by its name in the catalogue; `nil` where none is known.
    static func sentence(for function: String, _ language: PlanLanguage) -> String? {
        switch function.lowercased() {
        case "website":
            language.say(
                "Website down: try the app or the API, which may still answer.",
                de: "Website gestört: App oder API versuchen, die vielleicht noch antworten.")
        case "login":
            language.say(
                "Login down: who is logged in stays in; do not log out.",
                de: "Anmeldung gestört: Wer angemeldet ist, bleibt es; nicht abmelden.")
        case "search":
            language.say(
                "Search down: send buyers direct links to what they look for.",
                de: "Suche gestört: Käufern direkte Links zu dem schicken, was sie suchen.")
        case "checkout":
            language.say(
                "Checkout down: listings can still be seen and saved; invite buyers to come back.",
                de: "Kasse gestört: Angebote lassen sich noch ansehen und merken; Käufer "
                    + "einladen, später wiederzukommen.")
        case "payments":
            language.say(
                "Payments down: another way to pay may work; never pay twice.",
                de: "Zahlungen gestört: Ein anderer Zahlungsweg geht vielleicht; nie doppelt "
                    + "zahlen.")
        case "shop management":
            language.say(
                "Shop management down: buyers can still buy; write to them from your own list.",
                de: "Shop-Verwaltung gestört: Käufer können weiter kaufen; ihnen aus der eigenen "
                    + "Liste schreiben.")
        case "api":
            language.say(
                "API down: do by hand on the website what programs did.",
                de: "API gestört: Auf der Website von Hand tun, was Programme taten.")
        case "app":
            language.say(
                "App down: use the website.", de: "App gestört: Die Website benutzen.")
        default: nil
        }
    }
}
