import Catalogue
import Model

/// What is known of a service.
extension Texts {
    func about(_ name: String) -> String { say("About \(name)", de: "Über \(name)") }
    var whatItIs: String { say("What it is", de: "Was es ist") }
    var category: String { say("Category", de: "Kategorie") }
    var industries: String { say("Industries", de: "Branchen") }
    var officialPages: String { say("Official pages", de: "Eigene Seiten") }
    var statusPage: String { say("status page", de: "Statusseite") }
    func platform(_ name: String) -> String { say("runs on \(name)", de: "läuft auf \(name)") }
    var usedFor: String { say("Used for", de: "Genutzt für") }
    var watchedSince: String { say("Watched", de: "Beobachtet") }
    var notWatched: String { say("not yet", de: "noch nicht") }
    func sinceDay(_ date: String) -> String { say("since \(date)", de: "seit \(date)") }
    func orLonger(_ days: Int) -> String {
        say("for \(days) days or longer", de: "seit \(days) Tagen oder länger")
    }
    var lastIncident: String { say("Last incident", de: "Letzte Störung") }
    var noneKnown: String { say("none known", de: "keine bekannt") }
    var thisEntry: String { say("This entry", de: "Dieser Eintrag") }

    /// A category or industry; those without a translation stay as they are.
    func kind(_ name: String) -> HTML { groupHeading(name).map { .text($0) } ?? asWritten(name) }

    /// What a fact is about; names that are not known stay as they are.
    func factName(_ name: String) -> HTML {
        switch name {
        case "founded": .text(say("Founded", de: "Gegründet"))
        case "headquarters": .text(say("Headquarters", de: "Sitz"))
        case "languages": .text(say("Languages", de: "Sprachen"))
        case "owner": .text(say("Belongs to", de: "Gehört zu"))
        case "regions": .text(say("Regions", de: "Regionen"))
        case "payments handled": .text(say("Payments handled", de: "Abgewickelte Zahlungen"))
        case "users": .text(say("Users", de: "Nutzer"))
        case "API": .text("API")
        default: asWritten(Page.capitalised(name))
        }
    }

    /// Where a statement comes from and as of when, in words.
    func provenance(_ provenance: Provenance) -> HTML {
        let date = provenance.asOf.map { say("as of \($0)", de: "Stand \($0)") }
        if provenance.confidence == .common {
            return .text([commonlyHeld, date].compactMap(\.self).joined(separator: ", "))
        }
        let how = provenance.confidence == .measured ? say("measured: ", de: "gemessen: ") : ""
        return HTML {
            how
            origin(provenance.source)
            if let date { ", \(date)" }
        }
    }
    var commonlyHeld: String {
        say("common knowledge, no source", de: "Allgemeinwissen, ohne Quelle")
    }

    /// Who says something: a page by its host, with a link to it, else the words themselves.
    func origin(_ source: String) -> HTML {
        guard let page = WebAddress(source), page.isForVisitors else { return asWritten(source) }
        return Parts.outside(page) { page.host }
    }
}
