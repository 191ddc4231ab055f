import Language

/// A JSON object any of whose fields may be missing or of another kind than expected.
struct JSONFields: Decodable {
    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { return nil }
    }

    /// A list of objects in a field.
    enum List {
        /// There is no such field, or it is null.
        case absent
        /// The field is no list.
        case misshapen
        /// The elements; `nil` for one that is no object.
        case records([JSONFields?])
    }

    private let container: KeyedDecodingContainer<Name>

    init(from decoder: any Decoder) throws {
        container = try decoder.container(keyedBy: Name.self)
    }

    func has(_ name: String) -> Bool { container.contains(Name(name)) }

    /// A text, or a whole number as text; `nil` when it is missing or something else.
    func text(_ name: String) -> String? {
        // A field of another kind is as good as none; what needs it says that it is missing.
        if let text = try? container.decode(String.self, forKey: Name(name)) { return text }
        return (try? container.decode(Int.self, forKey: Name(name))).map(String.init)
    }

    func isTrue(_ name: String) -> Bool {
        (try? container.decode(Bool.self, forKey: Name(name))) ?? false  // Missing means no.
    }

    func object(_ name: String) -> JSONFields? {
        try? container.decode(JSONFields.self, forKey: Name(name))  // Another kind is none.
    }

    func list(_ name: String) -> List {
        let key = Name(name)
        // A field that cannot be asked for null is no null.
        guard has(name), (try? container.decodeNil(forKey: key)) != true else { return .absent }
        guard let elements = try? container.decode([Element].self, forKey: key) else {
            return .misshapen
        }
        return .records(elements.map(\.fields))
    }

    /// The first object of a list; `nil` when there is none.
    func first(of name: String) -> JSONFields? {
        guard case .records(let records) = list(name) else { return nil }
        return records.first ?? nil
    }

    /// Up to six names of fields, sorted, for messages.
    var namesInWords: String {
        let names = container.allKeys.map { FeedText.shortened($0.stringValue) }.sorted()
        guard !names.isEmpty else { return "no fields" }
        let shown = names.prefix(6).map { "'\($0)'" }
        return Spelling.list(names.count > 6 ? shown + ["more"] : shown, "and")
    }

    private struct Element: Decodable {
        let fields: JSONFields?
        init(from decoder: any Decoder) {
            fields = try? JSONFields(from: decoder)  // Told as a problem by who reads the list.
        }
    }
}
