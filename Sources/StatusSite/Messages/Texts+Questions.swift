/// The questions, and words that answers share.
extension Texts {
    var questions: String { say("Questions", de: "Fragen") }
    func askUse(_ name: String) -> String {
        say("What is \(name) used for?", de: "Wofür wird \(name) genutzt?")
    }
    func askIntegration(_ name: String) -> String {
        say("How do I integrate \(name)?", de: "Wie wird \(name) angebunden?")
    }
    func askOutage(_ name: String) -> String {
        say("What happens if \(name) goes down?", de: "Was geschieht, wenn \(name) ausfällt?")
    }
    func askMonitoring(_ name: String) -> String {
        say("How do I monitor \(name)?", de: "Wie lässt sich \(name) überwachen?")
    }
    func askPractice(_ name: String) -> String {
        say(
            "What is good practice with \(name)?",
            de: "Was hat sich im Umgang mit \(name) bewährt?")
    }
    func askAlerting(_ name: String) -> String {
        say(
            "How do I set up alerting for \(name)?",
            de: "Wie werden Alarme für \(name) eingerichtet?")
    }
    func askAvailability(_ name: String) -> String {
        say(
            "My application needs higher availability than \(name) has",
            de: "Meine Anwendung braucht mehr Verfügbarkeit, als \(name) hat")
    }
    var moreWays: String { say("More ways to monitor it", de: "Weitere Wege der Überwachung") }

    /// A category or industry within a sentence; names that are not known stay as they are.
    func kind(inSentence name: String) -> String {
        say(name, de: groupHeading(name) ?? name)
    }

    /// What a service is needed for; roles that are not known stay as they are.
    func role(_ role: String) -> String {
        switch role {
        case "payment processor": say("payments", de: "Zahlungen")
        case "shipping carrier": say("shipping", de: "Versand")
        case "certificate authority": say("certificates", de: "Zertifikate")
        case "dns": say("domain names", de: "Domainnamen")
        case "cdn": say("content delivery", de: "Auslieferung (CDN)")
        case "hosting": say("hosting", de: "Hosting")
        case "sales channel": say("sales channels", de: "Verkaufskanäle")
        case "source code": say("source code", de: "Quelltext")
        case "login": say("login", de: "Anmeldung")
        case "platform": say("platform", de: "Plattform")
        case "monitoring": say("monitoring", de: "Überwachung")
        case "marketing channel": say("marketing", de: "Werbung")
        case "support": say("support", de: "Kundendienst")
        default: role
        }
    }
}
