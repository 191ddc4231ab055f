/// Builds nodes out of events and refuses what a configuration should not hold.
struct YAMLBuilder {
    private let events: YAMLEvents

    init(_ events: YAMLEvents) { self.events = events }

    /// The root of the one document.
    mutating func document() throws(YAMLError) -> YAMLNode {
        _ = try events.next()  // the start of the stream
        let start = try events.next()
        guard case .documentStart = start.kind else {
            throw YAMLError(start.position, "the file is empty")
        }
        let root = try node(events.next(), level: 1)
        _ = try events.next()  // the end of the document
        let end = try events.next()
        guard case .streamEnd = end.kind else {
            throw YAMLError(end.position, "only one document may stand in a file; remove '---'")
        }
        return root
    }

    /// The roots of all documents up to the first mistake, and that mistake.
    mutating func documents() -> (roots: [YAMLNode], mistake: YAMLError?) {
        var roots: [YAMLNode] = []
        do {
            _ = try events.next()  // the start of the stream
            while case .documentStart = try events.next().kind {
                roots.append(try node(events.next(), level: 1))
                _ = try events.next()  // the end of the document
            }
        } catch { return (roots, error) }
        return (roots, nil)
    }

    private func node(_ event: YAMLEvent, level: Int) throws(YAMLError) -> YAMLNode {
        if let tag = event.tag {
            throw YAMLError(
                event.position,
                "tags are not supported; remove '\(tag)', and write text in quotes")
        }
        switch event.kind {
        case .scalar(let text, let quoted):
            return YAMLNode(content: .scalar(text, quoted: quoted), position: event.position)
        case .sequenceStart:
            return YAMLNode(
                content: .sequence(try sequence(from: event, level: level)),
                position: event.position)
        case .mappingStart:
            return YAMLNode(
                content: .mapping(try mapping(from: event, level: level)),
                position: event.position)
        case .alias(let name):
            throw YAMLError(
                event.position, "aliases are not supported; write out what '*\(name)' stands for")
        default:
            throw YAMLError(event.position, "not valid YAML: a value is missing")
        }
    }

    private func sequence(
        from start: YAMLEvent, level: Int
    ) throws(YAMLError) -> [YAMLNode] {
        try checkDepth(level, at: start)
        var items: [YAMLNode] = []
        while true {
            let event = try events.next()
            if case .sequenceEnd = event.kind { return items }
            items.append(try node(event, level: level + 1))
        }
    }

    private func mapping(
        from start: YAMLEvent, level: Int
    ) throws(YAMLError) -> [YAMLNode.Entry] {
        try checkDepth(level, at: start)
        var entries: [YAMLNode.Entry] = []
        var lines: [String: Int] = [:]
        while true {
            let event = try events.next()
            if case .mappingEnd = event.kind { return entries }
            guard case .scalar(let key, _) = event.kind, event.tag == nil else {
                throw YAMLError(event.position, "a key must be text")
            }
            if let line = lines.updateValue(event.position.line, forKey: key) {
                throw YAMLError(
                    event.position, "'\(key)' is given twice; it stands in line \(line) already")
            }
            let value = try node(events.next(), level: level + 1)
            entries.append(.init(key: key, keyPosition: event.position, value: value))
        }
    }

    private func checkDepth(_ level: Int, at event: YAMLEvent) throws(YAMLError) {
        guard level <= YAMLDocument.mostLevels else {
            throw YAMLError(event.position, "nested more than \(YAMLDocument.mostLevels) levels")
        }
    }
}
