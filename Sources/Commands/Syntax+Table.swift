extension CommandSyntax {
    /// Every command, in the order of the help.
    static let all =
        [serve, demo, check, validate] + graph + [faults] + history + catalogue + [
            feed, version, labService,
        ]

    static let serve = CommandSyntax(
        "serve", "Watch your own services as a configuration file describes them.",
        options: [
            OptionSyntax("--config", "FILE", "The configuration, in YAML.", isRequired: true),
            OptionSyntax("--listen", "HOST:PORT", "Where to serve the pages; overrides the file."),
            OptionSyntax("--speed", "N", "Count time N times faster; for rehearsals."),
            OptionSyntax("--origin", "TIME", "When faster time began, as 2026-11-24T14:00:00Z."),
            OptionSyntax("--parent", "PID", "End when this process, which started it, is gone."),
        ],
        notes: [
            "Runs until Ctrl-C or SIGTERM, then writes everything out; a second one ends it at once.",
            "docs/foreshock.example.yaml explains every key of the configuration.",
        ])

    static let demo = CommandSyntax(
        "demo", "Play an outage in a small shop landscape, live.",
        options: [
            OptionSyntax("--speed", "N", "Play N times faster than real time; 10 unless told."),
            OptionSyntax("--scenario", "NAME", "A built-in story, or the path of a scenario file."),
            OptionSyntax("--control", nil, "The same without the fault: nothing may page."),
            OptionSyntax("--headless", nil, "Serve no pages; end with the story."),
            OptionSyntax("--json", nil, "End with one JSON document; needs --headless."),
            OptionSyntax("--listen", "HOST:PORT", "Where to serve the pages."),
            OptionSyntax("--record", "FILE", "Keep what was observed, to be used as a control."),
            OptionSyntax("--list", nil, "List the built-in stories."),
        ],
        notes: ["With --headless the exit status is 0 only when the story came out as expected."])

    static let check = CommandSyntax(
        "check", "Ask one address once and tell whether the answer is as expected.",
        operand: "URL",
        options: [
            OptionSyntax(
                "--timeout", "TIME", "How long to wait, as 500ms, 5s or 1m; 5s unless told."),
            OptionSyntax(
                "--status", "CODES", "The statuses expected, as 200,300-399; 200 unless told."),
            OptionSyntax("--contains", "TEXT", "Text that the answer must contain."),
            OptionSyntax("--json", nil, "Print the result as JSON."),
        ])

    static let validate = CommandSyntax(
        "validate", "Read a configuration file and report every mistake in it.", operand: "FILE")

    static let version = CommandSyntax("version", "Print the version.")

    static let labService = CommandSyntax(
        "lab-service", "Run one service of the demo; the demo starts it by itself.",
        options: [OptionSyntax("--config", "FILE", "What to run.", isRequired: true)],
        isHidden: true)
}
