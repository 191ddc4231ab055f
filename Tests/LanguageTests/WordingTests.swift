import Language
import Testing

@Suite("Wording")
struct WordingTests {
    @Test(
        "tells time spans",
        arguments: [
            (580.0, "9 min 40 s"), (600, "10 min"), (3_900, "1 h 5 min"), (0.0018, "1.8 ms"),
            (0.2, "200 ms"), (-0.25, "250 ms"), (1, "1 s"), (1.25, "1.3 s"), (59.7, "1 min"),
            (180_000, "2 d 2 h"),
            (9.96, "10 s"), (0, "0 s"),
        ])
    func duration(seconds: Double, words: String) {
        #expect(Wording.duration(seconds) == words)
    }

    @Test("writes time spans as rules do", arguments: [(300.0, "5m"), (90, "1m30s"), (0, "0s")])
    func compact(seconds: Double, words: String) {
        #expect(Wording.compactDuration(seconds) == words)
    }

    @Test(
        "gives numbers the decimals they need",
        arguments: [(0.1834, "0.18"), (4.94, "4.9"), (36.4, "36"), (12_000.2, "12000"), (3, "3")])
    func number(value: Double, words: String) {
        #expect(Wording.number(value) == words)
    }

    @Test("tells shares in percent", arguments: [(0.4, "40 %"), (0.004, "0.4 %"), (1, "100 %")])
    func percent(share: Double, words: String) {
        #expect(Wording.percent(share) == words)
    }
}
