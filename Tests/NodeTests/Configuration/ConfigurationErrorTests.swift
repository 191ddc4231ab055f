import Node
import Testing

@Suite("Configuration errors") struct ConfigurationErrorTests {
    /// A file of one service `a` with the lines of a case after it.
    private static let head = "services:\n  - id: a\n"

    @Test(
        "name the place and the mistake",
        arguments: [
            ("title: x", "f:1:1: 'services' is missing: list at least one service to watch"),
            (
                "services: []",
                "f:1:11: 'services' is empty: list at least one service to watch"
            ),
            ("services: a", "f:1:11: 'services' must be a list, not 'a'"),
            ("[]", "f:1:1: the configuration must be keys with values, not a list"),
            (
                "services: [{id: A}]",
                "f:1:17: 'id' must have only lower-case letters, digits, '-', '_' and '.', not 'A'"
            ),
            ("services: [{name: A}]", "f:1:12: 'id' is missing in a service"),
            ("services: [{id: a}, {id: a}]", "f:1:26: 'id' 'a' is used by another service"),
            (
                head + "listen: 8080",
                "f:3:9: 'listen' must be host:port such as 127.0.0.1:8080, not '8080'"
            ),
            (head + "retention: 5m", "f:3:12: 'retention' must be at least 1h"),
            (
                head + "retention: a week",
                "f:3:12: 'retention' must be a duration such as 10s or 5m, not 'a week'"
            ),
            (
                head + "notice: [a]",
                "f:3:9: 'notice' must be text, or hold it for en or de, not a list"
            ),
            (
                head + "notice: {fr: a}",
                "f:3:10: unknown key 'fr' in 'notice'; known are en and de"
            ),
            (head + "notice: {en: ''}", "f:3:9: 'notice' must hold a text for en or de"),
            (head + "lookup: no", "f:3:9: 'lookup' must be on, off or hold 'allow', not 'no'"),
            (
                head + "lookup: {allow: [10.0.0.1/8]}",
                "f:3:17: 'allow' must hold ranges such as 10.0.0.0/8 or fd00::/8, not '10.0.0.1/8'"
            ),
            (
                head + "lookup: {allow: [169.254.0.0/16]}",
                "f:3:17: 'allow' holds '169.254.0.0/16', at which clouds tell machines their "
                    + "secrets; name the single addresses that are meant"
            ),
            (
                head + "lookup: {allow: [10.0.0.0/8], ports: [http]}",
                "f:3:38: 'ports' must hold ports from 1 to 65535, not 'http'"
            ),
            (
                head + "lookup: {ports: [8080]}",
                "f:3:17: 'ports' are for networks that 'allow' names; name them"
            ),
            (
                head + "webhook: []",
                "f:3:1: unknown key 'webhook' in the configuration; did you mean 'webhooks'?"
            ),
        ])
    func top(text: String, expected: String) {
        expect(text, expected)
    }

    @Test(
        "name the place in a service",
        arguments: [
            (
                "dependsOn: [{service: b}]",
                "f:3:27: 'service' names 'b', which is none of the services here (a)"
            ),
            (
                "dependsOn: [{service: a}]",
                "f:3:27: 'service' must be another service than 'a' itself"
            ),
            (
                "metrics: {url: 'ftp://a/'}",
                "f:3:20: 'url' must be an address such as https://example.com/health, not 'ftp://a/'"
            ),
            ("metrics: {}", "f:3:14: 'url' is missing in 'metrics'"),
            (
                "metrics: {url: 'http://a', every: 1s, timeout: 2s}",
                "f:3:52: 'timeout' must be above 0 and not longer than 'every'"
            ),
            (
                "metrics: {url: 'http://a', every: 1ms}",
                "f:3:39: 'every' must be at least 100ms"
            ),
            ("checks: [{url: 'http://a'}]", "f:3:14: 'name' is missing in a check"),
            (
                "checks: [{name: x, url: 'http://a', status: [200, 99]}]",
                "f:3:49: 'status' must hold HTTP statuses such as 200 or 200-299, not '99'"
            ),
            (
                "checks: [{name: x, url: 'http://a', redirects: 11}]",
                "f:3:52: 'redirects' must be a whole number from 0 to 10, not '11'"
            ),
            (
                "checks: [{name: x, url: 'http://a'}, {name: x, url: 'http://b'}]",
                "f:3:49: 'name' 'x' is used by another check of this service"
            ),
            ("availability: 2", "f:3:19: 'availability' must be from 0 to 1 (100 %)"),
            (
                "kind: servce",
                "f:3:11: 'kind' must be service, component, provider or region, not 'servce';"
                    + " did you mean 'service'?"
            ),
            ("sumary: x", "f:3:5: unknown key 'sumary' in a service; did you mean 'summary'?"),
        ])
    func service(line: String, expected: String) {
        expect(Self.head + "    " + line, expected)
    }

