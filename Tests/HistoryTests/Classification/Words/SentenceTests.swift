import Testing

@testable import History

@Suite("Sentence") struct SentenceTests {
    @Test(
        "ends at stops, keeps names and numbers whole",
        arguments: [
            ("It failed. We're on it", [["it", "failed"], ["were", "on", "it"]]),
            ("the incident.Root cause: load", [["the", "incident"], ["root", "cause", "load"]]),
            ("1.1% errors in us-east-1", [["1.1%", "errors", "in", "us-east-1"]]),
            ("see aws.amazon.com; done", [["see", "aws.amazon.com"], ["done"]]),
            ("a * b | c", [["a"], ["b"], ["c"]]), ("", []), ("...", []), ("ÄÖ x", [["ÄÖ", "x"]]),
        ])
    func cut(text: String, words: [[String]]) {
        #expect(Sentence.all(in: text, isTitle: false).map(\.words) == words)
    }

    @Test func `phrases are found as words, the longest at a place first`() throws {
        let phrases = PhraseSet(["config*", "configuration change", "change"])
        let sentence = try #require(
            Sentence.all(in: "A Configuration change failed", isTitle: true).first)
        let match = try #require(phrases.first(in: sentence))
        #expect(match.phrase == "configuration change")
        #expect(match.place == 1)
        #expect(phrases.first(in: sentence, from: 2)?.phrase == "change")
        #expect(phrases.first(in: sentence, from: 3) == nil)
        #expect(PhraseSet(["figuration"]).first(in: sentence) == nil)
    }

    @Test func `places are codes of regions and names`() throws {
        let found = ["prod-us-east-0 down", "in Europe-West2-a", "at sgp1", "e-mail-1", "a plan"]
            .map { Sentence.all(in: $0, isTitle: true).first.flatMap(Places.first(in:)) }
        #expect(found == ["prod-us-east-0", "europe-west2-a", "sgp1", nil, nil])
        #expect(
            Places.continents(of: ["us-east1", "asia-east1", "asia-south1", "global"]).count == 2)
    }
}
