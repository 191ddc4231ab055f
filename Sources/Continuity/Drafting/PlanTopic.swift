package import Catalogue

/// What somebody has at stake with a service; says which advice fits.
package enum PlanTopic: String, Hashable, Sendable, CaseIterable {
    case orders, payments, labels, hosting, delivery, names, certificates, identity, messages
    case measurements, records, production, automation, general

    /// What is at stake with an entry, the most important first; never empty.
    ///
    /// Made of its category, its functions and what kinds of service it passes on; `general` where
    /// none of these says anything.
    package static func topics(of entry: CatalogueEntry) -> [PlanTopic] {
        var found: Set<PlanTopic> = []
        if let topic = byCategory[entry.category] { found.insert(topic) }
        for function in entry.functions {
            if let topic = byFunction[function.lowercased()] { found.insert(topic) }
        }
        let ships = entry.dependencies.contains { $0.role == "shipping carrier" }
        if ships, found.contains(.orders) { found.insert(.labels) }
        return found.isEmpty ? [.general] : allCases.filter { found.contains($0) }
    }

    private static let byCategory: [String: PlanTopic] = [
        "marketplace": .orders, "shop platform": .orders, "payment processor": .payments,
        "financial service": .payments, "shipping software": .labels, "shipping carrier": .labels,
        "cloud hosting": .hosting, "database service": .hosting, "networking": .hosting,
        "content delivery network": .delivery, "domain names": .names,
        "certificate authority": .certificates, "identity and security": .identity,
        "communication": .messages, "marketing": .messages, "analytics": .measurements,
        "observability": .measurements, "seller analytics": .measurements,
        "inventory and listings": .records, "accounting": .records, "human resources": .records,
        "office work": .records, "production partner": .production, "automation": .automation,
        "software development": .automation, "artificial intelligence": .automation,
    ]

    private static let byFunction: [String: PlanTopic] = [
        "checkout": .payments, "payments": .payments, "orders": .orders,
        "shop management": .orders, "labels": .labels, "shipping labels": .labels, "cdn": .delivery,
        "dns": .names, "e-mail": .messages,
    ]
}
