import Language

/// The words after a command, sorted into options and operands.
struct Arguments {
    /// The command they belong to.
    let command: CommandSyntax
    /// What the command acts on; empty when it takes nothing.
    let operands: [String]
    /// Whether help was asked for; then nothing is missing.
    private(set) var wantsHelp = false
    private var values: [String: String] = [:]
    private var switches: Set<String> = []

    /// Sorts the words.
    ///
    /// `--name value` and `--name=value` are the same; all after `--` are operands.
    init(_ words: [String], for command: CommandSyntax) throws(UsageError) {
        self.command = command
        var operands: [String] = []
        var rest = words[...]
        while let word = rest.popFirst() {
            if word == "--help" || word == "-h" {
                wantsHelp = true
            } else if word == "--" {
                operands += rest
                rest = []
            } else if word.hasPrefix("-"), word != "-" {
                try Arguments.take(word, from: &rest, of: command, &values, &switches)
            } else {
                operands.append(word)
            }
        }
        self.operands = operands
        if !wantsHelp { try requireAll(operands) }
    }

    /// The one thing the command acts on.
    var operand: String { operands.first ?? "" }

    /// The text given with an option; `nil` when it was not given.
    subscript(_ name: String) -> String? { values[name] }

    /// Whether a switch was given.
    func has(_ name: String) -> Bool { switches.contains(name) }

    /// An error about this command.
    func error(_ problem: String) -> UsageError { UsageError(problem, command: command.name) }

    private func requireAll(_ operands: [String]) throws(UsageError) {
        let limit = command.operand == nil ? 0 : command.takesMany ? Int.max : 1
        guard operands.count <= limit else {
            throw error("Unexpected argument '\(operands[limit])'.")
        }
        if let name = command.operand, operands.isEmpty, !name.hasPrefix("[") {
            throw error("'\(command.name)' needs a \(name).")
        }
        for option in command.options where option.isRequired && values[option.name] == nil {
            throw error("'\(command.name)' needs '\(option.written)'.")
        }
    }

    private static func take(
        _ word: String, from rest: inout ArraySlice<String>, of command: CommandSyntax,
        _ values: inout [String: String], _ switches: inout Set<String>
    ) throws(UsageError) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        guard let option = command.options.first(where: { $0.name == name }) else {
            throw UsageError(unknown(name, of: command), command: command.name)
        }
        guard values[name] == nil, !switches.contains(name) else {
            throw UsageError("Option '\(name)' is given twice.", command: command.name)
        }
        guard let placeholder = option.value else {
            guard parts.count == 1 else {
                throw UsageError("Option '\(name)' takes no value.", command: command.name)
            }
            switches.insert(name)
            return
        }
        guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst(), !value.isEmpty
        else {
            throw UsageError(
                "Option '\(name)' needs a value: \(placeholder).", command: command.name)
        }
        values[name] = value
    }

    private static func unknown(_ name: String, of command: CommandSyntax) -> String {
        let names = command.options.map(\.name) + ["--help"]
        let hint = Spelling.closest(to: name, among: names).map { " Did you mean '\($0)'?" } ?? ""
        return "Unknown option '\(name)'.\(hint)"
    }
}
