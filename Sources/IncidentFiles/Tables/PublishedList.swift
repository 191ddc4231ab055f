import Language
import Model

/// A text that holds a title and the messages of an incident, as Python writes a list:
/// `Errors in X[{'created': '...', 'text': 'We are ...', 'when': '2018-07-17T12:43:07Z'}]`.
struct PublishedList: Hashable {
    private static let mark = "[{'created'"

    let title: String
    let updates: [PastIncident.Update]

    /// `nil` when a text is not of this kind, or is broken off.
    init?(_ text: String) {
        guard let start = text.firstRange(of: Self.mark) else { return nil }
        title = PlainText.from(String(text[..<start.lowerBound]))
        var rest = text.utf8[start.lowerBound...]
        var found: [PastIncident.Update] = []
        while let message = Self.value(of: "'text': ", in: &rest) {
            guard let when = Self.value(of: "'when': ", in: &rest) else { return nil }
            let plain = PlainText.from(message)
            guard !plain.isEmpty else { continue }
            found.append(PastIncident.Update(at: Timestamp(iso8601: when), text: plain))
        }
        updates = UpdateOrder.sorted(found)
    }

    /// The quoted text after a key; `rest` then begins behind it.
    private static func value(of key: String, in rest: inout Substring.UTF8View) -> String? {
        let text = Substring(rest)
        guard let found = text.firstRange(of: key) else { return nil }
        var bytes = text[found.upperBound...].utf8
        guard let quote = bytes.popFirst(), quote == 39 || quote == 34 else { return nil }
        var value: [UInt8] = []
        while let byte = bytes.popFirst() {
            if byte == quote {
                rest = bytes
                return String(decoding: value, as: UTF8.self)
            }
            value.append(byte == 92 ? plain(bytes.popFirst()) : byte)
        }
        return nil
    }

    /// What stands for a character after a backslash; white space for `\n`, `\r` and `\t`.
    private static func plain(_ escaped: UInt8?) -> UInt8 {
        switch escaped {
        case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "\\"): escaped ?? 32
        default: 32
        }
    }
}
