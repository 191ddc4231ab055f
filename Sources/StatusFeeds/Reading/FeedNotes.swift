import Language
import Model

/// Reads values of feeds, and keeps what is wrong with them.
struct FeedNotes {
    private var sentences: [String] = []
    private var beyond = 0

    /// What is wrong, as sentences; the last one says how many more there are.
    var problems: [String] {
        guard beyond > 0 else { return sentences }
        return sentences + [
            "There \(beyond == 1 ? "is 1 more problem" : "are \(beyond) more problems") of this kind."
        ]
    }

    mutating func note(_ sentence: String) {
        if sentences.count < FeedLimits.problems { sentences.append(sentence) } else { beyond += 1 }
    }

    /// A moment; one that cannot be read is noted.
    mutating func time(_ text: String?, of owner: String) -> Timestamp? {
        guard let text, !text.isEmpty else { return nil }
        if let moment = FeedTime.read(text) { return moment }
        note("\(owner) has a time that cannot be read: '\(FeedText.shortened(text))'.")
        return nil
    }

    /// A name or a title: plain, and of bounded length.
    func title(_ text: String?) -> String {
        FeedText.cut(PlainText.from(text ?? ""), FeedLimits.titleCharacters)
    }

    /// A text of an update: plain, and of bounded length.
    func text(_ text: String?) -> String {
        FeedText.cut(PlainText.from(text ?? ""), FeedLimits.textCharacters)
    }

    /// An address of the web; another one is noted and left out.
    mutating func link(_ text: String?, of owner: String) -> String? {
        guard let text, !text.isEmpty else { return nil }
        if text.utf8.count <= 2000, let address = WebAddress(text) { return address.text }
        note("\(owner) has a link that is no address of the web: '\(FeedText.shortened(text))'.")
        return nil
    }

    /// The objects of a list; noted is what is none and what goes beyond a limit.
    mutating func records(
        _ list: JSONFields.List, _ name: String, limit: Int
    ) -> [JSONFields] {
        switch list {
        case .absent: return []
        case .misshapen:
            note("'\(name)' is no list.")
            return []
        case .records(let records):
            for (index, record) in records.prefix(limit).enumerated() where record == nil {
                note("Element \(index + 1) of '\(name)' is no record.")
            }
            return limited(records, name, limit).compactMap { $0 }
        }
    }

    /// The first elements of a list; noted is how many are left out.
    mutating func limited<Element>(
        _ list: [Element], _ name: String, _ limit: Int
    ) -> [Element] {
        guard list.count > limit else { return list }
        note("'\(name)' has \(list.count) elements; the first \(limit) are read.")
        return Array(list.prefix(limit))
    }
}
