import Commands
import Model
import Testing

@Suite("Commands on files") struct FileCommandTests {
    @Test func `graph takes files and little else unless told`() throws {
        let options = try graph("graph show a.csv b.yaml")
        #expect(options.question == .show)
        #expect(options.files == ["a.csv", "b.yaml"])
        #expect(options.format == nil)
        #expect(options.target == nil)
        #expect(!options.keepsGoing && !options.wantsJSON)
    }

    @Test func `graph impact takes several failures at their times`() throws {
        let options = try graph(
            "graph impact --down a,b@10m,dns/c@500ms --for 2h --format csv --keep-going --json x")
        #expect(options.question == .impact)
        let down = try options.namingFailures { _ in false }.down
        #expect(down.map(\.service) == ["a", "b", "dns/c"])
        #expect(down.map(\.afterSeconds) == [0, 600, 0.5])
        #expect(options.outage == .seconds(7200))
        #expect(options.format == "csv")
        #expect(options.keepsGoing && options.wantsJSON)
    }

    @Test func `a whole name comes before a name with a time`() throws {
        let options = try graph("graph impact --down db@eu,db@us@2m,web@0s x")
        let known: Set = ["db@eu", "db@us", "web"]
        let down = try options.namingFailures(known.contains).down
        #expect(down.map(\.service) == ["db@eu", "db@us", "web"])
        #expect(down.map(\.afterSeconds) == [0, 120, 0])
    }

