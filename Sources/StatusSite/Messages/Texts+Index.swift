/// The index of all services, the search among them, categories and industries.
extension Texts {
    var allServices: String { say("All services", de: "Alle Dienste") }
    var indexSummary: String {
        say(
            "All services that this page knows: how each does, where it says so itself, and who "
                + "depends on it.",
            de: "Alle Dienste, die diese Seite kennt: wie es ihnen geht, wo sie es selbst sagen "
                + "und wer von ihnen abhängt.")
    }
    var searchLabel: String {
        say("Name, domain or kind of service", de: "Name, Domain oder Art des Dienstes")
    }
    var searchServices: String { say("Search services", de: "Dienste durchsuchen") }
    func known(services: Int, categories: Int) -> String {
        say(
            "\(services) services in \(categories) categories. An address that is not among them "
                + "can be checked too.",
            de: "\(services) Dienste in \(categories) Kategorien. Auch eine Adresse, die nicht "
                + "dabei ist, lässt sich prüfen.")
    }

    var inTrouble: String { say("In trouble now", de: "Zurzeit gestört") }
    func noTrouble(read: Int) -> String {
        switch read {
        case 0:
            say(
                "No service is read yet, so nothing is known about trouble.",
                de: "Noch wird kein Dienst gelesen; über Störungen ist deshalb nichts bekannt.")
        case 1:
            say("The one service that is read is well.", de: "Der eine gelesene Dienst läuft.")
        default:
            say(
                "None of the \(read) services that are read is in trouble.",
                de: "Von den \(read) Diensten, die gelesen werden, ist keiner gestört.")
        }
    }
    func readOf(_ read: Int, _ all: Int) -> String {
        say(
            "\(read) of \(all) services are read; about the others nothing is known.",
            de: "\(read) von \(all) Diensten werden gelesen; über die anderen ist nichts bekannt.")
    }
    var byCategory: String { say("By category", de: "Nach Kategorie") }
    var byIndustry: String { say("By industry", de: "Nach Branche") }
    func count(_ services: Int) -> String {
        say(
            services == 1 ? "1 service" : "\(services) services",
            de: services == 1 ? "1 Dienst" : "\(services) Dienste")
    }

    func results(_ count: Int, _ query: String) -> String {
        say(
            count == 1 ? "1 service for “\(query)”" : "\(count) services for “\(query)”",
            de: count == 1 ? "1 Dienst zu „\(query)“" : "\(count) Dienste zu „\(query)“")
    }
    func nothingFound(_ query: String) -> String {
        say("No service for “\(query)”", de: "Kein Dienst zu „\(query)“")
    }
    func noService(_ name: String) -> String {
        say("There is no service “\(name)” here", de: "Einen Dienst „\(name)“ gibt es hier nicht")
    }
    var didYouMeanOne: String { say("Did you mean", de: "Ist vielleicht gemeint:") }
    var orBetween: String { say(" or ", de: " oder ") }
    var onlyTheBest: String {
        say(
            "These fit best; more words narrow it down.",
            de: "Diese passen am besten; mehr Wörter grenzen es ein.")
    }
    var didYouMean: String { say("Perhaps one of these", de: "Vielleicht einer von diesen") }
    var tryOtherWords: String {
        say(
            "Try the name, the domain or the kind of service, or choose a category.",
            de: "Name, Domain oder Art des Dienstes probieren oder eine Kategorie wählen.")
    }

    var matchesName: String { say("by name", de: "nach Namen") }
    func matchesDomain(_ domain: String) -> String {
        say("domain \(domain)", de: "Domain \(domain)")
    }
    func matchesCategory(_ name: String) -> String {
        say("category \(name)", de: "Kategorie \(name)")
    }
    func matchesIndustry(_ name: String) -> String {
        say("used in \(name)", de: "genutzt in: \(name)")
    }
    func matchesFunction(_ name: String) -> String {
        say("offers \(name)", de: "bietet \(name)")
    }
    var matchesSummary: String { say("by its description", de: "nach der Beschreibung") }
    func guessed(_ reason: String) -> String {
        say("\(reason), spelt otherwise", de: "\(reason), anders geschrieben")
    }

