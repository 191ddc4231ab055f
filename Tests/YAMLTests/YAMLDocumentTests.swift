import Testing
import YAML

@Suite("YAML document", .timeLimit(.minutes(1))) struct YAMLDocumentTests {
    @Test func `keeps order, kinds, quotes and places`() throws {
        let root = try YAMLDocument.parse(
            """
            # a comment
            name: lab
            ports: [1, "2"]
            text: |
              two
              lines
            """, file: "a.yaml")
        let entries = try root.entries("root")
        #expect(entries.map(\.key) == ["name", "ports", "text"])
        #expect(
            entries.map { $0.keyPosition.description } == [
                "a.yaml:2:1", "a.yaml:3:1", "a.yaml:4:1",
            ])
        #expect(entries[0].value.content == .scalar("lab", quoted: false))
        #expect(entries[0].value.position.column == 7)
        let ports = try entries[1].value.items("ports")
        #expect(ports.map(\.content) == [.scalar("1", quoted: false), .scalar("2", quoted: true)])
        #expect(ports[1].position.description == "a.yaml:3:12")
        #expect(entries[2].value.text == "two\nlines")
    }

    @Test(
        "tells nothing from text",
        arguments: [
            ("~", true), ("null", true), ("", true), ("''", false), ("'~'", false), ("0", false),
        ])
    func emptiness(written: String, isEmpty: Bool) throws {
        let node = try YAMLDocument.parse("key: \(written)", file: "a").entries("root")[0].value
        #expect(node.isEmpty == isEmpty)
        #expect((node.text == nil) == isEmpty)
    }

    @Test func `counts columns in characters`() throws {
        let root = try YAMLDocument.parse("[\"äöü\", x]", file: "a.yaml")
        #expect(try root.items("root")[1].position.column == 9)
    }

    @Test(
        "refuses what a configuration should not hold",
        arguments: [
            ("", "a.yaml:1:1: the file is empty"),
            ("# only a comment\n", "a.yaml:2:1: the file is empty"),
            ("a: 1\nb: 2\na: 3", "a.yaml:3:1: 'a' is given twice; it stands in line 1 already"),
            (
                "a: &x 1\nb: *x",
                "a.yaml:2:4: aliases are not supported; write out what '*x' stands for"
            ),
            (
                "a: !!int '1'",
                "a.yaml:1:4: tags are not supported; remove 'tag:yaml.org,2002:int', and write text"
                    + " in quotes"
            ),
            ("[a]: 1", "a.yaml:1:1: a key must be text"),
            ("a: 1\n---\nb: 2", "a.yaml:2:1: only one document may stand in a file; remove '---'"),
            (
                "a: [1, 2\nb: 3",
                "a.yaml:2:2: not valid YAML: did not find expected ',' or ']'"
                    + " (while parsing a flow sequence that begins in line 1)"
            ),
            (
                "a: 1\n\tb: 2",
                "a.yaml:2:1: not valid YAML: found a tab character that violates indentation"
                    + " (while scanning a plain scalar that begins in line 1)"
            ),
            ("a: \u{1}", "a.yaml:1:1: not valid YAML: control characters are not allowed"),
        ])
    func refusals(text: String, message: String) {
        let error = #expect(throws: YAMLError.self) {
            try YAMLDocument.parse(text, file: "a.yaml")
        }
        #expect(error?.description == message)
    }

    @Test func `reads several documents where they are asked for`() throws {
        let (roots, mistake) = YAMLDocument.parseAll("a: 1\n---\n---\nb: 2\n", file: "a.yaml")
        #expect(mistake == nil)
        #expect(roots.map(\.isEmpty) == [false, true, false])
        #expect(roots.map(\.position.line) == [1, 3, 4])
        #expect(YAMLDocument.parseAll("# nothing\n", file: "a.yaml").roots == [])
    }

    @Test func `keeps the documents before a mistake`() throws {
        let (roots, mistake) = YAMLDocument.parseAll(
            "a: 1\n---\nb: 2\nb: 3\n---\nc: 4", file: "a.yaml")
        #expect(roots.count == 1)
        #expect(
            mistake?.description == "a.yaml:4:1: 'b' is given twice; it stands in line 3 already")
    }

    @Test func `the size that is accepted can be told`() {
        let text = "a: " + String(repeating: "x", count: 1 << 20)
        #expect(YAMLDocument.parseAll(text, file: "a.yaml", limit: 2 << 20).mistake == nil)
        #expect(
            YAMLDocument.parseAll(text + text, file: "a.yaml", limit: 2 << 20).mistake?.description
                == "a.yaml:1:1: the file is larger than 2 MiB; split it")
    }

    @Test func `accepts 64 levels and not one more`() throws {
        let nested = { (levels: Int) in
            String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        }
        _ = try YAMLDocument.parse(nested(64), file: "a.yaml")
        let error = #expect(throws: YAMLError.self) {
            try YAMLDocument.parse(nested(65), file: "a.yaml")
        }
        #expect(error?.description == "a.yaml:1:65: nested more than 64 levels")
        #expect(throws: YAMLError.self) { try YAMLDocument.parse(nested(50_000), file: "a") }
    }

    @Test func `refuses more than 1 MiB`() {
        let text = "a: " + String(repeating: "x", count: 1 << 20)
        let error = #expect(throws: YAMLError.self) {
            try YAMLDocument.parse(text, file: "a.yaml")
        }
        #expect(error?.description == "a.yaml:1:1: the file is larger than 1 MiB; split it")
    }

    @Test func `says why a file cannot be read`() {
        let missing = #expect(throws: YAMLError.self) {
            try YAMLDocument.read(path: "/nowhere/a.yaml")
        }
        #expect(
            missing?.description
                == "Could not read '/nowhere/a.yaml': there is no such file. Check the path.")
        let directory = #expect(throws: YAMLError.self) { try YAMLDocument.read(path: "/tmp") }
        #expect(
            directory?.description
                == "Could not read '/tmp': it is a directory. Name a file in it.")
    }
}
