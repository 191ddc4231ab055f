import Model

/// Writes the language of Graphviz.
///
/// Nodes are numbered and names stand in labels only, so that no name can be a keyword or an
/// attribute.
enum DOTWriter {
    static func text(of outline: GraphOutline) -> String {
        var text = """
            digraph services {
                rankdir=LR;
                node [fontname="Helvetica", fontsize=12, shape=box];
                edge [fontname="Helvetica", fontsize=10];

            """
        for (number, service) in outline.nodes.enumerated() {
            text += "    n\(number) [label=\(quoted(service.name)), "
            text += "tooltip=\(quoted(service.id.rawValue))\(shape(of: service.kind))];\n"
        }
        for edge in outline.edges {
            text += "    n\(edge.from) -> n\(edge.to)\(attributes(of: edge.kind));\n"
        }
        return text + "}\n"
    }

    private static func shape(of kind: Service.Kind) -> String {
        switch kind {
        case .service: ""
        case .component: ", shape=ellipse"
        case .provider: ", shape=hexagon"
        case .region: ", shape=folder"
        }
    }

    private static func attributes(of kind: Dependency.Kind) -> String {
        let label = quoted(Written.label(kind))
        return switch kind {
        case .critical: ""
        case .partial: " [label=\(label)]"
        case .asynchronous: " [label=\(label), style=dashed]"
        case .redundant: " [label=\(label), style=dotted]"
        }
    }

    /// A text in quotes: a backslash begins an escape there, and `&` an entity.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "&": quoted += "&amp;"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: quoted += "\u{FFFD}"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
