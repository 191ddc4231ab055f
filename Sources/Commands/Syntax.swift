/// An option of a command, as parsed and as told in the help.
struct OptionSyntax: Sendable {
    /// With the dashes: `--config`.
    let name: String
    /// What follows it (`FILE`); `nil` for a switch.
    let value: String?
    /// What it does, in a few words.
    let summary: String
    /// Whether the command makes no sense without it.
    let isRequired: Bool

    init(_ name: String, _ value: String?, _ summary: String, isRequired: Bool = false) {
        self.name = name
        self.value = value
        self.summary = summary
        self.isRequired = isRequired
    }

    /// `--config FILE`.
    var written: String { value.map { "\(name) \($0)" } ?? name }
}

/// A command, as parsed and as told in the help.
struct CommandSyntax: Sendable {
    /// The word that selects it, or the two words (`graph impact`).
    let name: String
    /// What it does, in one line.
    let summary: String
    /// What it acts on (`FILE`); `nil` when there is nothing.
    let operand: String?
    /// Whether it acts on several at once.
    let takesMany: Bool
    /// What it takes.
    let options: [OptionSyntax]
    /// More lines for its help.
    let notes: [String]
    /// Whether the help keeps quiet about it.
    let isHidden: Bool

    /// `graph` of `graph impact`.
    var firstWord: String { name.split(separator: " ").first.map(String.init) ?? name }

    /// How many words select it.
    var wordCount: Int { name.split(separator: " ").count }

    /// The commands that a first word selects.
    static func family(_ word: String) -> [CommandSyntax] { all.filter { $0.firstWord == word } }

    init(
        _ name: String, _ summary: String, operand: String? = nil, takesMany: Bool = false,
        options: [OptionSyntax] = [], notes: [String] = [], isHidden: Bool = false
    ) {
        self.name = name
        self.summary = summary
        self.operand = operand
        self.takesMany = takesMany
        self.options = options
        self.notes = notes
        self.isHidden = isHidden
    }
}
