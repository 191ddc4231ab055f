import Commands
import Testing

@Suite("Usage errors") struct UsageErrorTests {
    @Test(
        "say what is wrong and where to look",
        arguments: [
            ("", "No command was given. See 'foreshock --help'."),
            ("serv", "Unknown command 'serv'. Did you mean 'serve'? See 'foreshock --help'."),
            ("fly", "Unknown command 'fly'. See 'foreshock --help'."),
            (
                "--versoin",
                "Unknown option '--versoin'. Did you mean '--version'? See 'foreshock --help'."
            ),
            (
                "help chekc",
                "Unknown command 'chekc'. Did you mean 'check'? See 'foreshock --help'."
            ),
            ("serve", "'serve' needs '--config FILE'. See 'foreshock serve --help'."),
            (
                "serve --confg a",
                "Unknown option '--confg'. Did you mean '--config'? See 'foreshock serve --help'."
            ),
            ("serve --xyzzy", "Unknown option '--xyzzy'. See 'foreshock serve --help'."),
            (
                "serve --config",
                "Option '--config' needs a value: FILE. See 'foreshock serve --help'."
            ),
            (
                "serve --config=",
                "Option '--config' needs a value: FILE. See 'foreshock serve --help'."
            ),
            (
                "serve --config a --config b",
                "Option '--config' is given twice. See 'foreshock serve --help'."
            ),
            ("serve --config a b", "Unexpected argument 'b'. See 'foreshock serve --help'."),
            (
                "serve --config a --listen 8080",
                "'--listen 8080' is no address to listen on; write it as 127.0.0.1:8080."
                    + " See 'foreshock serve --help'."
            ),
            (
                "serve --config a --speed 10",
                "Options '--speed' and '--origin' are given together or not at all."
                    + " See 'foreshock serve --help'."
            ),
            (
                "serve --config a --parent init",
                "'--parent init' is no process; give its number, such as 4711."
                    + " See 'foreshock serve --help'."
            ),
            (
                "serve --config a --speed 10 --origin yesterday",
                "'--origin yesterday' is no time; write it as 2026-11-24T14:00:00Z."
                    + " See 'foreshock serve --help'."
            ),
            (
                "demo --speed 0",
                "'--speed 0' is no speed; give a number from 0.1 to 1000."
                    + " See 'foreshock demo --help'."
            ),
            (
                "demo --speed fast",
                "'--speed fast' is no speed; give a number from 0.1 to 1000."
                    + " See 'foreshock demo --help'."
            ),
            ("demo --json", "Option '--json' needs '--headless'. See 'foreshock demo --help'."),
            (
                "demo --control=yes",
                "Option '--control' takes no value. See 'foreshock demo --help'."
            ),
            (
                "demo --control --control",
                "Option '--control' is given twice. See 'foreshock demo --help'."
            ),
            ("check", "'check' needs a URL. See 'foreshock check --help'."),
            (
                "check example.com",
                "'example.com' is no address to check; write it as https://example.com/."
                    + " See 'foreshock check --help'."
            ),
            (
                "check http://a --timeout 5",
                "'--timeout 5' is no time to wait; write it as 500ms, 5s or 1m30s, above 0 and at most"
                    + " 1d."
                    + " See 'foreshock check --help'."
            ),
            (
                "check http://a --timeout 0s",
                "'--timeout 0s' is no time to wait; write it as 500ms, 5s or 1m30s, above 0 and at most"
                    + " 1d."
                    + " See 'foreshock check --help'."
            ),
            (
                "check http://a --status 200,,404",
                "'--status 200,,404' names no HTTP statuses; write them as 200,204 or 200-299."
                    + " See 'foreshock check --help'."
            ),
            ("validate", "'validate' needs a FILE. See 'foreshock validate --help'."),
            ("validate a b", "Unexpected argument 'b'. See 'foreshock validate --help'."),
            ("version now", "Unexpected argument 'now'. See 'foreshock version --help'."),
        ])
    func text(line: String, expected: String) {
        let words = line.split(separator: " ").map(String.init)
        let error = #expect(throws: UsageError.self) { try Command(parsing: words) }
        #expect(error?.description == expected)
    }
}
