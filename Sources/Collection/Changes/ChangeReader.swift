import Language
import Model

/// Reads reported changes strictly: every field is known, of its type, and within its length.
struct ChangeReader {
    static let fields = ["service", "kind", "version", "title", "id", "at"]
    static let longestList = 100
    private static let tolerance: Duration = .seconds(300)

    /// The services that changes are taken for.
    let services: Set<ServiceID>

    /// The changes of a body, and whether it was an array.
    func changes(
        in body: [UInt8], now: Timestamp
    ) throws(ChangeRefusal) -> (changes: [Change], isArray: Bool) {
        switch JSONValue.read(body) {
        case .object(let object):
            return ([try change(object, now: now)], false)
        case .array(let values):
            return (try changes(values, now: now), true)
        case let other:
            let found = other.map { "It is \($0.kind)." } ?? "It is no valid JSON."
            throw ChangeRefusal(
                "The body must be an object such as {\"service\": \"payments\", \"kind\": "
                    + "\"deploy\", \"version\": \"3.2.1\"}, or an array of them. \(found)")
        }
    }

    private func changes(
        _ values: [JSONValue], now: Timestamp
    ) throws(ChangeRefusal) -> [Change] {
        guard (1...Self.longestList).contains(values.count) else {
            throw ChangeRefusal(
                "An array must hold 1 to \(Self.longestList) changes; this one holds "
                    + "\(values.count).")
        }
        var changes: [Change] = []
        for (index, value) in values.enumerated() {
            guard case .object(let object) = value else {
                throw ChangeRefusal("A change must be an object, not \(value.kind).")
                    .inChange(index)
            }
            do {
                changes.append(try change(object, now: now))
            } catch {
                throw error.inChange(index)
            }
        }
        return changes
    }

    private func change(
        _ object: [String: JSONValue], now: Timestamp
    ) throws(ChangeRefusal) -> Change {
        if let unknown = object.keys.filter({ !Self.fields.contains($0) }).min() {
            throw ChangeRefusal(
                "'\(unknown.prefix(64))' is no field of a change; the fields are "
                    + "\(Self.fields.joined(separator: ", ")).")
        }
        let service = try service(object)
        let kind = try kind(object)
        let version = try text("version", in: object, longest: 64)
        let at = try moment(object, now: now)
        let title = try text("title", in: object, longest: 200)
        let id = try text("id", in: object, longest: 200)
        return Change(
            id: id ?? "\(service)|\(kind.rawValue)|\(version ?? "")|\(at)", service: service,
            at: at, kind: kind, version: version,
            title: title ?? Self.title(kind, service, version))
    }
}

extension ChangeReader {
    private func service(_ object: [String: JSONValue]) throws(ChangeRefusal) -> ServiceID {
        guard let name = try text("service", in: object, longest: 64) else {
            throw ChangeRefusal("'service' is missing; the services are \(serviceList).")
        }
        guard services.contains(ServiceID(name)) else {
            throw ChangeRefusal(
                status: 422,
                "'service' is '\(name)', which is not watched; the services are \(serviceList).")
        }
        return ServiceID(name)
    }

    private var serviceList: String {
        let shown = services.sorted().prefix(20).map(\.rawValue).joined(separator: ", ")
        return services.count > 20 ? "\(shown) and \(services.count - 20) more" : shown
    }

    private func kind(_ object: [String: JSONValue]) throws(ChangeRefusal) -> Change.Kind {
        let kinds = Change.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        guard let name = try text("kind", in: object, longest: 64) else {
            throw ChangeRefusal("'kind' is missing; use one of \(kinds).")
        }
        guard let kind = Change.Kind(rawValue: name) else {
            throw ChangeRefusal("'kind' is '\(name)'; use one of \(kinds).")
        }
        return kind
    }

    private func moment(
        _ object: [String: JSONValue], now: Timestamp
    ) throws(ChangeRefusal) -> Timestamp {
        guard let text = try text("at", in: object, longest: 64) else { return now }
        guard let moment = Timestamp(iso8601: text) else {
            throw ChangeRefusal("'at' is '\(text)'; write a time as 2026-11-24T14:33:12Z.")
        }
        guard moment <= now + Self.tolerance else {
            throw ChangeRefusal(
                "'at' lies \((moment - now).words) ahead; report a change when it takes effect.")
        }
        return moment
    }

    /// A text field; `nil` when it is not there or `null`.
    private func text(
        _ field: String, in object: [String: JSONValue], longest: Int
    ) throws(ChangeRefusal) -> String? {
        guard let value = object[field], value != .null else { return nil }
        guard case .string(let text) = value else {
            throw ChangeRefusal("'\(field)' must be text, not \(value.kind).")
        }
        guard !text.isEmpty, text.utf8.count <= longest else {
            throw ChangeRefusal(
                "'\(field)' must have 1 to \(longest) bytes; it has \(text.utf8.count).")
        }
        guard !text.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) else {
            throw ChangeRefusal("'\(field)' must be one line without control characters.")
        }
        return text
    }

    private static func title(_ kind: Change.Kind, _ service: ServiceID, _ version: String?)
        -> String
    {
        let versioned = version.map { "\(service) \($0)" } ?? "\(service)"
        return switch kind {
        case .deploy: "Release \(versioned)"
        case .rollback: version.map { "Roll \(service) back to \($0)" } ?? "Roll \(service) back"
        case .campaign: "Campaign on \(service)"
        case .configuration: "New configuration of \(versioned)"
        case .restart: "Restart of \(service)"
        case .migration: "Migration of \(versioned)"
        case .other: "Change of \(versioned)"
        }
    }
}
