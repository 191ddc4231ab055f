package import Model

extension Command {
    /// What `feed` was told.
    package struct Feed: Hashable, Sendable {
        /// The saved feed.
        package var file: String
        /// Its platform; `nil` to find it out by content.
        package var platform: String?
        /// The moment at which it is judged; `nil` for the present.
        package var moment: Timestamp?
        /// Up to which age it counts.
        package var stalenessLimit: Duration = .seconds(900)
        /// Whether to print JSON.
        package var wantsJSON = false
    }
}

extension Command.Feed {
    init(_ arguments: Arguments) throws(UsageError) {
        file = arguments.operand
        platform = arguments["--platform"]
        moment = try arguments.moment("--at")
        stalenessLimit = try arguments.duration("--stale-after") ?? stalenessLimit
        wantsJSON = arguments.has("--json")
    }
}

extension CommandSyntax {
    /// `foreshock feed`.
    static let feed = CommandSyntax(
        "feed", "Read a saved status feed of a provider and tell what it says.",
        operand: "FILE",
        options: [
            OptionSyntax(
                "--platform", "NAME", "statuspage, statusio or syndication; else by content."),
            OptionSyntax("--at", "TIME", "When to judge it, as 2026-11-24T14:00:00Z; else now."),
            OptionSyntax("--stale-after", "TIME", "Up to which age it counts; 15m unless told."),
            OptionSyntax("--json", nil, "Print the answer as JSON."),
        ],
        notes: [
            "Reads Statuspage's JSON, status.io's JSON, RSS 2.0 and Atom; see docs/formats.md.",
            "What is stale counts as unknown, and no news is no good news.",
        ])
}
