import Model

/// Writes GraphML, which keeps all that is known of a graph for programs that draw and count.
enum GraphMLWriter {
    private static let nodeKeys = [
        ("id", "string"), ("name", "string"), ("summary", "string"), ("kind", "string"),
        ("provider", "string"), ("region", "string"), ("release", "string"),
        ("availability", "double"), ("repairSeconds", "double"), ("ratePerSecond", "double"),
        ("capacityPerSecond", "double"), ("workers", "int"), ("serviceSeconds", "double"),
        ("attempts", "int"), ("hasBreaker", "boolean"),
    ]
    private static let edgeKeys = [
        ("kind", "string"), ("share", "double"), ("bufferSeconds", "double"), ("group", "string"),
        ("required", "int"), ("failoverSeconds", "double"),
    ]

    static func text(of outline: GraphOutline) -> String {
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">

            """
        for (sort, keys) in [("node", nodeKeys), ("edge", edgeKeys)] {
            for (name, type) in keys {
                text += "  <key id=\"\(sort).\(name)\" for=\"\(sort)\" attr.name=\"\(name)\" "
                text += "attr.type=\"\(type)\"/>\n"
            }
        }
        text += "  <graph id=\"services\" edgedefault=\"directed\">\n"
        for (number, service) in outline.nodes.enumerated() {
            text += "    <node id=\"n\(number)\">\n\(data("node", values(of: service)))"
            text += "    </node>\n"
        }
        for edge in outline.edges {
            text += "    <edge source=\"n\(edge.from)\" target=\"n\(edge.to)\">\n"
            text += data("edge", values(of: edge.kind)) + "    </edge>\n"
        }
        return text + "  </graph>\n</graphml>\n"
    }

    private static func values(of service: Service) -> [(String, String?)] {
        let (placement, operation) = (service.placement, service.operation)
        return [
            ("id", service.id.rawValue), ("name", service.name),
            ("summary", service.summary.isEmpty ? nil : service.summary),
            ("kind", service.kind.rawValue), ("provider", placement.provider),
            ("region", placement.region), ("release", placement.release),
            ("availability", operation.availability.map(Written.number)),
            ("repairSeconds", operation.repairSeconds.map(Written.number)),
            ("ratePerSecond", operation.ratePerSecond.map(Written.number)),
            ("capacityPerSecond", operation.capacityPerSecond.map(Written.number)),
            ("workers", operation.workers.map(String.init)),
            ("serviceSeconds", operation.serviceSeconds.map(Written.number)),
            ("attempts", operation.attempts.map(String.init)),
            ("hasBreaker", operation.hasBreaker.map(String.init)),
        ]
    }

    private static func values(of kind: Dependency.Kind) -> [(String, String?)] {
        switch kind {
        case .critical: [("kind", "critical")]
        case .partial(let share): [("kind", "partial"), ("share", Written.number(share))]
        case .asynchronous(let seconds):
            [("kind", "asynchronous"), ("bufferSeconds", Written.number(seconds))]
        case .redundant(let group, let required, let seconds):
            [
                ("kind", "redundant"), ("group", group), ("required", "\(required)"),
                ("failoverSeconds", Written.number(seconds)),
            ]
        }
    }

    private static func data(_ sort: String, _ values: [(String, String?)]) -> String {
        values.map { name, value in
            value.map { "      <data key=\"\(sort).\(name)\">\(escaped($0))</data>\n" } ?? ""
        }.joined()
    }

    /// A text between tags; what XML cannot hold at all becomes U+FFFD.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x26: escaped += "&amp;"
            case 0x3C: escaped += "&lt;"
            case 0x3E: escaped += "&gt;"
            case 0x0D: escaped += "&#13;"
            case 0x09, 0x0A, 0x20...0xFFFD, 0x1_0000...: escaped.unicodeScalars.append(scalar)
            default: escaped += "\u{FFFD}"
            }
        }
        return escaped
    }
}
