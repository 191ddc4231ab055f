import FoundationEssentials
import HTTP

/// JSON as it comes.
enum JSONValue: Decodable, Equatable {
    case null, number(Double), truth(Bool), string(String), list([JSONValue])
    case object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let truth = try? container.decode(Bool.self) {
            self = .truth(truth)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let string = try? container.decode(String.self) {
            self = .string(string)
        } else if let list = try? container.decode([JSONValue].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    subscript(_ key: String) -> JSONValue? {
        if case .object(let object) = self { object[key] } else { nil }
    }
    var text: String? { if case .string(let text) = self { text } else { nil } }
    var items: [JSONValue] { if case .list(let list) = self { list } else { [] } }
    var number: Double? { if case .number(let number) = self { number } else { nil } }
    var keys: [String] { if case .object(let object) = self { object.keys.sorted() } else { [] } }
}

extension HTTPResponse {
    /// The body as JSON.
    var json: JSONValue {
        get throws { try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) }
    }
}