    @Test(
        "name the place in a dependency",
        arguments: [
            (
                "kind: hard",
                "f:4:41: 'kind' must be critical, partial, asynchronous or redundant, not 'hard'"
            ),
            ("kind: partial", "f:4:21: 'share' is missing in a dependency"),
            (
                "kind: partial, share: 120 %",
                "f:4:57: 'share' must be from 0 to 1 (100 %)"
            ),
            ("kind: asynchronous", "f:4:21: 'buffer' is missing in a dependency"),
            ("kind: redundant", "f:4:21: 'group' is missing in a dependency"),
            (
                "kind: redundant, group: g, required: 2",
                "f:4:21: 'a' needs 2 of the 1 in its group 'g'; the number lies between 1 and 1"
            ),
            ("share: 0.5", "f:4:42: 'share' belongs to 'kind: partial'"),
            (
                "kind: partial, share: 0.5, buffer: 1m",
                "f:4:70: 'buffer' belongs to 'kind: asynchronous'"
            ),
        ])
    func dependency(keys: String, expected: String) {
        let line = "    dependsOn:    [ {service: b,  \(keys)} ]"
        expect("services:\n  - id: b\n  - id: a\n\(line)", expected)
    }

    @Test(
        "name the place in a rule",
        arguments: [
            ("{}", "f:3:9: 'name' is missing in a rule"),
            (
                "{name: x, signal: y}",
                "f:3:9: a rule needs either 'above' or 'below', with a number or 95 %"
            ),
            (
                "{name: x, signal: y, above: 1, below: 0}",
                "f:3:9: a rule needs either 'above' or 'below', with a number or 95 %"
            ),
            (
                "{name: x, service: b, signal: y, above: 1}",
                "f:3:28: 'service' names 'b', which is none of the services here (a)"
            ),
            (
                "{name: x, signal: 'y{', above: 1}",
                "f:3:27: 'signal' must be written as pool.utilisation or"
                    + " pool.utilisation{payments}, not 'y{'"
            ),
            (
                "{name: x, signal: y, above: much}",
                "f:3:37: 'above' must be a number or a share such as 95 %, not 'much'"
            ),
            (
                "{name: x, signal: y, above: 1, severity: loud}",
                "f:3:50: 'severity' must be info, warning or page, not 'loud'"
            ),
        ])
    func rule(rule: String, expected: String) {
        expect(Self.head + "rules: [\(rule)]", expected)
    }

    @Test(
        "name the place in the figures about money",
        arguments: [
            ("economy: much", "f:3:10: 'economy' must be keys with values, not 'much'"),
            ("economy: {source: x}", "f:3:10: 'currency' is missing in 'economy'"),
            (
                "economy: {currency: Taler}",
                "f:3:21: 'currency' must be a currency of ISO 4217 such as EUR, not 'Taler'"
            ),
            (
                "economy: {currency: EUR, streams: [{name: x, services: a, margin: 120 %}]}",
                "f:3:67: 'margin' must be a share from 0 to 1, or from 0 % to 100 %"
            ),
            (
                "economy: {currency: EUR, streams: [{name: x, services: [a, b]}]}",
                "f:3:60: 'services' names 'b', which is none of the services here (a)"
            ),
            (
                "economy: {currency: EUR, streems: []}",
                "f:3:26: unknown key 'streems' in 'economy'; did you mean 'streams'?"
            ),
            ("history: {a: b}", "f:3:10: 'history' must be a list, not a mapping"),
            ("history: [[a]]", "f:3:11: an item of 'history' must be text, not a list"),
        ])
    func money(line: String, expected: String) {
        expect(Self.head + line, expected)
    }

