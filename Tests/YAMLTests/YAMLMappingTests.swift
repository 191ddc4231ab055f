import Testing
import YAML

@Suite("YAML mapping", .timeLimit(.minutes(1))) struct YAMLMappingTests {
    @Test func `reads a whole description`() throws {
        var map = try mapping(
            """
            name: checkout
            port: 8080
            ratio: -1.5e2
            limit: 95 %
            share: 0.5
            every: 1m30s
            quiet: true
            tags: [a, b]
            only: a
            steps:
              - kind: deploy
              - kind: restart
            metrics: {path: /metrics}
            headers: {X-One: '1', X-Two: '2'}
            empty:
            """)
        #expect(try map.string("name") == "checkout")
        #expect(try map.int("port", in: 1...65535) == 8080)
        #expect(try map.double("ratio") == -150)
        #expect(try map.percentOrDouble("limit") == 0.95)
        #expect(try map.percentOrDouble("share") == 0.5)
        #expect(try map.duration("every") == .seconds(90))
        #expect(try map.bool("quiet", default: false))
        #expect(try map.strings("tags") == ["a", "b"])
        #expect(try map.strings("only") == ["a"])
        let steps = try map.list("steps") { node throws(YAMLError) -> Step in
            var step = try node.mapping("step")
            let kind = try step.choice("kind", of: Step.self)
            try step.finish()
            return kind
        }
        #expect(steps == [.deploy, .restart])
        var metrics = try map.child("metrics")
        #expect(try metrics.string("path") == "/metrics")
        let headers = try map.table("headers") { entry throws(YAMLError) in
            "\(entry.key)=\(try entry.value.string(entry.key))"
        }
        #expect(headers == ["X-One=1", "X-Two=2"])
        #expect(try map.optionalString("empty") == nil)
        try map.finish()
    }

    @Test func `takes the default when a key is absent`() throws {
        var map = try mapping("{}")
        #expect(try map.optionalString("a") == nil && map.optionalInt("b") == nil)
        #expect(try map.optionalDouble("c") == nil && map.optionalPercentOrDouble("d") == nil)
        #expect(try map.bool("e", default: true) && map.optionalDuration("f") == nil)
        #expect(try map.duration("g", default: .seconds(3)) == .seconds(3))
        #expect(try map.strings("h").isEmpty && map.optionalChild("i") == nil)
        #expect(try map.optionalChoice("j", of: ["x": 1]) == nil)
    }

    @Test(
        "says what a value must be and what it is",
        arguments: [
            (
                "v: often", "f.yaml:1:4: 'v' must be a duration such as 10s or 5m, not 'often'",
                .duration
            ),
            ("v: 10", "f.yaml:1:4: 'v' must be a duration such as 10s or 5m, not '10'", .duration),
            ("v: x", "f.yaml:1:4: 'v' must be a whole number from 1 to 9, not 'x'", .int),
            ("v: 10", "f.yaml:1:4: 'v' must be a whole number from 1 to 9, not '10'", .int),
            ("v: [1]", "f.yaml:1:4: 'v' must be a whole number from 1 to 9, not a list", .int),
            ("v: inf", "f.yaml:1:4: 'v' must be a number, not 'inf'", .double),
            ("v: 1e999", "f.yaml:1:4: 'v' must be a number, not '1e999'", .double),
            (
                "v: a %", "f.yaml:1:4: 'v' must be a number or a share such as 95 %, not 'a %'",
                .share
            ),
            ("v: yes", "f.yaml:1:4: 'v' must be true or false, not 'yes'", .bool),
            ("v: {a: 1}", "f.yaml:1:4: 'v' must be text, not a mapping", .string),
            ("v: ''", "f.yaml:1:4: 'v' in check must not be empty", .string),
            ("v: ~", "f.yaml:1:4: 'v' in check must not be empty", .string),
            ("w: 1", "f.yaml:1:1: 'v' is missing in check", .string),
            ("v: a", "f.yaml:1:4: 'v' must be a list, not 'a'", .list),
            ("v: [[]]", "f.yaml:1:5: an item of 'v' must be text, not a list", .strings),
            ("v: ['']", "f.yaml:1:5: an item of 'v' must be text, not empty", .strings),
            ("v: 1", "f.yaml:1:4: 'v' must be keys with values, not '1'", .child),
            (
                "v: deplo",
                "f.yaml:1:4: 'v' must be deploy, campaign or restart, not 'deplo';"
                    + " did you mean 'deploy'?", .choice
            ),
            (
                "v: sleep", "f.yaml:1:4: 'v' must be deploy, campaign or restart, not 'sleep'",
                .choice
            ),
            ("v: []", "f.yaml:1:4: 'v' must be deploy, campaign or restart, not a list", .choice),
        ] as [(String, String, Reader)])
    func mistakes(text: String, message: String, reader: Reader) throws {
        var map = try mapping(text)
        let error = #expect(throws: YAMLError.self) { try reader.read(&map) }
        #expect(error?.description == message)
    }

    @Test(
        "suggests the key that was meant",
        arguments: [
            ("intervall", "; did you mean 'interval'?"), ("naem", "; did you mean 'name'?"),
            ("Timeout", "; did you mean 'timeout'?"),
            ("colour", "; known are name, interval and timeout"),
        ])
    func unknownKeys(key: String, advice: String) throws {
        var map = try mapping("name: a\n\(key): 5s")
        _ = try map.string("name")
        _ = try map.optionalDuration("interval")
        _ = try map.optionalDuration("timeout")
        let error = #expect(throws: YAMLError.self) { try map.finish() }
        #expect(error?.description == "f.yaml:2:1: unknown key '\(key)' in check\(advice)")
    }

    @Test func `puts a caller's own complaint at the value`() throws {
        let map = try mapping("name: a\nid: Ö")
        #expect(
            map.error("id", "must be lower-case letters").description
                == "f.yaml:2:5: 'id' must be lower-case letters")
    }

    @Test func `refuses a root that is no mapping`() {
        let error = #expect(throws: YAMLError.self) { try mapping("- a") }
        #expect(error?.description == "f.yaml:1:1: check must be keys with values, not a list")
    }

    private func mapping(_ text: String) throws -> YAMLMapping {
        try YAMLDocument.parse(text, file: "f.yaml").mapping("check")
    }
}

enum Step: String, CaseIterable { case deploy, campaign, restart }

/// The readers of a mapping, for the table of mistakes.
enum Reader: Sendable {
    case string, int, double, share, bool, duration, list, strings, child, choice

    func read(_ map: inout YAMLMapping) throws {
        switch self {
        case .string: _ = try map.string("v")
        case .int: _ = try map.int("v", in: 1...9)
        case .double: _ = try map.double("v")
        case .share: _ = try map.percentOrDouble("v")
        case .bool: _ = try map.bool("v", default: false)
        case .duration: _ = try map.duration("v")
        case .list: _ = try map.list("v") { $0 }
        case .strings: _ = try map.strings("v")
        case .child: _ = try map.child("v")
        case .choice:
            _ = try map.choice("v", of: ["deploy": 1, "campaign": 2, "restart": 3])
        }
    }
}
