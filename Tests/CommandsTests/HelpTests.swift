import Commands
import Testing

@Suite("Help") struct HelpTests {
    @Test func `the program tells its commands and exit codes`() throws {
        #expect(
            try help("--help") == """
                Foreshock sees an outage coming, says who it will hit, and finds out why.

                Usage: foreshock COMMAND [OPTIONS]

                Commands:
                  serve     Watch your own services as a configuration file describes them.
                  demo      Play an outage in a small shop landscape, live.
                  check     Ask one address once and tell whether the answer is as expected.
                  validate  Read a configuration file and report every mistake in it.
                  version   Print the version.

                'foreshock COMMAND --help' tells what a command takes.

                Exit status:
                  0    done, and as expected
                  1    a check failed, or a story did not come out as it should
                  2    the command line was wrong
                  3    a configuration or scenario file was wrong
                  4    it cannot run here: a port in use, a database that cannot be opened
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

    @Test(arguments: ["--help", "serve --help", "demo --help", "check --help", "version --help"])
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
