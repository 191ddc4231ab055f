import FaultTrees
import Language
import XML

/// Turns the definitions of a file into a fault tree.
struct OpenPSAFormulas {
    private let definitions: OpenPSADefinitions
    private var isReferenced: [Bool]

    init(_ definitions: OpenPSADefinitions) {
        self.definitions = definitions
        isReferenced = Array(repeating: false, count: definitions.gates.count)
    }

    /// The tree below the named gate, or below the one that no gate refers to.
    ///
    /// - Throws: ``OpenPSAError`` for operators and names that mean nothing.
    consuming func tree(top: String?) throws(OpenPSAError) -> FaultTree {
        var gates: [FaultTree.Gate] = []
        gates.reserveCapacity(definitions.gates.count)
        for element in definitions.gates {
            let content = OpenPSADefinitions.content(of: element)
            let name = try OpenPSADefinitions.name(of: element)
            guard let formula = content.first, content.count == 1 else {
                throw OpenPSAError(element.position, "gate '\(name)' needs one formula")
            }
            gates.append(FaultTree.Gate(name: name, formula: try self.formula(formula)))
        }
        let index = try root(top, among: gates)
        return FaultTree(gates: gates, events: definitions.events, top: index)
    }

    private func root(_ top: String?, among gates: [FaultTree.Gate]) throws(OpenPSAError) -> Int {
        if let top {
            if case .gate(let index) = definitions.meanings[top] { return index }
            let meant = Spelling.closest(to: top, among: gates.map(\.name))
            let advice = meant.map { "; did you mean '\($0)'?" } ?? ""
            throw OpenPSAError(definitions.position, "there is no gate '\(top)'\(advice)")
        }
        let roots = gates.indices.filter { !isReferenced[$0] }
        if roots.count == 1 { return roots[0] }
        guard !roots.isEmpty else {
            throw OpenPSAError(
                definitions.position,
                gates.isEmpty
                    ? "there is no gate" : "every gate is part of another; choose one with --top")
        }
        let names = roots.prefix(10).map { "'\(gates[$0].name)'" }.joined(separator: ", ")
        throw OpenPSAError(
            definitions.position,
            "\(roots.count) gates are part of no other: \(names)"
                + (roots.count > 10 ? " …" : "") + "; choose one with --top")
    }

    /// Recursion is bounded: the XML reader refuses more than 200 levels.
    private mutating func formula(
        _ element: XMLElement
    ) throws(OpenPSAError) -> FaultTree.Formula {
        switch element.name {
        case "gate", "basic-event", "house-event", "event": return try reference(element)
        case "constant": return .constant(try OpenPSADefinitions.truth(of: element))
        default: break
        }
        var arguments: [FaultTree.Formula] = []
        for child in OpenPSADefinitions.content(of: element) {
            arguments.append(try formula(child))
        }
        guard !arguments.isEmpty || !Self.operators.contains(element.name) else {
            throw OpenPSAError(element.position, "<\(element.name)> has no arguments")
        }
        return try combined(element, arguments)
    }

    private static let operators: Set = [
        "and", "or", "nand", "nor", "xor", "not", "iff", "imply", "atleast", "cardinality",
    ]

    private func combined(
        _ element: XMLElement, _ arguments: [FaultTree.Formula]
    ) throws(OpenPSAError) -> FaultTree.Formula {
        switch element.name {
        case "and": return .and(arguments)
        case "or": return .or(arguments)
        case "nand": return .not(.and(arguments))
        case "nor": return .not(.or(arguments))
        case "xor": return .xor(arguments)
        case "not":
            try expect(1, arguments, element)
            return .not(arguments[0])
        case "iff":
            try expect(2, arguments, element)
            return .not(.xor(arguments))
        case "imply":
            try expect(2, arguments, element)
            return .or([.not(arguments[0]), arguments[1]])
        case "atleast":
            return .atLeast(try number("min", of: element, arguments.count), arguments)
        case "cardinality":
            let least = try number("min", of: element, arguments.count)
            let most = try number("max", of: element, arguments.count)
            guard least <= most else {
                throw OpenPSAError(element.position, "'min' is larger than 'max'")
            }
            return .and([.atLeast(least, arguments), .not(.atLeast(most + 1, arguments))])
        default: throw OpenPSADefinitions.unsupported(element)
        }
    }

    private mutating func reference(
        _ element: XMLElement
    ) throws(OpenPSAError) -> FaultTree.Formula {
        let name = try OpenPSADefinitions.name(of: element)
        let kind = element.name == "event" ? element["type"] ?? "event" : element.name
        switch (definitions.meanings[name], kind) {
        case (.gate(let index), "gate"), (.gate(let index), "event"):
            isReferenced[index] = true
            return .gate(index)
        case (.event(let index), "basic-event"), (.event(let index), "event"):
            return .event(index)
        case (.house(let value), "house-event"), (.house(let value), "event"):
            return .constant(value)
        case (nil, _):
            throw OpenPSAError(
                element.position, "'\(name)' is not defined; define it, or correct the name")
        default:
            throw OpenPSAError(element.position, "'\(name)' is not a \(kind)")
        }
    }

    private func expect(
        _ count: Int, _ arguments: [FaultTree.Formula], _ element: XMLElement
    ) throws(OpenPSAError) {
        guard arguments.count != count else { return }
        throw OpenPSAError(
            element.position,
            "<\(element.name)> takes \(count == 1 ? "one argument" : "two arguments"), "
                + "not \(arguments.count)")
    }

    private func number(
        _ attribute: String, of element: XMLElement, _ count: Int
    ) throws(OpenPSAError) -> Int {
        guard let text = element[attribute] else {
            throw OpenPSAError(element.position, "<\(element.name)> has no '\(attribute)'")
        }
        guard let number = Int(text), (0...count).contains(number) else {
            throw OpenPSAError(
                element.position,
                "'\(attribute)' of <\(element.name)> is '\(text)', not a number in 0...\(count)")
        }
        return number
    }
}
