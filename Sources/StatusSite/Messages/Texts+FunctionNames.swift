/// The names of what services are used for; ours are English.
extension Texts {
    /// A function by the catalogue's name; names that are not known stay as they are.
    func function(named name: String) -> String {
        guard let known = Self.functionNames[name] else { return name }
        return say(known.english ?? name, de: known.german)
    }

    private typealias FunctionName = (english: String?, german: String)

    private static let functionNames: [String: FunctionName] = [
        "website": (nil, "Website"), "login": (nil, "Anmeldung"), "search": (nil, "Suche"),
        "checkout": (nil, "Kasse"), "payments": (nil, "Zahlungen"),
        "payouts": (nil, "Auszahlungen"), "shop management": (nil, "Shop-Verwaltung"),
        "app": (nil, "App"), "dashboard": (nil, "Übersicht"), "webhooks": (nil, "Webhooks"),
        "e-mail": (nil, "E-Mail"), "messages": (nil, "Nachrichten"), "calls": (nil, "Anrufe"),
        "meetings": (nil, "Besprechungen"), "chat": (nil, "Chat"), "files": (nil, "Dateien"),
        "storage": (nil, "Speicher"), "hosting": (nil, "Hosting"),
        "deployments": (nil, "Auslieferungen"), "builds": (nil, "Builds"), "dns": ("DNS", "DNS"),
        "cdn": ("content delivery", "Auslieferung (CDN)"), "certificates": (nil, "Zertifikate"),
        "certificate status": (nil, "Zertifikatsstatus"), "databases": (nil, "Datenbanken"),
        "orders": (nil, "Bestellungen"), "shipping labels": (nil, "Versandetiketten"),
        "tracking": (nil, "Sendungsverfolgung"), "pickups": (nil, "Abholungen"),
        "inventory": (nil, "Bestand"), "listings": (nil, "Angebote"),
        "reports": (nil, "Auswertungen"), "alerts": (nil, "Alarme"),
        "data collection": (nil, "Datenerfassung"), "logs": (nil, "Protokolle"),
        "single sign-on": (nil, "Einmalanmeldung"), "video": (nil, "Video"),
        "games": (nil, "Spiele"), "downloads": (nil, "Downloads"),
        "advertisements": (nil, "Anzeigen"), "campaigns": (nil, "Kampagnen"),
        "documents": (nil, "Dokumente"), "support": (nil, "Kundendienst"),
        "bookings": (nil, "Buchungen"), "signatures": (nil, "Unterschriften"),
        "app review": (nil, "App-Prüfung"), "notifications": (nil, "Benachrichtigungen"),
        "editor": (nil, "Editor"), "source code": (nil, "Quelltext"), "packages": (nil, "Pakete"),
        "uploads": (nil, "Uploads"), "trading": (nil, "Handel"),
        "transfers": (nil, "Überweisungen"), "cards": (nil, "Karten"),
        "protection": (nil, "Schutz"), "posts": (nil, "Beiträge"), "forms": (nil, "Formulare"),
        "automations": (nil, "Automatisierungen"), "passwords": (nil, "Passwörter"),
        "feature flags": (nil, "Funktionsschalter"), "recordings": (nil, "Aufnahmen"),
        "maps": (nil, "Karten"), "time": (nil, "Uhrzeit"), "models": (nil, "Modelle"),
        "domain registration": (nil, "Domainregistrierung"), "mailboxes": (nil, "Postfächer"),
        "calendar": (nil, "Kalender"), "guides": (nil, "Anleitungen"),
        "status pages": (nil, "Statusseiten"), "checks": (nil, "Prüfungen"),
        "invoices": (nil, "Rechnungen"), "production": (nil, "Produktion"),
        "payroll": (nil, "Lohnabrechnung"), "data forwarding": (nil, "Datenweitergabe"),
        "data sharing": (nil, "Datenaustausch"), "verification": (nil, "Prüfung der Identität"),
        "network": (nil, "Netz"), "devices": (nil, "Geräte"),
    ]
}
