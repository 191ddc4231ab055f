import Commands
import Testing

@Suite("Help") struct HelpTests {
    @Test func `the program tells its commands and exit codes`() throws {
        #expect(
            try help("--help") == """
                Foreshock sees an outage coming, says who it will hit, and finds out why.

                Usage: foreshock COMMAND [OPTIONS]

                Commands:
                  serve      Watch your own services as a configuration file describes them.
                  demo       Play an outage in a small shop landscape, live.
                  check      Ask one address once and tell whether the answer is as expected.
                  validate   Read a configuration file and report every mistake in it.
                  graph      Ask a dependency graph: show, impact, cascade, weak-points, economy, concentration.
                  faults     Minimal cut sets, probability and importance of a fault tree (Open-PSA).
                  history    Ask records of incidents: stats, classify.
                  catalogue  Work with the services of others that are known: list, show, validate, import.
                  feed       Read a saved status feed of a provider and tell what it says.
                  version    Print the version.

                'foreshock COMMAND --help' tells what a command takes.

                Exit status:
                  0    done, and as expected
                  1    a check failed, or a story did not come out as it should
                  2    the command line was wrong
                  3    a file that was given was wrong, or could not be read
                  4    it cannot run here: a port in use, a database that cannot be opened, a full disk
                  130  interrupted before it was finished

                """)
    }

    @Test func `serve tells its options`() throws {
        #expect(
            try help("serve --help") == """
                Watch your own services as a configuration file describes them.

                Usage: foreshock serve --config FILE [OPTIONS]

                Options:
                  --config FILE       The configuration, in YAML.
                  --listen HOST:PORT  Where to serve the pages; overrides the file.
                  --speed N           Count time N times faster; for rehearsals.
                  --origin TIME       When faster time began, as 2026-11-24T14:00:00Z.
                  --parent PID        End when this process, which started it, is gone.
                  --help              Print this.

                Runs until Ctrl-C or SIGTERM, then writes everything out; a second one ends it at once.
                docs/foreshock.example.yaml explains every key of the configuration.

                """)
    }

    @Test func `demo tells its options`() throws {
        #expect(
            try help("demo --help") == """
                Play an outage in a small shop landscape, live.

                Usage: foreshock demo [OPTIONS]

                Options:
                  --speed N           Play N times faster than real time; 10 unless told.
                  --scenario NAME     A built-in story, or the path of a scenario file.
                  --control           The same without the fault: nothing may page.
                  --headless          Serve no pages; end with the story.
                  --json              End with one JSON document; needs --headless.
                  --listen HOST:PORT  Where to serve the pages.
                  --record FILE       Keep what was observed, to be used as a control.
                  --list              List the built-in stories.
                  --help              Print this.

                With --headless the exit status is 0 only when the story came out as expected.

                """)
    }

    @Test func `check tells its options`() throws {
        #expect(
            try help("check --help") == """
                Ask one address once and tell whether the answer is as expected.

                Usage: foreshock check [OPTIONS] URL

                Options:
                  --timeout TIME   How long to wait, as 500ms, 5s or 1m; 5s unless told.
                  --status CODES   The statuses expected, as 200,300-399; 200 unless told.
                  --contains TEXT  Text that the answer must contain.
                  --json           Print the result as JSON.
                  --help           Print this.

                """)
    }

    @Test func `validate needs a file only`() throws {
        #expect(
            try help("validate --help") == """
                Read a configuration file and report every mistake in it.

                Usage: foreshock validate FILE

                Options:
                  --help  Print this.

                """)
    }

    @Test func `a family tells its questions`() throws {
        #expect(
            try help("help graph") == """
                Ask a dependency graph.

                Usage: foreshock graph QUESTION [OPTIONS] FILE...

                Questions:
                  graph show           Show who needs whom, or write the graph in another format.
                  graph impact         Who is hit when something fails, when, how hard, and back when.
                  graph cascade        Who falls next when load moves to the survivors, and what stops it.
                  graph weak-points    Single points of failure, cut sets and what removes them.
                  graph economy        What it costs when something fails: direct, ripple, by industry.
                  graph concentration  How many depend on each provider, directly and through others.

                'foreshock graph QUESTION --help' tells what a question takes.

                """)
    }

    @Test func `graph show tells its options`() throws {
        #expect(
            try help("graph show --help") == """
                Show who needs whom, or write the graph in another format.

                Usage: foreshock graph show [OPTIONS] FILE...

                Options:
                  --to NAME      yaml, csv, dot, mermaid, graphml, svg or table.
                  --format NAME  yaml, csv, web-dependencies, backstage, otlp or jaeger; else by content.
                  --keep-going   Report bad lines and use the rest of the file.
                  --json         Print the answer as JSON.
                  --help         Print this.

                FILE may be - for standard input.

                """)
    }

    @Test func `history classify tells what it reads and prints`() throws {
        #expect(
            try help("history classify --help") == """
                Scope, severity, cause and recovery of each incident, with reasons.

                Usage: foreshock history classify [OPTIONS] FILE...

                Options:
                  --corrections FILE  A person's classifications, which win.
                  --json              Print JSON lines: one object an incident.
                  --help              Print this.

                Read are, found out by content: incidents.json of Google Cloud, data.json of AWS,
                Statuspage incidents as JSON lines, tables and traces of the Cloud Uptime Archive, CSV with
                the columns provider,id,start,end (and severity,title,components), and Foreshock's own
                JSON list; docs/formats.md tells both. FILE may be - for standard input.

                """)
    }

    @Test(
        arguments: [
            "--help", "serve --help", "demo --help", "check --help", "version --help",
            "help graph", "help history", "graph show --help", "graph impact --help",
            "graph cascade --help", "graph weak-points --help", "graph economy --help",
            "graph concentration --help", "faults --help", "history stats --help",
            "history classify --help",
        ])
    func `fits a terminal of 100 columns and names no hidden command`(line: String) throws {
        let text = try #require(try help(line))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
        #expect(!text.contains("lab-service"))
    }

    private func help(_ line: String) throws -> String? {
        let words = line.split(separator: " ").map(String.init)
        guard case .help(let text) = try Command(parsing: words) else { return nil }
        return text
    }
}
