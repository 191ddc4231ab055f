/// The help of the program and of each command, made from their syntax.
enum Help {
    /// What `foreshock --help` prints.
    static var program: String {
        let codes = ExitCode.allCases.map { ("\($0.rawValue)", $0.meaning) }
        return """
            Foreshock sees an outage coming, says who it will hit, and finds out why.

            Usage: foreshock COMMAND [OPTIONS]

            Commands:
            \(table(commands))

            'foreshock COMMAND --help' tells what a command takes.

            Exit status:
            \(table(codes))

            """
    }

    /// A line for each command; one for all questions of the same first word.
    private static var commands: [(String, String)] {
        var words: [String] = []
        for command in CommandSyntax.all where !command.isHidden {
            if !words.contains(command.firstWord) { words.append(command.firstWord) }
        }
        return words.map { word in
            let family = CommandSyntax.family(word)
            guard let summary = CommandSyntax.families[word] else {
                return (word, family.first?.summary ?? "")
            }
            let questions = family.map { String($0.name.dropFirst(word.count + 1)) }
            return (word, "\(summary): \(questions.joined(separator: ", ")).")
        }
    }

    /// What `foreshock help graph` prints: the questions of one word.
    static func family(_ word: String) -> String {
        let rows = CommandSyntax.family(word).map { ($0.name, $0.summary) }
        return """
            \(CommandSyntax.families[word] ?? word).

            Usage: foreshock \(word) QUESTION [OPTIONS] FILE...

            Questions:
            \(table(rows))

            'foreshock \(word) QUESTION --help' tells what a question takes.

            """
    }

    /// What `foreshock COMMAND --help` prints.
    static func text(for command: CommandSyntax) -> String {
        var sections = [command.summary, usage(of: command)]
        let help = OptionSyntax("--help", nil, "Print this.")
        let rows = (command.options + [help]).map { ($0.written, $0.summary) }
        sections.append("Options:\n\(table(rows))")
        if !command.notes.isEmpty { sections.append(command.notes.joined(separator: "\n")) }
        return sections.joined(separator: "\n\n") + "\n"
    }

    private static func usage(of command: CommandSyntax) -> String {
        let required = command.options.filter(\.isRequired).map(\.written)
        let hasMore = command.options.contains { !$0.isRequired }
        let words =
            ["Usage: foreshock", command.name] + required + (hasMore ? ["[OPTIONS]"] : [])
            + [command.operand].compactMap { $0.map { command.takesMany ? "\($0)..." : $0 } }
        return words.joined(separator: " ")
    }

    private static func table(_ rows: [(String, String)]) -> String {
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { name, summary in
            "  \(name)\(String(repeating: " ", count: width - name.count))  \(summary)"
        }.joined(separator: "\n")
    }
}
