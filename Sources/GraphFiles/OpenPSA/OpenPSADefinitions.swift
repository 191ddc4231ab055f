import FaultTrees
import XML

/// What a file defines, by name.
struct OpenPSADefinitions {
    /// What a name stands for.
    enum Meaning: Hashable { case gate(Int), event(Int), house(Bool) }

    /// The definitions of the gates, in the order of the file.
    private(set) var gates: [XMLElement] = []
    /// The basic events, in the order of the file.
    private(set) var events: [FaultTree.Event] = []
    private(set) var meanings: [String: Meaning] = [:]
    private var places: [String: XMLPosition] = [:]
    let position: XMLPosition

    /// Collects the definitions of a document.
    ///
    /// - Throws: ``OpenPSAError`` for what is not read, and for a name that is defined twice.
    init(_ root: XMLElement) throws(OpenPSAError) {
        position = root.position
        for element in root.children {
            switch element.name {
            case "define-fault-tree", "model-data":
                for child in element.children { try add(child) }
            case "label", "attributes": continue
            default: throw Self.unsupported(element)
            }
        }
    }

    private mutating func add(_ element: XMLElement) throws(OpenPSAError) {
        switch element.name {
        case "define-gate":
            try define(element, as: .gate(gates.count))
            gates.append(element)
        case "define-basic-event":
            let name = try define(element, as: .event(events.count))
            events.append(
                FaultTree.Event(name: name, probability: try probability(of: element, name)))
        case "define-house-event":
            try define(element, as: .house(try constant(of: element)))
        case "label", "attributes": return
        default: throw Self.unsupported(element)
        }
    }

    @discardableResult
    private mutating func define(
        _ element: XMLElement, as meaning: Meaning
    ) throws(OpenPSAError) -> String {
        let name = try Self.name(of: element)
        if let first = places[name] {
            throw OpenPSAError(
                element.position,
                "'\(name)' is defined already, in line \(first.line); rename one of them")
        }
        places[name] = element.position
        meanings[name] = meaning
        return name
    }

    private func probability(
        of element: XMLElement, _ name: String
    ) throws(OpenPSAError) -> Double {
        let expressions = Self.content(of: element)
        guard let expression = expressions.first, expressions.count == 1 else {
            throw OpenPSAError(
                element.position, "basic event '\(name)' needs one <float value=\"…\"/>")
        }
        guard expression.name == "float" else {
            throw OpenPSAError(
                expression.position,
                "<\(expression.name)> is not supported; give basic event '\(name)' a <float>")
        }
        guard let value = expression["value"].flatMap({ Double($0) }), (0...1).contains(value)
        else {
            throw OpenPSAError(
                expression.position,
                "the probability of '\(name)' is '\(expression["value"] ?? "")', "
                    + "not a number in 0...1")
        }
        return value
    }

    private func constant(of element: XMLElement) throws(OpenPSAError) -> Bool {
        let content = Self.content(of: element)
        guard let constant = content.first, content.count == 1, constant.name == "constant" else {
            throw OpenPSAError(element.position, "a house event needs one <constant value=\"…\"/>")
        }
        return try Self.truth(of: constant)
    }

    /// What is in an element besides labels and attributes.
    static func content(of element: XMLElement) -> [XMLElement] {
        element.children.filter { $0.name != "label" && $0.name != "attributes" }
    }

    /// The name that an element gives or refers to.
    static func name(of element: XMLElement) throws(OpenPSAError) -> String {
        guard let name = element["name"], !name.isEmpty else {
            throw OpenPSAError(element.position, "<\(element.name)> has no name")
        }
        return name
    }

    /// The value of a constant.
    static func truth(of element: XMLElement) throws(OpenPSAError) -> Bool {
        switch element["value"] {
        case "true", "1": return true
        case "false", "0": return false
        default:
            throw OpenPSAError(element.position, "a constant is 'true' or 'false'")
        }
    }

    static func unsupported(_ element: XMLElement) -> OpenPSAError {
        OpenPSAError(element.position, "<\(element.name)> is not supported here")
    }
}
