import Language
package import Model

/// Writes dependency graphs for other programs.
///
/// Every name is escaped for the format, so that no name can end its quotes or become a command.
package enum GraphWriter {
    /// The formats that are written as text.
    package enum Format: String, Hashable, Sendable, CaseIterable {
        case yaml, csv, dot, mermaid, graphml
    }

    /// The graph in a format; YAML and CSV read back to the same graph.
    ///
    /// - Parameters:
    ///   - services: The services; one that is needed but not listed is written by its name alone.
    ///   - format: The format.
    /// - Returns: The whole file, with a line break at its end.
    /// - Complexity: O(*V* + *E*).
    package static func text(of services: [Service], as format: Format) -> String {
        let outline = GraphOutline(services)
        return switch format {
        case .yaml: YAMLWriter.text(of: outline)
        case .csv: CSVWriter.text(of: outline)
        case .dot: DOTWriter.text(of: outline)
        case .mermaid: MermaidWriter.text(of: outline)
        case .graphml: GraphMLWriter.text(of: outline)
        }
    }
}

/// A graph whose nodes are numbered and whose edges lead to listed nodes.
struct GraphOutline {
    /// One dependency.
    struct Edge {
        let from: Int
        let to: Int
        let kind: Dependency.Kind
    }

    private(set) var nodes: [Service] = []
    private(set) var edges: [Edge] = []

    init(_ services: [Service]) {
        var numbers: [ServiceID: Int] = [:]
        for service in services where numbers[service.id] == nil {
            numbers[service.id] = nodes.count
            nodes.append(service)
        }
        for (from, service) in nodes.enumerated() {
            for dependency in service.dependencies {
                let to = numbers[dependency.service] ?? nodes.count
                if to == nodes.count {
                    numbers[dependency.service] = to
                    nodes.append(
                        Service(id: dependency.service, name: dependency.service.rawValue))
                }
                edges.append(Edge(from: from, to: to, kind: dependency.kind))
            }
        }
    }
}

/// How figures are written so that they read back the same.
enum Written {
    /// Seconds as a duration: `900s`, `0.25s`.
    static func duration(_ seconds: Double) -> String { number(seconds) + "s" }

    /// A number without exponent and without needless zeros: `900`, `0.0000001`.
    static func number(_ value: Double) -> String {
        var text = "\(value)"
        if let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...])
        {
            text = shifted(String(text[..<mark]), by: exponent)
        }
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// What a dependency says of itself on a picture; empty for a critical one.
    static func label(_ kind: Dependency.Kind) -> String {
        switch kind {
        case .critical: ""
        case .partial(let share): Wording.percent(share)
        case .asynchronous(let seconds): Wording.duration(seconds)
        case .redundant(let group, let required, _): "\(required) of \(group)"
        }
    }

    /// Moves the point of `1.25` or `-1.25`.
    private static func shifted(_ mantissa: String, by exponent: Int) -> String {
        let sign = mantissa.hasPrefix("-") ? "-" : ""
        let parts = mantissa.drop { $0 == "-" }.split(separator: ".")
        let whole = parts.first.map(String.init) ?? "0"
        let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
        let digits = whole + fraction
        let point = whole.count + exponent
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
        if point >= digits.count {
            return sign + digits + String(repeating: "0", count: point - digits.count)
        }
        return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }
}