    @Test(
        "a failure names a service and a time",
        arguments: [
            ("@5m", "'--down @5m' names no service; write it as payments@10m."),
            (
                "web@soon",
                "'--down web@soon' tells no time after the '@'; write it as 30s, 1h30m or 7d, above"
                    + " 0 and at most 3650d."
            ),
            (
                "web@4000d",
                "'--down web@4000d' tells no time after the '@'; write it as 30s, 1h30m or 7d,"
                    + " above 0 and at most 3650d."
            ),
        ])
    func failures(word: String, expected: String) throws {
        let options = try graph("graph impact x --down \(word)")
        let error = #expect(throws: UsageError.self) {
            try options.namingFailures { $0 == "web" }
        }
        #expect(error?.description == expected + " See 'foreshock graph impact --help'.")
    }

    @Test func `a name that nobody knows stays whole`() throws {
        let options = try graph("graph impact x --down web@soon")
        let down = try options.namingFailures { _ in false }.down
        #expect(down == [Command.Graph.Failure(service: "web@soon", afterSeconds: 0)])
    }

    @Test(
        "spans of time are written as the answers are",
        arguments: [("7d", 604_800), ("1h30m", 5400), ("90min", 5400), ("3650d", 315_360_000)])
    func spans(text: String, seconds: Int) throws {
        let options = try graph("graph impact --down a --for \(text) x")
        #expect(options.outage == .seconds(seconds))
        #expect(throws: UsageError.self) { try graph("graph impact --down a --for 3651d x") }
    }

    @Test func `a dash is a file: standard input`() throws {
        #expect(try graph("graph show -").files == ["-"])
    }

    @Test func `graph cascade runs a thousand times for an hour from seed 1 unless told`() throws {
        let standard = try graph("graph cascade --down a x.csv")
        #expect(standard.horizon == .seconds(3600))
        #expect(standard.runs == 1000)
        #expect(standard.seed == 1)
        let told = try graph("graph cascade --down a --within 30m --runs 5 --seed 9 x.csv")
        #expect(told.horizon == .seconds(1800))
        #expect(told.runs == 5)
        #expect(told.seed == 9)
    }

    @Test func `the other questions take what they need`() throws {
        let weak = try graph("graph weak-points --service shop --max-order 3 x")
        #expect(weak.question == .weakPoints)
        #expect(weak.service == "shop")
        #expect(weak.maximumOrder == 3)
        #expect(try graph("graph economy --down a --assumptions m.yaml x").assumptions == "m.yaml")
        let options = try graph("graph concentration --format web-dependencies a b --json")
        #expect(options.question == .concentration)
        #expect(options.format == "web-dependencies")
        #expect(options.files == ["a", "b"])
        #expect(try graph("graph show --to=svg x").target == "svg")
    }

    @Test func `feed takes a file, and when and how to judge it`() throws {
        guard case .feed(let standard) = try parse("feed a.json"),
            case .feed(let told) = try parse(
                "feed --platform rss --at 2026-11-24T14:00:00Z --stale-after 1h --json b")
        else {
            Issue.record("no feed")
            return
        }
        #expect(standard.file == "a.json")
        #expect(standard.stalenessLimit == .seconds(900))
        #expect(standard.platform == nil && standard.moment == nil && !standard.wantsJSON)
        #expect(told.file == "b" && told.platform == "rss" && told.wantsJSON)
        #expect(told.moment?.description == "2026-11-24T14:00:00.000Z")
        #expect(told.stalenessLimit == .seconds(3600))
    }

    @Test func `faults takes one file and its limits`() throws {
        guard case .faults(let standard) = try parse("faults a.xml") else {
            Issue.record("no faults")
            return
        }
        #expect(standard.file == "a.xml")
        #expect(standard.timeout == .seconds(60))
        #expect(standard.memoryMiB == 2048)
        #expect(standard.maximumOrder == nil && standard.cutoff == nil && standard.list == nil)
        let line =
            "faults --max-order 4 --cutoff 1e-9 --list cuts.txt --top G1 --timeout 5s "
            + "--memory 512 --json a.xml"
        guard case .faults(let told) = try parse(line) else {
            Issue.record("no faults")
            return
        }
        #expect(told.maximumOrder == 4)
        #expect(told.cutoff == 1e-9)
        #expect(told.list == "cuts.txt")
        #expect(told.top == "G1")
        #expect(told.timeout == .seconds(5))
        #expect(told.memoryMiB == 512)
        #expect(told.wantsJSON)
    }

    @Test func `history takes files`() throws {
        guard case .history(let stats) = try parse("history stats --elapsed 40m a.json b.csv"),
            case .history(let classify) = try parse("history classify --corrections c.csv a --json")
        else {
            Issue.record("no history")
            return
        }
        #expect(stats.question == .stats)
        #expect(stats.files == ["a.json", "b.csv"])
        #expect(stats.elapsed == .seconds(2400))
        #expect(classify.question == .classify)
        #expect(classify.corrections == "c.csv")
        #expect(classify.wantsJSON)
    }

    @Test(
        "say what is wrong and where to look",
        arguments: [
            (
                "graph",
                "'graph' needs one of: show, impact, cascade, weak-points, economy, concentration."
                    + " See 'foreshock graph --help'."
            ),
            (
                "graph shw a",
                "'graph' does not know 'shw'. Did you mean 'show'? See 'foreshock graph --help'."
            ),
            ("graph fly a", "'graph' does not know 'fly'. See 'foreshock graph --help'."),
            ("graph show", "'graph show' needs a FILE. See 'foreshock graph show --help'."),
            (
                "graph impact a",
                "'graph impact' needs '--down NAMES'. See 'foreshock graph impact --help'."
            ),
            (
                "graph impact --down , a",
                "'--down ,' names no service; write it as payments,search."
                    + " See 'foreshock graph impact --help'."
            ),
            (
                "graph impact --down x --for soon a",
                "'--for soon' is no time; write it as 30s, 1h30m or 7d, above 0 and at most 3650d."
                    + " See 'foreshock graph impact --help'."
            ),
            (
                "graph show --to csv --json a",
                "Options '--to csv' and '--json' exclude each other; leave one out."
                    + " See 'foreshock graph show --help'."
            ),
            (
                "faults --timeout 2d a",
                "'--timeout 2d' is no time to wait; write it as 500ms, 5s or 1m30s, above 0 and at"
                    + " most 1d. See 'foreshock faults --help'."
            ),
            (
                "graph cascade --down a --runs 0 x",
                "'--runs 0' is not possible; give a whole number from 1 to 10000000."
                    + " See 'foreshock graph cascade --help'."
            ),
            (
                "graph show --down a x",
                "Unknown option '--down'. See 'foreshock graph show --help'."
            ),
            ("faults", "'faults' needs a FILE. See 'foreshock faults --help'."),
            ("faults a b", "Unexpected argument 'b'. See 'foreshock faults --help'."),
            (
                "faults --cutoff 2 a",
                "'--cutoff 2' is no probability; give a number such as 1e-9."
                    + " See 'foreshock faults --help'."
            ),
            (
                "faults --memory 1 a",
                "'--memory 1' is not possible; give a whole number from 16 to 1048576."
                    + " See 'foreshock faults --help'."
            ),
            (
                "feed --at noon a",
                "'--at noon' is no time; write it as 2026-11-24T14:00:00Z."
                    + " See 'foreshock feed --help'."
            ),
            ("feed", "'feed' needs a FILE. See 'foreshock feed --help'."),
            ("history", "'history' needs one of: stats, classify. See 'foreshock history --help'."),
            (
                "history stat a",
                "'history' does not know 'stat'. Did you mean 'stats'?"
                    + " See 'foreshock history --help'."
            ),
            (
                "history stats --elapsed 0s a",
                "'--elapsed 0s' is no time; write it as 30s, 1h30m or 7d, above 0 and at most"
                    + " 3650d."
                    + " See 'foreshock history stats --help'."
            ),
        ])
    func mistakes(line: String, expected: String) {
        let error = #expect(throws: UsageError.self) { try parse(line) }
        #expect(error?.description == expected)
    }

    private func parse(_ line: String) throws -> Command {
        try Command(parsing: line.split(separator: " ").map(String.init))
    }

    private func graph(_ line: String) throws -> Command.Graph {
        guard case .graph(let options) = try parse(line) else {
            throw UsageError("no graph", command: nil)
        }
        return options
    }
}
