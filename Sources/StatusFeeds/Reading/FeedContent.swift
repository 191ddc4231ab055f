import FoundationEssentials
import Language
import XML

/// A feed, taken apart as far as that goes without knowing its platform.
enum FeedContent {
    /// A JSON object.
    case object(JSONFields)
    /// A JSON list.
    case list
    /// An XML document.
    case xml(XMLElement)

    /// Takes a feed apart.
    ///
    /// - Throws: What was found instead of JSON or XML.
    init(_ bytes: [UInt8]) throws(FeedRefusal) {
        guard bytes.count <= FeedLimits.bytes else {
            throw FeedRefusal(
                "it has \(bytes.count) bytes, and at most \(FeedLimits.bytes) are read",
                advice: "Ask for a shorter feed, such as only the open incidents.")
        }
        let text = FeedText.utf8(bytes)
        guard let first = text.first(where: { !FeedText.isBlank($0) }) else {
            throw FeedRefusal("it is empty", advice: "Fetch it again.")
        }
        switch first {
        case UInt8(ascii: "{"), UInt8(ascii: "["): self = try FeedContent.json(text)
        case UInt8(ascii: "<"): self = try FeedContent.markup(text, original: bytes)
        default:
            throw FeedRefusal(
                "it is neither JSON nor XML; it begins with '\(FeedText.beginning(text))'",
                advice: "Check the address, and ask for the feed itself.")
        }
    }

    /// What it is, for messages.
    var words: String {
        switch self {
        case .object(let fields): "a JSON object of \(fields.namesInWords)"
        case .list: "a JSON list"
        case .xml(let root): "XML with the root '\(FeedText.shortened(root.name))'"
        }
    }

    private static func json(_ text: [UInt8]) throws(FeedRefusal) -> FeedContent {
        let decoder = JSONDecoder()
        do {
            return .object(try decoder.decode(JSONFields.self, from: Data(text)))
        } catch {
            // Only to tell a list from what is no JSON at all.
            if (try? decoder.decode([Ignored].self, from: Data(text))) != nil { return .list }
            throw FeedRefusal(
                "it begins as JSON but is broken or breaks off",
                advice: "Fetch the whole feed again.")
        }
    }

    private static func markup(
        _ text: [UInt8], original: [UInt8]
    ) throws(FeedRefusal) -> FeedContent {
        guard !FeedText.isWebPage(text) else {
            throw FeedRefusal(
                "it is a web page (HTML), not a feed",
                advice: "Ask for the feed behind the page, such as /api/v2/summary.json of "
                    + "Statuspage or /history.atom.")
        }
        do throws(XMLError) {
            return .xml(try XMLDocument.parse(original, file: ""))
        } catch {
            let line = error.position.map { " in line \($0.line)" } ?? ""
            throw FeedRefusal(
                "it begins as XML but is broken\(line): \(error.sentence)",
                advice: "Fetch the whole feed again.")
        }
    }
}

/// Anything; its value does not matter.
private struct Ignored: Decodable {
    init(from decoder: any Decoder) {}
}
