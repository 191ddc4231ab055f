import FoundationEssentials

/// A record that could not be made sense of.
struct RecordError: Error {
    /// What is wrong, as a sentence without a full stop.
    let message: String

    init(_ message: String) { self.message = message }

    init(_ error: any Error) {
        if let known = error as? RecordError {
            self = known
        } else if let failure = error as? DecodingError {
            self.init(Self.words(failure))
        } else {
            self.init("it is no JSON that can be read")
        }
    }

    private static func words(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context):
            return "'\(path(context.codingPath + [key]))' is missing"
        case .valueNotFound(_, let context):
            return "'\(path(context.codingPath))' is empty"
        case .typeMismatch(_, let context):
            let name = path(context.codingPath)
            return name.isEmpty ? "it is no record" : "'\(name)' is of the wrong kind"
        case .dataCorrupted(let context):
            let name = path(context.codingPath)
            return name.isEmpty
                ? "it is no JSON that can be read" : "'\(name)' has a value that cannot be read"
        @unknown default: return "it is no JSON that can be read"
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.filter { $0.intValue == nil }.map(\.stringValue).joined(separator: ".")
    }
}

/// An element of a list, or why it is none: one bad element leaves the others readable.
struct Attempted<Record: Decodable>: Decodable {
    let result: Result<Record, RecordError>

    init(from decoder: any Decoder) {
        do {
            result = .success(try Record(from: decoder))
        } catch {
            result = .failure(RecordError(error))
        }
    }
}

/// A text that some files write as a number.
struct TextOrNumber: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {  // not a number: a text, or a mistake
            text = String(number)
        } else {
            text = try container.decode(String.self)
        }
    }
}

enum JSONRecords {
    /// Decodes one JSON document.
    static func decode<Value: Decodable>(
        _ type: Value.Type, _ text: Substring
    ) throws(RecordError) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(text.utf8))
        } catch {
            throw RecordError(error)
        }
    }
}
