import Language
import Model

extension Command {
    /// Reads a command line, without the program's name.
    ///
    /// - Throws: ``UsageError`` at the first thing that cannot be understood.
    package init(parsing words: [String]) throws(UsageError) {
        guard let name = words.first else {
            throw UsageError("No command was given.", command: nil)
        }
        if ["--help", "-h", "help"].contains(name) {
            self = .help(try Command.help(about: Array(words.dropFirst())))
        } else if name == "--version" {
            self = .version
        } else {
            let syntax = try Command.syntax(selectedBy: words)
            let arguments = try Arguments(Array(words.dropFirst(syntax.wordCount)), for: syntax)
            self =
                arguments.wantsHelp
                ? .help(Help.text(for: syntax)) : try Command.read(arguments)
        }
    }

    private static func help(about words: [String]) throws(UsageError) -> String {
        guard let name = words.first, !name.hasPrefix("-") else { return Help.program }
        if words.count == 1, CommandSyntax.family(name).count > 1 { return Help.family(name) }
        return Help.text(for: try syntax(selectedBy: words))
    }

    /// The command that the first word selects, or the first two.
    private static func syntax(selectedBy words: [String]) throws(UsageError) -> CommandSyntax {
        let name = words.first ?? ""
        let family = CommandSyntax.family(name)
        if let single = family.first, family.count == 1 { return single }
        guard family.isEmpty else { return try question(words.dropFirst().first, of: name) }
        let isOption = name.hasPrefix("-")
        let names =
            isOption
            ? ["--help", "--version"] : CommandSyntax.all.filter { !$0.isHidden }.map(\.firstWord)
        let what = isOption ? "option" : "command"
        throw UsageError("Unknown \(what) '\(name)'.\(hint(for: name, among: names))", command: nil)
    }

    private static func question(
        _ word: String?, of name: String
    ) throws(UsageError) -> CommandSyntax {
        let family = CommandSyntax.family(name)
        let words = family.map { String($0.name.dropFirst(name.count + 1)) }
        guard let word else {
            throw UsageError(
                "'\(name)' needs one of: \(words.joined(separator: ", ")).", command: name)
        }
        if let index = words.firstIndex(of: word) { return family[index] }
        throw UsageError(
            "'\(name)' does not know '\(word)'.\(hint(for: word, among: words))", command: name)
    }

    private static func hint(for word: String, among words: [String]) -> String {
        Spelling.closest(to: word, among: words).map { " Did you mean '\($0)'?" } ?? ""
    }

    private static func read(_ arguments: Arguments) throws(UsageError) -> Command {
        switch arguments.command.firstWord {
        case "serve": .serve(try serve(arguments))
        case "demo": .demo(try demo(arguments))
        case "check": .check(try check(arguments))
        case "graph": .graph(try Graph(arguments))
        case "faults": .faults(try Faults(arguments))
        case "history": .history(try History(arguments))
        case "catalogue": .catalogue(Catalogue(arguments))
        case "feed": .feed(try Feed(arguments))
        case "validate": .validate(file: arguments.operand)
        case "lab-service": .labService(file: arguments["--config"] ?? "")
        default: .version
        }
    }

    private static func serve(_ arguments: Arguments) throws(UsageError) -> Serve {
        var options = Serve(configuration: arguments["--config"] ?? "")
        options.listen = try arguments.listenAddress("--listen")
        options.speed = try arguments.speed() ?? 1
        options.origin = try arguments.moment("--origin")
        options.parent = try arguments.processNumber("--parent")
        guard (arguments["--speed"] == nil) == (arguments["--origin"] == nil) else {
            throw arguments.error(
                "Options '--speed' and '--origin' are given together or not at all.")
        }
        return options
    }

    private static func demo(_ arguments: Arguments) throws(UsageError) -> Demo {
        var options = Demo()
        options.speed = try arguments.speed() ?? options.speed
        options.scenario = arguments["--scenario"]
        options.isControl = arguments.has("--control")
        options.isHeadless = arguments.has("--headless")
        options.wantsJSON = arguments.has("--json")
        options.wantsList = arguments.has("--list")
        options.listen = try arguments.listenAddress("--listen")
        options.record = arguments["--record"]
        guard !options.wantsJSON || options.isHeadless || options.wantsList else {
            throw arguments.error("Option '--json' needs '--headless'.")
        }
        return options
    }

    private static func check(_ arguments: Arguments) throws(UsageError) -> Check {
        guard let url = WebAddress(arguments.operand) else {
            throw arguments.error(
                "'\(arguments.operand)' is no address to check; write it as https://example.com/.")
        }
        var options = Check(url: url)
        options.timeout = try arguments.duration("--timeout", .wait) ?? options.timeout
        options.statuses = try arguments.statuses("--status") ?? options.statuses
        options.contains = arguments["--contains"]
        options.wantsJSON = arguments.has("--json")
        return options
    }
}
