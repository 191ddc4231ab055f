extension Command {
    /// What a `catalogue` command was told.
    package struct Catalogue: Hashable, Sendable {
        /// What is asked.
        package enum Question: String, Hashable, Sendable, CaseIterable {
            case list, show, validate
            case convert = "import"
        }
        /// What is asked.
        package var question: Question
        /// Names, words or files, as the question takes them; empty for `list` without words.
        package var operands: [String]
        /// A folder of own entries, which take the place of ours; `nil` for none.
        package var folder: String?
        /// Whether to print JSON.
        package var wantsJSON = false
    }
}

extension Command.Catalogue {
    init(_ arguments: Arguments) {
        let word = arguments.command.name.split(separator: " ").last.map(String.init) ?? ""
        question = Question(rawValue: word) ?? .list
        operands = arguments.operands
        folder = arguments["--folder"]
        wantsJSON = arguments.has("--json")
    }
}

extension CommandSyntax {
    private static let folder = OptionSyntax(
        "--folder", "FOLDER", "Your own entries, one YAML file each; they win over ours.")
    private static let json = OptionSyntax("--json", nil, "Print the answer as JSON.")

    /// `foreshock catalogue ...`.
    static let catalogue = [
        CommandSyntax(
            "catalogue list", "The services known, or those that match some words.",
            operand: "[WORD]", takesMany: true, options: [folder, json]),
        CommandSyntax(
            "catalogue show", "All that is known of a service, each statement with its source.",
            operand: "NAME", options: [folder, json]),
        CommandSyntax(
            "catalogue validate", "Read entries and report every mistake in them.",
            operand: "FILE", takesMany: true, notes: ["FILE may be - for standard input."]),
        CommandSyntax(
            "catalogue import", "Make entries of a CSV file, one YAML file each.",
            operand: "FILE",
            options: [
                OptionSyntax(
                    "--folder", "FOLDER", "Where to write them; files there are left alone.",
                    isRequired: true)
            ],
            notes: [
                "Columns: name, status_page, domains (separated by blanks), platform, category,",
                "source, as_of; only name, category and source must be filled.",
                "FILE may be - for standard input.",
            ]),
    ]
}
