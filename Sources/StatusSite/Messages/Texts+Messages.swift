/// Pages that say one thing: not found, refused, out of order.
extension Texts {
    var toOverview: String { say("To the overview", de: "Zur Übersicht") }
    var noSuchPage: String { say("No such page", de: "Keine solche Seite") }
    func nothing(at path: String) -> String {
        say("There is nothing at \(path).", de: "Unter \(path) gibt es nichts.")
    }
    var notFound: String { say("Not found", de: "Nicht gefunden") }
    /// What is not there; `thing` is one word in English.
    func noSuch(_ thing: String) -> String {
        let article = thing == "incident" ? "an" : "a"
        return say(
            "There is no such \(thing), or \(article) \(thing) that old was deleted.",
            de: "Das gibt es nicht, oder es war so alt, dass es gelöscht wurde.")
    }
    var notPossible: String { say("Not possible", de: "Nicht möglich") }
    func refused(_ method: String, allowed: [String]) -> String {
        let methods = allowed.joined(separator: ", ")
        return say(
            "\(method) is not possible here; use \(methods).",
            de: "\(method) ist hier nicht möglich, nur \(methods).")
    }
    var onlyFromThisMachine: String {
        say(
            "Actions are accepted only from the machine that runs Foreshock, without a proxy.",
            de: "Handlungen werden nur von dem Rechner angenommen, auf dem Foreshock läuft, ohne "
                + "Proxy.")
    }
    var onlyFromOwnPages: String {
        say(
            "Actions are accepted only from Foreshock's own pages.",
            de: "Handlungen werden nur von den eigenen Seiten von Foreshock angenommen.")
    }
    var outOfOrder: String { say("Out of order", de: "Außer Betrieb") }
    /// Stands before why something could not be read.
    var notReadable: String {
        say(
            "Foreshock could not read what is shown here: ",
            de: "Was hier gezeigt wird, konnte Foreshock nicht lesen: ")
    }
}
