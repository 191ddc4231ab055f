import Model

/// An address within the site, made of encoded parts, so that no name can lead elsewhere.
struct Address: Sendable, Hashable {
    let text: String
    /// Whether the page is there in every language.
    let isTranslated: Bool

    private init(_ text: String, isTranslated: Bool = false) {
        self.text = text
        self.isTranslated = isTranslated
    }

    /// The path in a language, behind a root.
    func text(in language: PageLanguage, below root: String) -> String {
        root + (isTranslated ? language.path(of: text) : text)
    }

    static let overview = Address("/", isTranslated: true)
    static let incidents = Address("/incidents", isTranslated: true)
    static let weakPoints = Address("/weak-points", isTranslated: true)
    static let history = Address("/history", isTranslated: true)
    /// All services of the catalogue, and the search among them.
    static let catalogue = Address("/services", isTranslated: true)
    static let graph = Address("/graph", isTranslated: true)
    static let isItDown = Address("/is-it-down", isTranslated: true)
    static let design = Address("/design", isTranslated: true)
    static let api = Address("/api/v1/services")
    static let main = Address("#main")
    static let cost = Address("#cost")
    static let lasting = Address("#lasting")
    static let stylesheet = Address("/assets/site.css?v=\(Assets.stylesheet.version)")
    static let script = Address("/assets/site.js?v=\(Assets.script.version)")
    static let icon = Address("/assets/icon.svg?v=\(Assets.icon.version)")

    static func service(_ id: ServiceID) -> Address {
        Address("/services/\(encoded(id.rawValue))", isTranslated: true)
    }
    /// A part of a service's page.
    static func service(_ id: ServiceID, part: StaticString) -> Address {
        Address(service(id).text + "#\(part)", isTranslated: true)
    }
    /// What stands below a service's page (`history.atom`, `badge.svg`, `api/v2/summary.json`).
    static func service(_ id: ServiceID, file: StaticString) -> Address {
        Address(service(id).text + "/\(file)")
    }
    /// What the catalogue knows of a service, as JSON.
    static func catalogueEntry(_ id: ServiceID) -> Address {
        Address("/api/v1/catalogue/\(encoded(id.rawValue))")
    }
    static func plan(_ id: ServiceID) -> Address {
        Address(service(id).text + "/plan", isTranslated: true)
    }
    static func planRun(_ run: Int, of id: ServiceID) -> Address {
        Address(plan(id).text + "/runs/\(run)", isTranslated: true)
    }
    static func startPlan(_ id: ServiceID) -> Address {
        Address(plan(id).text + "/runs", isTranslated: true)
    }
    /// The plan as Markdown.
    static func planText(_ id: ServiceID) -> Address {
        Address(plan(id).text + "?format=markdown", isTranslated: true)
    }
    /// A run as Markdown.
    static func planRunText(_ run: Int, of id: ServiceID) -> Address {
        Address(planRun(run, of: id).text + "?format=markdown", isTranslated: true)
    }
    static func report(_ id: ServiceID) -> Address {
        Address(service(id).text + "/reports", isTranslated: true)
    }
    static func widget(_ id: ServiceID) -> Address {
        Address(service(id).text + "/widget", isTranslated: true)
    }
    static func category(_ name: String) -> Address {
        Address("/categories/\(encoded(name))", isTranslated: true)
    }
    static func industry(_ name: String) -> Address {
        Address("/industries/\(encoded(name))", isTranslated: true)
    }
    /// Asks whether an address that is typed by hand answers.
    static func isItDown(_ address: String) -> Address {
        Address("/is-it-down?address=\(encoded(address))", isTranslated: true)
    }
    /// What the index finds for words typed by hand.
    static func search(_ words: String) -> Address {
        Address("/services?q=\(encoded(words))", isTranslated: true)
    }
    /// Wherever a request without its language leads; nothing in it can lead to another site.
    static func path(_ path: some StringProtocol) -> Address {
        let parts = path.split(separator: "/").map { encoded(decoded($0) ?? String($0)) }
        return Address("/" + parts.joined(separator: "/"), isTranslated: true)
    }
    static func incident(_ id: Int) -> Address { Address("/incidents/\(id)", isTranslated: true) }
    static func postmortem(_ id: Int) -> Address {
        Address("/incidents/\(id)/postmortem", isTranslated: true)
    }
    static func postmortemText(_ id: Int) -> Address { Address("/incidents/\(id)/postmortem.md") }
    static func classification(_ id: Int) -> Address {
        Address("/incidents/\(id)/classification", isTranslated: true)
    }
    /// Where the page of weak points tells of one end of the graph.
    static func weakPoints(of end: ServiceID) -> Address {
        Address("/weak-points#\(anchor(of: end))", isTranslated: true)
    }
    /// The identity of an end's part of that page.
    static func anchor(of end: ServiceID) -> String { "end-\(encoded(end.rawValue))" }
    static func action(_ action: String, incident: Int) -> Address {
        Address("/incidents/\(incident)/actions/\(encoded(action))", isTranslated: true)
    }

    /// Percent-encodes all but the unreserved characters of RFC 3986.
    static func encoded(_ part: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in part.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95, 126: bytes.append(byte)
            default: bytes += [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Undoes percent-encoding; `nil` for a broken escape or bytes that are not UTF-8.
    static func decoded(_ part: some StringProtocol) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(part.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == 37 else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(hexDigit),
                let low = rest.popFirst().flatMap(hexDigit)
            else { return nil }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}