    @Test(
        "name the place in the figures of a service",
        arguments: [
            ("repair: 0s", "f:3:13: 'repair' must be above 0"),
            ("rate: -1", "f:3:11: 'rate' must not be negative"),
            ("capacity: 0", "f:3:15: 'capacity' must be above 0"),
            ("workers: 0", "f:3:14: 'workers' must be a whole number from 1 to 1000000, not '0'"),
            (
                "serviceTime: quick",
                "f:3:18: 'serviceTime' must be a duration such as 10s or 5m, not 'quick'"
            ),
            ("attempts: 0", "f:3:15: 'attempts' must be a whole number from 1 to 1000, not '0'"),
            ("breaker: maybe", "f:3:14: 'breaker' must be true or false, not 'maybe'"),
            ("provider: [aws]", "f:3:15: 'provider' must be text, not a list"),
        ])
    func figures(line: String, expected: String) {
        expect(Self.head + "    " + line, expected)
    }

    @Test(
        "name the place in a channel or action",
        arguments: [
            ("webhooks: [{name: x}]", "f:3:12: 'url' is missing in a webhook"),
            (
                "webhooks: [{name: x, url: 'http://a', notify: [often]}]",
                "f:3:48: an item of 'notify' must be one of opened, warned, escalated, failed, diagnosed,"
                    + " recovering, resolved, not 'often'"
            ),
            (
                "webhooks: [{name: x, url: 'http://a', headers: {'a b': c}}]",
                "f:3:49: 'a b' is no name of a header field"
            ),
            (
                #"webhooks: [{name: x, url: 'http://a', headers: {a: "c\r\nd: e"}}]"#,
                "f:3:52: the header field 'a' must be one line of text"
            ),
            (
                "actions: [{id: x, title: y, service: b, url: 'http://a'}]",
                "f:3:38: 'service' names 'b', which is none of the services here (a)"
            ),
            (
                "actions: [{id: x/y}]",
                "f:3:16: 'id' must have only lower-case letters, digits, '-', '_' and '.',"
                    + " not 'x/y'"
            ),
        ])
    func channel(line: String, expected: String) {
        expect(Self.head + line, expected)
    }

    @Test func `come all at once, in the order of the file`() {
        let text = """
            listen: nowhere
            services:
              - id: a
                checks:
                  - {name: x, url: nowhere}
                  - {name: x}
                  - {name: y, url: 'http://a', every: often}
              - id: B
              - id: c
                dependsOn: [{service: B}, {service: d}]
            rules:
              - {name: r, service: e, signal: s, above: 1}
              - {name: r2, signal: s}
            extra: 1
            """
        let places = mistakes(text)?.split(separator: "\n").map { $0.split(separator: ":")[1] }
        #expect(places == ["1", "5", "6", "7", "8", "10", "12", "13", "14"])
    }

    @Test func `a file that is not there is told as such`() {
        let error = #expect(throws: ConfigurationError.self) {
            try Configuration(contentsOfFile: "/nonexistent/a.yaml")
        }
        #expect(
            error?.description
                == "Could not read '/nonexistent/a.yaml': there is no such file. Check the path.")
    }

    private func expect(
        _ text: String, _ expected: String, location: SourceLocation = #_sourceLocation
    ) {
        #expect(mistakes(text) == expected, sourceLocation: location)
    }

    private func mistakes(_ text: String) -> String? {
        do throws(ConfigurationError) {
            _ = try Configuration(parsing: text, file: "f")
            return nil
        } catch { return error.description }
    }
}
