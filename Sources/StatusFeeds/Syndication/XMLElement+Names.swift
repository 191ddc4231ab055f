import XML

extension XMLElement {
    /// The name without the prefix of its namespace.
    var localName: Substring { name.split(separator: ":").last ?? name[...] }

    /// The elements in it of a name without a prefix; in Atom feeds a prefix may stand before all.
    func all(_ name: String) -> [XMLElement] {
        let prefix =
            self.name.hasSuffix(":feed") || self.name.hasSuffix(":entry")
            ? self.name.prefix { $0 != ":" } + ":" : ""
        return children.filter { $0.name == prefix + name }
    }

    /// The first such element.
    func first(_ name: String) -> XMLElement? { all(name).first }

    /// The text of the first element of these names that has one.
    func firstText(of names: [String]) -> String? {
        for name in names {
            for element in all(name) where !element.text.isEmpty { return element.text.trimmed }
        }
        return nil
    }

    /// The address of the page for people: the `link` of Atom that is no other relation.
    var alternateLink: String? {
        let links = all("link")
        let page = links.first { ($0["rel"] ?? "alternate") == "alternate" }
        return page?["href"]
    }

    /// All text in it, as far as its order is known: XHTML of Atom.
    var allText: String {
        var texts: [String] = []
        var waiting = [self]
        while let element = waiting.popLast() {
            if !element.text.isEmpty { texts.append(element.text) }
            waiting += element.children.reversed()
        }
        return texts.joined(separator: " ")
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        let start = drop { $0.isWhitespace }
        let end = start.lastIndex { !$0.isWhitespace }
        return end.map { String(start[...$0]) } ?? ""
    }
}
