extension Command {
    /// What a `graph` command was told.
    package struct Graph: Hashable, Sendable {
        /// What is asked of the graph.
        package enum Question: String, Hashable, Sendable, CaseIterable {
            case show, impact, cascade, economy, concentration
            case weakPoints = "weak-points"
        }
        /// Something that has failed, and how long after the first it does.
        package struct Failure: Hashable, Sendable {
            /// The name of the service.
            package let service: String
            /// Seconds after the start.
            package let afterSeconds: Double

            /// A failure of `service`, `afterSeconds` after the start.
            package init(service: String, afterSeconds: Double) {
                self.service = service
                self.afterSeconds = afterSeconds
            }
        }
        /// What is asked.
        package var question: Question
        /// The files, in the order given; not empty.
        package var files: [String]
        /// The format they are in; `nil` to find it out.
        package var format: String?
        /// Whether to use the rest of a file with bad lines.
        package var keepsGoing = false
        /// The format to write; `nil` for a table.
        package var target: String?
        /// What was said to have failed, word for word; see ``namingFailures(_:)``.
        package var downWords: [String] = []
        /// What has failed, once the names of the graph are known.
        package var down: [Failure] = []
        /// How long it stays down; `nil` when not told.
        package var outage: Duration?
        /// How far to look ahead.
        package var horizon: Duration = .seconds(3600)
        /// Simulated runs, from 1.
        package var runs = 1000
        /// Where chance begins.
        package var seed: UInt64 = 1
        /// The service that has to deliver; `nil` for every end of the graph.
        package var service: String?
        /// The largest cut sets that are listed, from 1.
        package var maximumOrder = 2
        /// The file of assumptions about money; `nil` for the standard ones.
        package var assumptions: String?
        /// Whether to print JSON.
        package var wantsJSON = false
    }

    /// What `faults` was told.
    package struct Faults: Hashable, Sendable {
        /// The file of the fault tree.
        package var file: String
        /// The largest cut sets that count; `nil` for all.
        package var maximumOrder: Int?
        /// The least probability of a cut set that counts; `nil` for all.
        package var cutoff: Double?
        /// The file to list the cut sets in; `nil` for none.
        package var list: String?
        /// The gate of interest; `nil` for the root.
        package var top: String?
        /// How long it may take.
        package var timeout: Duration = .seconds(60)
        /// How much memory it may take, in MiB.
        package var memoryMiB = 2048
        /// Whether to print JSON.
        package var wantsJSON = false
    }

    /// What a `history` command was told.
    package struct History: Hashable, Sendable {
        /// What is asked of the records.
        package enum Question: String, Hashable, Sendable, CaseIterable { case stats, classify }
        /// What is asked.
        package var question: Question
        /// The files, in the order given; not empty.
        package var files: [String]
        /// How long an incident has lasted that is asked about; `nil` for none.
        package var elapsed: Duration?
        /// The file of a person's classifications; `nil` for none.
        package var corrections: String?
        /// Whether to print JSON.
        package var wantsJSON = false
    }
}

extension Command.Graph {
    init(_ arguments: Arguments) throws(UsageError) {
        let word = arguments.command.name.split(separator: " ").last.map(String.init) ?? ""
        question = Question(rawValue: word) ?? .show
        files = arguments.operands
        format = arguments["--format"]
        keepsGoing = arguments.has("--keep-going")
        target = arguments["--to"]
        downWords = try arguments.words("--down")
        outage = try arguments.duration("--for")
        horizon = try arguments.duration("--within") ?? horizon
        runs = try arguments.count("--runs", in: 1...10_000_000) ?? runs
        seed = try arguments.count("--seed", in: 0...Int.max).map { UInt64($0) } ?? seed
        service = arguments["--service"]
        maximumOrder = try arguments.count("--max-order", in: 1...100) ?? maximumOrder
        assumptions = arguments["--assumptions"]
        wantsJSON = arguments.has("--json")
        if let target, target != "table", wantsJSON {
            throw arguments.error(
                "Options '--to \(target)' and '--json' exclude each other; leave one out.")
        }
    }
}

extension Command.Faults {
    init(_ arguments: Arguments) throws(UsageError) {
        file = arguments.operand
        maximumOrder = try arguments.count("--max-order", in: 1...1000)
        cutoff = try arguments.probability("--cutoff")
        list = arguments["--list"]
        top = arguments["--top"]
        timeout = try arguments.duration("--timeout", .wait) ?? timeout
        memoryMiB = try arguments.count("--memory", in: 16...1_048_576) ?? memoryMiB
        wantsJSON = arguments.has("--json")
    }
}

extension Command.History {
    init(_ arguments: Arguments) throws(UsageError) {
        question = arguments.command.name.hasSuffix("classify") ? .classify : .stats
        files = arguments.operands
        elapsed = try arguments.duration("--elapsed")
        corrections = arguments["--corrections"]
        wantsJSON = arguments.has("--json")
    }
}
