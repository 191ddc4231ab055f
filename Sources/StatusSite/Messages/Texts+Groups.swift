/// The names of categories and industries; ours are English.
extension Texts {
    /// The name of a category; one that is not ours stays as it is.
    func categoryName(_ name: String) -> String {
        say(name, de: Self.categories[name]?.name ?? name)
    }

    /// What services of a category do, in a sentence; `nil` for one that is not ours.
    func categoryAbout(_ name: String) -> String? {
        Self.categories[name].map { about in say(about.english, de: about.german) }
    }

    /// The name of an industry; one that is not ours stays as it is.
    func industryName(_ name: String) -> String { say(name, de: Self.industries[name] ?? name) }

    /// A category or industry as a heading; `nil` when there is no translation.
    func groupHeading(_ name: String) -> String? {
        switch language {
        case .english: Page.capitalised(name)
        case .german: Self.categories[name]?.name ?? Self.industries[name]
        }
    }

    private typealias About = (name: String, english: String, german: String)

    private static let categories: [String: About] = [
        "accounting": (
            "Buchhaltung", "Keeps books, invoices and taxes.",
            "Führt Bücher, Rechnungen und Steuern."
        ),
        "analytics": (
            "Auswertung", "Counts and explains what visitors and users do.",
            "Zählt und erklärt, was Besucher und Nutzer tun."
        ),
        "artificial intelligence": (
            "Künstliche Intelligenz", "Answers, writes and recognises with trained models.",
            "Antwortet, schreibt und erkennt mit trainierten Modellen."
        ),
        "automation": (
            "Automatisierung", "Joins other services and moves data between them.",
            "Verbindet andere Dienste und bewegt Daten zwischen ihnen."
        ),
        "certificate authority": (
            "Zertifizierungsstelle", "Issues the certificates by which browsers trust a site.",
            "Stellt die Zertifikate aus, denen Browser vertrauen."
        ),
        "cloud hosting": (
            "Cloud-Hosting", "Runs the computers and storage that other services stand on.",
            "Betreibt Rechner und Speicher, auf denen andere Dienste stehen."
        ),
        "communication": (
            "Kommunikation", "Carries messages, calls and meetings.",
            "Übermittelt Nachrichten, Anrufe und Besprechungen."
        ),
        "content delivery network": (
            "Auslieferungsnetz", "Serves sites from places near their visitors.",
            "Liefert Seiten von Orten nahe bei ihren Besuchern aus."
        ),
        "database service": (
            "Datenbankdienst", "Keeps and searches other services’ data.",
            "Bewahrt und durchsucht die Daten anderer Dienste."
        ),
        "domain names": (
            "Domainnamen", "Registers names and answers which address they stand for.",
            "Registriert Namen und sagt, für welche Adresse sie stehen."
        ),
        "financial service": (
            "Finanzdienst", "Keeps, lends and moves money.", "Verwahrt, verleiht und bewegt Geld."
        ),
        "games": ("Spiele", "Lets people play together.", "Lässt Menschen zusammen spielen."),
        "human resources": (
            "Personalwesen", "Hires, pays and plans people at work.",
            "Stellt ein, bezahlt und plant Beschäftigte."
        ),
        "identity and security": (
            "Identität und Sicherheit", "Logs people in and keeps others out.",
            "Meldet Menschen an und hält andere fern."
        ),
        "inventory and listings": (
            "Bestand und Angebote", "Keeps stock and offers in step across shops.",
            "Hält Bestand und Angebote über Shops hinweg gleich."
        ),
        "marketing": (
            "Marketing", "Sends newsletters and campaigns.", "Verschickt Newsletter und Kampagnen."
        ),
        "marketplace": (
            "Marktplatz", "Brings many sellers and buyers together on one site.",
            "Bringt viele Verkaufende und Kaufende auf einer Seite zusammen."
        ),
        "media": (
            "Medien", "Publishes texts, pictures, sound and film.",
            "Veröffentlicht Texte, Bilder, Ton und Film."
        ),
        "networking": (
            "Netzwerk", "Connects computers and devices.", "Verbindet Rechner und Geräte."
        ),
        "observability": (
            "Überwachung", "Watches other services and tells when they fail.",
            "Beobachtet andere Dienste und meldet, wenn sie ausfallen."
        ),
        "office work": (
            "Büroarbeit", "Holds documents, tasks and plans of people who work together.",
            "Hält Dokumente, Aufgaben und Pläne von Menschen, die zusammenarbeiten."
        ),
        "payment processor": (
            "Zahlungsabwicklung", "Takes payments by card and wallet and settles them.",
            "Nimmt Zahlungen mit Karte und Wallet an und rechnet sie ab."
        ),
        "production partner": (
            "Fertigungspartner", "Makes goods to order and sends them for the seller.",
            "Fertigt Waren auf Bestellung und verschickt sie für den Shop."
        ),
        "search and apps": (
            "Suche und Apps", "Leads people to sites and apps.",
            "Führt Menschen zu Seiten und Apps."
        ),
        "seller analytics": (
            "Auswertung für Verkaufende", "Tells sellers what buyers look for.",
            "Sagt Verkaufenden, wonach gesucht wird."
        ),
        "shipping carrier": (
            "Paketdienst", "Carries parcels to the buyer.", "Bringt Pakete zu den Kaufenden."
        ),
        "shipping software": (
            "Versandsoftware", "Buys labels and follows parcels of many carriers.",
            "Kauft Versandmarken und verfolgt Pakete vieler Paketdienste."
        ),
        "shop platform": (
            "Shop-Plattform", "Runs a seller’s own shop.", "Betreibt den eigenen Shop."
        ),
        "social network": (
            "Soziales Netzwerk", "Lets people follow and answer each other.",
            "Lässt Menschen einander folgen und antworten."
        ),
        "software development": (
            "Softwareentwicklung", "Keeps, builds and ships programs.",
            "Bewahrt, baut und verteilt Programme."
        ),
        "travel": ("Reise", "Sells and plans journeys.", "Verkauft und plant Reisen."),
    ]

    private static let industries = [
        "accounting": "Buchhaltung", "advertising": "Werbung",
        "arts and crafts": "Kunst und Handwerk", "customer service": "Kundendienst",
        "education": "Bildung", "entertainment": "Unterhaltung", "finance": "Finanzen",
        "logistics": "Logistik", "manufacturing": "Fertigung", "media": "Medien",
        "office work": "Büroarbeit", "online retail": "Onlinehandel",
        "small business": "Kleinunternehmen", "software": "Software",
        "subscriptions": "Abonnements", "telecommunications": "Telekommunikation",
        "travel": "Reise",
    ]
}
