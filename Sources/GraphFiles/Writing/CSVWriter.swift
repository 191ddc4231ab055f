import Model

/// Writes an edge list, which keeps names and dependencies and nothing else.
enum CSVWriter {
    private static let header = "caller,callee,kind,share,buffer,group,required,failover\n"

    static func text(of outline: GraphOutline) -> String {
        var isNamed = [Bool](repeating: false, count: outline.nodes.count)
        var text = header
        for edge in outline.edges {
            (isNamed[edge.from], isNamed[edge.to]) = (true, true)
            let ends = [outline.nodes[edge.from].id.rawValue, outline.nodes[edge.to].id.rawValue]
            text += (ends + fields(of: edge.kind)).map(field).joined(separator: ",") + "\n"
        }
        // A line without callee names a service that neither needs nor serves another.
        for (number, service) in outline.nodes.enumerated() where !isNamed[number] {
            text += field(service.id.rawValue) + ",,,,,,,\n"
        }
        return text
    }

    private static func fields(of kind: Dependency.Kind) -> [String] {
        switch kind {
        case .critical: ["critical", "", "", "", "", ""]
        case .partial(let share): ["partial", Written.number(share), "", "", "", ""]
        case .asynchronous(let seconds):
            ["asynchronous", "", Written.duration(seconds), "", "", ""]
        case .redundant(let group, let required, let seconds):
            ["redundant", "", "", group, "\(required)", Written.duration(seconds)]
        }
    }

    private static func field(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            ![0x0A, 0x0D, 0x22, 0x2C].contains(byte) && byte < 0x80
        }
        return isPlain ? text : "\"" + escaped(text) + "\""
    }

    private static func escaped(_ text: String) -> String {
        text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    }
}
