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
}
