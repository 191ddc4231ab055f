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
            self = .help(try Command.help(about: words.dropFirst().first))
        } else if name == "--version" {
            self = .version
        } else {
            let syntax = try Command.syntax(named: name)
            let arguments = try Arguments(Array(words.dropFirst()), for: syntax)
            self =
                arguments.wantsHelp
                ? .help(Help.text(for: syntax)) : try Command.read(arguments)
        }
    }

    private static func help(about name: String?) throws(UsageError) -> String {
        guard let name, !name.hasPrefix("-") else { return Help.program }
        return Help.text(for: try syntax(named: name))
    }

    private static func syntax(named name: String) throws(UsageError) -> CommandSyntax {
        if let syntax = CommandSyntax.all.first(where: { $0.name == name }) { return syntax }
        let names = CommandSyntax.all.filter { !$0.isHidden }.map(\.name)
        let hint = Spelling.closest(to: name, among: names).map { " Did you mean '\($0)'?" } ?? ""
        let what = name.hasPrefix("-") ? "option" : "command"
        throw UsageError("Unknown \(what) '\(name)'.\(hint)", command: nil)
    }

    private static func read(_ arguments: Arguments) throws(UsageError) -> Command {
        switch arguments.command.name {
        case "serve": .serve(try serve(arguments))
        case "demo": .demo(try demo(arguments))
        case "check": .check(try check(arguments))
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
        options.timeout = try arguments.duration("--timeout") ?? options.timeout
        options.statuses = try arguments.statuses("--status") ?? options.statuses
        options.contains = arguments["--contains"]
        options.wantsJSON = arguments.has("--json")
        return options
    }
}