    func offerCheck(_ host: String) -> String {
        say("Check \(host) now", de: "\(host) jetzt prüfen")
    }
    func notInCatalogue(_ host: String) -> String {
        say(
            "\(host) is not one of the services known here. It can be asked once, now, from this "
                + "machine: whether the name has an address, whether a secure connection stands, "
                + "and what the site answers.",
            de: "\(host) gehört zu keinem hier bekannten Dienst. Die Seite kann einmal, jetzt, von "
                + "diesem Rechner aus gefragt werden: ob der Name eine Adresse hat, ob eine "
                + "sichere Verbindung zustande kommt und was die Seite antwortet.")
    }
}

/// Pages of categories and industries.
extension Texts {
    var industry: String { say("Industry", de: "Branche") }
    func industryTitle(_ name: String) -> String {
        say(
            "Services that \(name) depends on", de: "Dienste, von denen die Branche \(name) abhängt"
        )
    }
    var industryAbout: String {
        say(
            "An industry stands here with every service that is known to be used in its work.",
            de: "Eine Branche steht hier mit allen Diensten, von denen bekannt ist, dass sie in "
                + "ihr gebraucht werden.")
    }
    var itsServices: String { say("Services", de: "Dienste") }
    var service: String { say("Service", de: "Dienst") }
    var stateHeading: String { say("State", de: "Zustand") }
    var neededBy: String { say("Needed by", de: "Gebraucht von") }
    var needs: String { say("Needs", de: "Braucht") }

    var whoDepends: String { say("Who depends on them", de: "Wer von ihnen abhängt") }
    func dependents(_ count: Int) -> String {
        switch count {
        case 0:
            say(
                "No other service in the catalogue is known to need one of these.",
                de: "Von keinem anderen Dienst im Katalog ist bekannt, dass er einen von diesen "
                    + "braucht.")
        case 1:
            say(
                "1 other service in the catalogue is known to need one of these.",
                de: "1 anderer Dienst im Katalog braucht bekanntermaßen einen von diesen.")
        default:
            say(
                "\(count) other services in the catalogue are known to need one of these.",
                de: "\(count) andere Dienste im Katalog brauchen bekanntermaßen einen von diesen.")
        }
    }
    var industriesThat: String {
        say("Industries that use them", de: "Branchen, die sie nutzen")
    }
    var categoriesThat: String {
        say("Kinds of service it uses", de: "Arten von Diensten, die sie nutzt")
    }

    var shared: String { say("What they share", de: "Was sie gemeinsam haben") }
    func sharedExplained(_ known: Int, of all: Int) -> String {
        say(
            "Dependencies are known for \(known) of \(all). Several of them may suffer together "
                + "when one of the following fails.",
            de: "Abhängigkeiten sind von \(known) der \(all) bekannt. Fällt eines der folgenden "
                + "aus, können mehrere zugleich leiden.")
    }
    func nothingShared(_ known: Int, of all: Int) -> String {
        say(
            "Dependencies are known for \(known) of \(all); nothing that two of them need is known.",
            de: "Abhängigkeiten sind von \(known) der \(all) bekannt; darunter ist nichts, was "
                + "zwei von ihnen brauchen.")
    }
    /// How many of all need something, and how many of those only through others.
    func sharedBy(_ count: Int, of all: Int, through indirect: Int) -> String {
        let who =
            count == all
            ? say("needed by all \(all)", de: "gebraucht von allen \(all)")
            : say("needed by \(count) of \(all)", de: "gebraucht von \(count) der \(all)")
        switch indirect {
        case 0: return who
        case count: return say("\(who), through others", de: "\(who), über andere")
        default:
            return say("\(who), \(indirect) through others", de: "\(who), \(indirect) über andere")
        }
    }
    var fromCatalogue: String {
        say(
            "Computed from the dependencies in the catalogue; each has its source on the page of "
                + "the service.",
            de: "Aus den Abhängigkeiten im Katalog berechnet; jede steht mit ihrer Quelle auf der "
                + "Seite des Dienstes.")
    }
}
