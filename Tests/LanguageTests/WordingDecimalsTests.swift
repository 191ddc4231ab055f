import Language
import Testing

@Suite("Wording: decimals")
struct WordingDecimalsTests {
    @Test(
        "writes just so many digits behind the point",
        arguments: [
            (3.14159, 3, "3.142"), (-1.005, 1, "-1.0"), (-0.001, 2, "0.00"), (0.04, 2, "0.04"),
            (12.5, 0, "13"), (1e16, 2, "1e+16"), (.infinity, 1, "inf"), (.nan, 0, "nan"),
        ])
    func fixed(value: Double, places: Int, text: String) {
        #expect(Wording.fixed(value, places: places) == text)
    }

    @Test(
        "drops zeros at the end",
        arguments: [
            (2.5, 2, "2.5"), (3, 2, "3"), (100, 0, "100"), (-0.204, 2, "-0.2"), (0, 3, "0"),
            (1e16, 2, "1e+16"),
        ])
    func rounded(value: Double, places: Int, text: String) {
        #expect(Wording.rounded(value, places: places) == text)
    }

    @Test(
        "rounds to digits that count",
        arguments: [
            (0.000_423, 2, "0.00042"), (12.34, 3, "12.3"), (1234.6, 3, "1235"), (0, 3, "0"),
            (-7.0, 2, "-7"), (.nan, 2, "unknown"), (.infinity, 2, "endless"),
        ])
    func significant(value: Double, digits: Int, text: String) {
        #expect(Wording.significant(value, digits: digits) == text)
    }

    @Test(
        "tells shares of time by what is missing",
        arguments: [
            (0.999_783_4, "99.978 %"), (0.999_999_999_1, "99.99999991 %"), (1, "100 %"),
            (0, "0 %"), (0.000_012_3, "0.0012 %"), (0.75, "75 %"),
        ])
    func shareOfTime(share: Double, text: String) {
        #expect(Wording.shareOfTime(share) == text)
    }

    @Test("tells shares in whole percent", arguments: [(0.126, "13 %"), (1, "100 %"), (0, "0 %")])
    func wholePercent(share: Double, text: String) {
        #expect(Wording.wholePercent(share) == text)
    }
}
