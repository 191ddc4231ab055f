/// Names of the catalogue for kinds of services and industries.
extension Texts {
    /// A category, role or industry as a heading; `nil` when there is no translation.
    func kindOfService(_ name: String) -> String? {
        switch language {
        case .english: Self.abbreviations[name] ?? Page.capitalised(name)
        case .german: Self.germanKinds[name]
        }
    }

    private static let abbreviations = ["cdn": "CDN", "dns": "DNS"]

    private static let germanKinds: [String: String] = [
        "accounting": "Buchhaltung", "advertising": "Werbung", "analytics": "Analyse",
        "artificial intelligence": "Künstliche Intelligenz",
        "arts and crafts": "Kunst und Handwerk", "automation": "Automati\u{AD}sierung",
        "cdn": "CDN", "certificate authority": "Zertifizierungs\u{AD}stelle",
        "cloud hosting": "Cloud-Hosting", "communication": "Kommunikation",
        "content delivery network": "Content Delivery Network",
        "customer service": "Kundendienst", "database service": "Datenbankdienst",
        "dns": "DNS", "domain names": "Domainnamen", "education": "Bildung",
        "entertainment": "Unterhaltung", "finance": "Finanzen",
        "financial service": "Finanzdienst", "games": "Spiele", "hosting": "Hosting",
        "human resources": "Personalwesen",
        "identity and security": "Identität und Sicherheit",
        "inventory and listings": "Bestand und Angebote", "logistics": "Logistik",
        "manufacturing": "Fertigung", "marketing": "Marketing", "marketplace": "Marktplatz",
        "media": "Medien", "networking": "Netzwerk", "observability": "Überwachung",
        "office work": "Büroarbeit", "online retail": "Onlinehandel",
        "payment processor": "Zahlungs\u{AD}dienstleister",
        "production partner": "Produktions\u{AD}partner",
        "sales channel": "Verkaufskanal", "search and apps": "Suche und Apps",
        "seller analytics": "Analyse für Verkäufer", "shipping carrier": "Paketdienst",
        "shipping software": "Versandsoftware", "shop platform": "Shopsystem",
        "small business": "Klein\u{AD}unternehmen", "social network": "Soziales Netzwerk",
        "software": "Software", "software development": "Software\u{AD}entwicklung",
        "subscriptions": "Abonnements", "telecommunications": "Tele\u{AD}kommunikation",
        "travel": "Reisen",
    ]
}
