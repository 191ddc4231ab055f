/// Reads a page strictly: every tag must be closed in order, identities be unique, headings follow.
struct Structure {
    private(set) var problems: [String] = []
    private let page: String

    init(_ page: String) {
        self.page = page
        var open: [String] = []
        var identities: Set<String> = []
        var lastHeading = 0
        var rest = page[...]
        while let start = rest.firstIndex(of: "<") {
            rest = rest[start...].dropFirst()
            if rest.hasPrefix("!") { continue }
            let tag = rest.prefix { $0 != ">" }
            let isEnd = tag.hasPrefix("/")
            let name = String(tag.drop { $0 == "/" }.prefix { $0 != " " })
            if isEnd {
                if open.popLast() != name { problems.append("</\(name)> closes nothing") }
                continue
            }
            if !["meta", "link", "br", "input"].contains(name) { open.append(name) }
            if let identity = Self.attribute("id", of: tag), !identities.insert(identity).inserted {
                problems.append("two elements are '\(identity)'")
            }
            if name.count == 2, name.hasPrefix("h"), let level = name.last?.wholeNumberValue {
                if level > lastHeading + 1 { problems.append("<\(name)> skips a level") }
                lastHeading = level
            }
        }
        if !open.isEmpty { problems.append("never closed: \(open)") }
        if page.components(of: "<h1").count != 2 { problems.append("not exactly one <h1>") }
    }

    private static func attribute(_ name: String, of tag: Substring) -> String? {
        let marks = tag.components(of: " \(name)=\"")
        return marks.count > 1 ? String(marks[1].prefix { $0 != "\"" }) : nil
    }

    /// The words of the first element of a name, without inner tags and with plain spaces.
    func first(_ name: String) -> String? {
        let parts = page.components(of: "<\(name)>")
        guard parts.count > 1 else { return nil }
        let inside = parts[1].components(of: "</\(name)>")[0]
        let words = inside.components(of: "<").map { part in
            part.components(of: ">").last ?? ""
        }
        return String(words.joined().map { $0 == "\u{A0}" ? " " : $0 })
    }
}

extension StringProtocol {
    /// The parts between occurrences of a mark.
    func components(of mark: String) -> [String] {
        split(separator: mark, omittingEmptySubsequences: false).map { String($0) }
    }
}
