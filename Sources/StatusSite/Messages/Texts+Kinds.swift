/// Names of what services are needed for.
extension Texts {
    /// A role, category or industry as a heading; `nil` when there is no translation.
    ///
    /// Who is needed is named after what they do; all else has the name of its category or industry.
    func kindOfService(_ name: String) -> String? {
        let role = say(
            Self.roles[name]?.english ?? "", de: Self.roles[name]?.german ?? "")
        return role.isEmpty ? groupHeading(name) : role
    }

    private static let roles: [String: (english: String, german: String)] = [
        "cdn": ("CDN", "CDN"),
        "certificate authority": ("Certificate authority", "Zertifizierungs\u{AD}stelle"),
        "dns": ("DNS", "DNS"), "hosting": ("Hosting", "Hosting"),
        "payment processor": ("Payment processor", "Zahlungs\u{AD}dienstleister"),
        "sales channel": ("Sales channel", "Verkaufskanal"),
        "source code": ("Source code", "Quelltext"), "login": ("Login", "Anmeldung"),
        "platform": ("Platform", "Plattform"), "monitoring": ("Monitoring", "Überwachung"),
        "marketing channel": ("Marketing channel", "Werbekanal"),
        "support": ("Support", "Kundendienst"),
    ]
}
