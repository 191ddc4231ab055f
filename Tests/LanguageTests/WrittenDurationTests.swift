import Language
import Testing

@Suite("Written durations") struct WrittenDurationTests {
    @Test(
        "reads numbers with units, largest first",
        arguments: [
            ("10s", 10_000), ("5m", 300_000), ("1m30s", 90_000), ("250ms", 250), ("2h", 7_200_000),
            ("1d", 86_400_000), ("1.5s", 1500), ("0s", 0), ("1h2m3s4ms", 3_723_004),
            ("36842.658s", 36_842_658), ("0.000000000000000s", 0), ("10 s", 10_000),
            ("1 h 5 min", 3_900_000), ("3 d 4 h", 273_600_000), (" 7d ", 604_800_000),
        ])
    func reads(text: String, milliseconds: Int) {
        #expect(Duration(written: text) == .milliseconds(milliseconds))
    }

    @Test(
        "refuses anything else",
        arguments: [
            "", "10", "s", " ", "1 0s", "-5s", "30s1m", "5s5s", "5x", "1..5s", ".5s", "5m30",
            "1e3s", "5m5min",
            "9999999999999s",
        ])
    func refuses(text: String) {
        #expect(Duration(written: text) == nil)
    }
}
