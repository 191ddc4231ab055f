import FoundationEssentials

/// Decodes JSON and says what is wrong with it in a sentence.
enum JSONText {
    /// A number that some programs write as text.
    struct Number: Decodable {
        let value: UInt64

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                guard let number = UInt64(text) else {
                    throw DecodingError.dataCorruptedError(
                        in: container, debugDescription: "'\(text)' is no whole number")
                }
                value = number
            } else {
                value = try container.decode(UInt64.self)
            }
        }
    }

    /// A value of a list that may be wrong without spoiling the others.
    struct Checked<Value: Decodable>: Decodable {
        let result: Result<Value, GraphFileProblem>

        init(from decoder: any Decoder) throws {
            do {
                result = .success(try Value(from: decoder))
            } catch {
                let reason = JSONText.sentence(about: error)
                result = .failure(GraphFileProblem(file: "", line: 1, reason: reason))
            }
        }
    }

    /// Decodes one document, or one document a line.
    ///
    /// - Returns: The documents with the line each begins in; problems go to the draft.
    static func documents<Document: Decodable>(
        _ type: Document.Type, in text: GraphFile.Text, _ draft: inout GraphDraft
    ) -> [(line: Int, document: Document)] {
        if let whole = try? JSONDecoder().decode(type, from: Data(text.content.utf8)) {
            return [(1, whole)]
        }
        let lines = text.content.split(separator: "\n", omittingEmptySubsequences: false)
        let isByLine = lines.lazy.filter { $0.first == "{" }.prefix(2).count == 2
        let pieces = isByLine ? lines : [Substring(text.content)]
        var documents: [(line: Int, document: Document)] = []
        for (index, piece) in pieces.enumerated() where !piece.allSatisfy(\.isWhitespace) {
            do {
                let document = try JSONDecoder().decode(type, from: Data(piece.utf8))
                documents.append((index + 1, document))
            } catch {
                draft.note(
                    GraphFileProblem(
                        file: text.file, line: index + 1, reason: sentence(about: error)))
            }
        }
        return documents
    }

    /// What is wrong, with the place in the document.
    static func sentence(about error: any Error) -> String {
        guard let error = error as? DecodingError else { return "is no JSON: \(error)" }
        switch error {
        case .keyNotFound(let key, let context):
            return "\(path(context.codingPath))'\(key.stringValue)' is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return "\(path(context.codingPath))\(context.debugDescription)"
        case .dataCorrupted(let context):
            guard context.codingPath.isEmpty else {
                return "\(path(context.codingPath))\(context.debugDescription)"
            }
            let cause = context.underlyingError as? CocoaError
            // The dictionary is of any type; only a text is taken from it.
            let detail = unsafe cause?.userInfo["NSDebugDescription"] as? String
            return "is no JSON: \(detail ?? context.debugDescription)"
        @unknown default: return "is no JSON: \(error)"
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        var path = ""
        for key in keys {
            if let index = key.intValue {
                path += "[\(index)]"
            } else {
                path += (path.isEmpty ? "" : ".") + key.stringValue
            }
        }
        return path.isEmpty ? "" : path + ": "
    }
}
