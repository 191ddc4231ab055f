/// The commands that work on files alone.
extension CommandSyntax {
    /// What the questions of a first word are about.
    static let families = [
        "graph": "Ask a dependency graph", "history": "Ask records of incidents",
        "catalogue": "Work with the services of others that are known",
    ]

    private static let json = OptionSyntax("--json", nil, "Print the answer as JSON.")
    private static let input = [
        OptionSyntax(
            "--format", "NAME",
            "yaml, csv, web-dependencies, backstage, otlp or jaeger; else by content."),
        OptionSyntax("--keep-going", nil, "Report bad lines and use the rest of the file."),
    ]
    private static let down = [
        OptionSyntax(
            "--down", "NAMES", "What has failed, as a,b; a@10m fails ten minutes later.",
            isRequired: true)
    ]

    private static let inputNote = "FILE may be - for standard input."
    private static let timeNote = "A TIME is written as 30s, 1h30m or 7d."
    private static let downNotes = [
        "A name with an '@' is looked for as a whole first: db@eu, and db@eu@10m for later.",
        timeNote, inputNote,
    ]

    /// `foreshock graph ...`.
    static let graph = [
        CommandSyntax(
            "graph show", "Show who needs whom, or write the graph in another format.",
            operand: "FILE", takesMany: true,
            options: [
                OptionSyntax("--to", "NAME", "yaml, csv, dot, mermaid, graphml, svg or table.")
            ] + input + [json], notes: [inputNote]),
        CommandSyntax(
            "graph impact", "Who is hit when something fails, when, how hard, and back when.",
            operand: "FILE", takesMany: true,
            options: down + [
                OptionSyntax("--for", "TIME", "How long it stays down; for ever unless told.")
            ] + input + [json], notes: downNotes),
        CommandSyntax(
            "graph cascade", "Who falls next when load moves to the survivors, and what stops it.",
            operand: "FILE", takesMany: true,
            options: down + [
                OptionSyntax("--within", "TIME", "How far to look ahead; 1h unless told."),
                OptionSyntax("--runs", "N", "Simulated runs; 1000 unless told."),
                OptionSyntax("--seed", "N", "Where chance begins; 1 unless told."),
            ] + input + [json], notes: downNotes),
        CommandSyntax(
            "graph weak-points", "Single points of failure, cut sets and what removes them.",
            operand: "FILE", takesMany: true,
            options: [
                OptionSyntax("--service", "NAME", "What has to deliver; every end unless told."),
                OptionSyntax("--max-order", "N", "The largest cut sets listed; 2 unless told."),
            ] + input + [json], notes: [inputNote]),
        CommandSyntax(
            "graph economy", "What it costs when something fails: direct, ripple, by industry.",
            operand: "FILE", takesMany: true,
            options: down + [
                OptionSyntax("--for", "TIME", "How long it stays down; 1h unless told."),
                OptionSyntax("--assumptions", "FILE", "Your own figures, in YAML."),
            ] + input + [json], notes: downNotes),
        CommandSyntax(
            "graph concentration", "How many depend on each provider, directly and through others.",
            operand: "FILE", takesMany: true, options: input + [json],
            notes: [
                "Providers are nodes of kind provider, and what 'provider' and 'region' of a service",
                "name; each service needs those critically.",
                inputNote,
            ]),
    ]

    /// `foreshock faults`.
    static let faults = CommandSyntax(
        "faults", "Minimal cut sets, probability and importance of a fault tree (Open-PSA).",
        operand: "FILE",
        options: [
            OptionSyntax("--max-order", "N", "Leave out cut sets of more than N events."),
            OptionSyntax("--cutoff", "P", "Leave out cut sets less likely than P."),
            OptionSyntax("--list", "FILE", "Write the cut sets to a file, one a line."),
            OptionSyntax("--top", "GATE", "The event of interest; the root gate unless told."),
            OptionSyntax("--timeout", "TIME", "End with bounds after so long; 60s unless told."),
            OptionSyntax("--memory", "MIB", "End with bounds beyond this; 2048 unless told."),
            json,
        ],
        notes: [
            "A tree that does not fit ends with bounds, said to be bounds, and status 1.",
            "A TIME is written as 500ms, 5s or 1m30s, at most 1d.", inputNote,
        ])

    private static let historyNotes = [
        "Read are, found out by content: incidents.json of Google Cloud, data.json of AWS,",
        "Statuspage incidents as JSON lines, tables and traces of the Cloud Uptime Archive, CSV with",
        "the columns provider,id,start,end (and severity,title,components), and Foreshock's own",
        "JSON list; docs/formats.md tells both. \(inputNote)",
    ]

    /// `foreshock history ...`.
    static let history = [
        CommandSyntax(
            "history stats", "How often, how long, how regular: statistics of recorded incidents.",
            operand: "FILE", takesMany: true,
            options: [
                OptionSyntax(
                    "--elapsed", "TIME", "How much longer one lasts that has lasted so long."),
                json,
            ], notes: historyNotes + [timeNote]),
        CommandSyntax(
            "history classify",
            "Scope, severity, cause and recovery of each incident, with reasons.",
            operand: "FILE", takesMany: true,
            options: [
                OptionSyntax("--corrections", "FILE", "A person's classifications, which win."),
                OptionSyntax("--json", nil, "Print JSON lines: one object an incident."),
            ], notes: historyNotes),
    ]
}
