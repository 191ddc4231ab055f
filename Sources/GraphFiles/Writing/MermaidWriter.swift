import Model

/// Writes a Mermaid flow chart, as many wikis draw it.
enum MermaidWriter {
    static func text(of outline: GraphOutline) -> String {
        var text = "flowchart LR\n"
        for (number, service) in outline.nodes.enumerated() {
            text += "    n\(number)\(node(service))\n"
        }
        for edge in outline.edges {
            text += "    n\(edge.from) \(arrow(edge.kind)) n\(edge.to)\n"
        }
        return text
    }

    private static func node(_ service: Service) -> String {
        let label = escaped(service.name)
        return switch service.kind {
        case .service: "[\"\(label)\"]"
        case .component: "([\"\(label)\"])"
        case .provider: "{{\"\(label)\"}}"
        case .region: "[[\"\(label)\"]]"
        }
    }

    private static func arrow(_ kind: Dependency.Kind) -> String {
        let label = escaped(Written.label(kind))
        return switch kind {
        case .critical: "-->"
        case .partial: "-->|\"\(label)\"|"
        case .asynchronous, .redundant: "-.->|\"\(label)\"|"
        }
    }

    /// A label within quotes: whatever is neither letter, digit nor harmless becomes `#code;`.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            let isHarmless =
                scalar.properties.isAlphabetic
                || " %().,:/_-+".unicodeScalars
                    .contains(scalar)
            if isHarmless || ("0"..."9").contains(scalar) {
                escaped.unicodeScalars.append(scalar)
            } else {
                escaped += "#\(scalar.value);"
            }
        }
        return escaped.isEmpty ? " " : escaped
    }
}
