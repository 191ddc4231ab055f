import Testing

@Suite("Tidy: words") struct WordTests {
    @Test func `nothing is left unfinished`() {
        // Put together here, so that this file does not find itself.
        let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK", "W" + "IP"]
        let found = Repository.texts.flatMap { path in
            marks.flatMap { mark in
                places(of: mark, in: path) { WordTests.hasWord(mark, in: $0) }
            }
        }
        #expect(found == [])
    }

    @Test func `no path of somebody's machine is written down`() {
        let paths = ["/wo" + "rk/", "/ho" + "me/", "/Us" + "ers/"]
        let found = Repository.texts.filter { !WordTests.isDataOfOthers($0) }.flatMap { path in
            paths.flatMap { name in places(of: name, in: path) { _ in true } }
        }
        #expect(found == [])
    }

    /// A call that is banned, but for some rooms.
    struct Ban: Sendable {
        let call: String
        var rooms: Set<String> = []
        var isFreeInTests = false
    }

    private static let bans = [
        Ban(call: "fatal" + "Error("), Ban(call: "try" + "!"),
        Ban(call: "Task.sl" + "eep", rooms: ["Clocks", "HTTP"]), Ban(call: "usl" + "eep("),
        Ban(call: "nanosl" + "eep("), Ban(call: "Thread.sl" + "eep"),
        Ban(call: "pri" + "nt(", rooms: ["foreshock", "Benchmarks"], isFreeInTests: true),
        Ban(call: "Da" + "te()", rooms: ["Clocks"]), Ban(call: "Da" + "te.now", rooms: ["Clocks"]),
    ]

    @Test(arguments: bans) func `a banned call is not made`(ban: Ban) {
        let files = Repository.sources.filter { file in
            !(file.isTest && ban.isFreeInTests) && !ban.rooms.contains(file.room)
        }
        let found = files.flatMap { file in
            Repository.has(ban.call, in: file.text)
                ? file.code.filter { WordTests.hasWord(ban.call, in: $0.text) }.map(\.place) : []
        }
        #expect(found == [], "\(ban.call)")
    }

    @Test func `all of Foundation is imported nowhere`() {
        let heavy: Set = ["Foundation", "FoundationNetworking", "FoundationXML"]
        let found = Repository.sources.filter { !heavy.isDisjoint(with: $0.imports) }
        #expect(found.map(\.path) == [])
    }

    @Test func `what the compiler does not check names its guard`() {
        let marks = ["@unchecked " + "Sendable", "nonisolated(" + "unsafe)"]
        let suspects = Repository.sources.filter { file in
            marks.contains { Repository.has($0, in: file.text) }
        }
        let found = suspects.flatMap { file in
            file.code.indices.filter { index in
                marks.contains(where: file.code[index].text.contains)
                    && !WordTests.namesGuard(near: index, in: file.lines)
            }.map { "\(file.path):\($0 + 1)" }
        }
        #expect(found == [])
    }

    @Test func `words are found as words`() {
        #expect(WordTests.hasWord("pri" + "nt(", in: "    pri" + "nt(1)"))
        #expect(WordTests.hasWord("pri" + "nt(", in: "Swift.pri" + "nt(1)"))
        #expect(!WordTests.hasWord("pri" + "nt(", in: "fingerpri" + "nt(1)"))
        #expect(!WordTests.hasWord("HA" + "CK", in: "SHA" + "CKS"))
    }

    /// Whether a file stands in the folder `Data` of some tests, where others wrote it.
    private static func isDataOfOthers(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        return parts.count > 3 && parts[0] == "Tests" && parts[2] == "Data"
            && parts.last != "SOURCE.md"
    }

    /// The lines of a file that have a word and are right on a closer look.
    private func places(
        of word: String, in path: String, where isFound: (String) -> Bool
    ) -> [String] {
        guard Repository.has(word, in: Repository.text(of: path)) else { return [] }
        return Repository.lines(of: path).enumerated()
            .filter { Repository.has(word, in: $0.element) && isFound($0.element) }
            .map { "\(path):\($0.offset + 1)" }
    }

    /// Whether a comment on the line, in the six above or the two below speaks of a guard.
    private static func namesGuard(near index: Int, in lines: [String]) -> Bool {
        let window = lines[max(0, index - 6)...min(lines.count - 1, index + 2)]
        return window.contains { line in
            let parts = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)
            return parts.count == 2 && parts[1].lowercased().contains("guard")
        }
    }

    /// Whether a word stands in a line without a letter or digit joined to it.
    private static func hasWord(_ word: String, in line: String) -> Bool {
        var rest = line[...]
        while let start = rest.firstIndex(of: word[word.startIndex]) {
            let candidate = rest[start...]
            let before = start > line.startIndex ? line[line.index(before: start)] : " "
            if candidate.hasPrefix(word), !isPart(before) {
                let after = candidate.dropFirst(word.count).first ?? " "
                if !isPart(word.last ?? " ") || !isPart(after) { return true }
            }
            rest = candidate.dropFirst()
        }
        return false
    }

    private static func isPart(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }
}
