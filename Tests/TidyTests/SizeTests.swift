import Testing

@Suite("Tidy: sizes") struct SizeTests {
    @Test func `the sources are found`() {
        #expect(Repository.sources.count > 50)
        #expect(Repository.exists("Package.swift"))
    }

    @Test func `no file is longer than 400 lines`() {
        let long = Repository.sources.filter { $0.lines.count > 401 }
        #expect(long.map { "\($0.path): \($0.lines.count - 1) lines" } == [])
    }

    @Test func `no function is longer than 70 lines`() {
        let long = Repository.sources.flatMap { file in
            FunctionLength.all(in: file.lines).filter { $0.count > 70 }
                .map { "\(file.path):\($0.line): \($0.count) lines" }
        }
        #expect(long == [])
    }

    @Test func `a function is measured from its name to its closing brace`() {
        let lines = [
            "struct A {", "    func short() -> Int { 1 }", "    func needed()", "    init(",
            "        a: Int", "    ) {", "        self.a = a", "        if a > 1 {", "        }",
            "    }", "    static func last()", "        -> Int", "    {", "        2", "    }", "}",
        ]
        let functions = FunctionLength.all(in: lines)
        #expect(functions.map(\.line) == [2, 4, 11])
        #expect(functions.map(\.count) == [1, 7, 5])
    }

    @Test func `no file is left over from the beginning`() {
        let name = "Place" + "holder"
        #expect(Repository.sources.filter { $0.path.contains(name) }.map(\.path) == [])
    }
}

/// Where functions stand and how many lines they have; relies on the formatter's indentation.
struct FunctionLength: Equatable {
    /// The line of the name, from 1.
    let line: Int
    /// Lines from the name to the closing brace.
    let count: Int

    /// The functions and initializers with a body.
    static func all(in lines: [String]) -> [FunctionLength] {
        lines.indices.compactMap { start in
            guard isDeclaration(lines[start]), let end = end(of: start, in: lines) else {
                return nil
            }
            return FunctionLength(line: start + 1, count: end - start + 1)
        }
    }

    private static func isDeclaration(_ line: String) -> Bool {
        let words = line.split(separator: " ").prefix { !$0.contains("(") || $0.hasPrefix("init") }
        guard let first = words.first, !first.hasPrefix("//"), first != "let", first != "return"
        else { return false }
        return words.contains("func")
            || words.contains { $0.hasPrefix("init(") || $0.hasPrefix("init?(") }
            || line.contains("func `")
    }

    private static func end(of start: Int, in lines: [String]) -> Int? {
        let indent = lines[start].prefix { $0 == " " }.count
        if lines[start].contains("{"), lines[start].hasSuffix("}") { return start }
        for index in lines.indices.dropFirst(start + 1) {
            let line = lines[index]
            let content = line.drop { $0 == " " }
            guard !content.isEmpty, line.count - content.count <= indent else { continue }
            if content.hasPrefix("}") { return line.count - content.count == indent ? index : nil }
            guard [")", "{", "where"].contains(where: content.hasPrefix) else { return nil }
        }
        return nil
    }
}
