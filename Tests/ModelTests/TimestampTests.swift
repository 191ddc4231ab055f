import FoundationEssentials
import Model
import TestKit
import Testing

@Suite("Timestamp") struct TimestampTests {
    @Test(
        "is written and read as ISO 8601",
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"),
            (1, "1970-01-01T00:00:00.001Z"),
            (-1, "1969-12-31T23:59:59.999Z"),
            (951_782_400_000, "2000-02-29T00:00:00.000Z"),
            (951_868_799_999, "2000-02-29T23:59:59.999Z"),
            (951_868_800_000, "2000-03-01T00:00:00.000Z"),
            (1_709_164_800_000, "2024-02-29T00:00:00.000Z"),
            (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
            (4_107_456_000_000, "2100-02-28T00:00:00.000Z"),
            (1_795_530_792_000, "2026-11-24T14:33:12.000Z"),
            (1_798_761_599_999, "2026-12-31T23:59:59.999Z"),
            (-2_203_977_600_000, "1900-02-28T00:00:00.000Z"),
            (-2_203_891_200_000, "1900-03-01T00:00:00.000Z"),
            (-62_167_219_200_000, "0000-01-01T00:00:00.000Z"),
            (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
        ] as [(Int64, String)])
    func text(milliseconds: Int64, text: String) {
        let moment = Timestamp(millisecondsSinceEpoch: milliseconds)
        #expect(moment.description == text)
        #expect(Timestamp(iso8601: text) == moment)
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func `reads back every moment it wrote, in the order of the moments`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<5_000 {
            let first = Self.anyMoment(&generator)
            let second = Self.anyMoment(&generator)
            #expect(Timestamp(iso8601: first.description) == first, "seed \(seed)")
            #expect(
                (first < second) == (first.description < second.description),
                "seed \(seed): \(first) and \(second)")
        }
    }

    @Test func `agrees with another calendar on every day of four centuries`() {
        // The Gregorian calendar repeats after 400 years of 146,097 days.
        var (year, month, day) = (1800, 1, 1)
        var days = -62_091
        while year < 2200 {
            let midnight = Timestamp(millisecondsSinceEpoch: Int64(days) * 86_400_000)
            let text = midnight.date
            #expect(text == "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)")
            days += 1
            day += 1
            let leap = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year == 2000
            let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            if day > lengths[month - 1] { (day, month) = (1, month + 1) }
            if month > 12 { (month, year) = (1, year + 1) }
        }
        #expect(days == 84_006)
    }

    @Test(
        "accepts a fraction of any length, cut at milliseconds, and a space for the T",
        arguments: [
            ("2026-11-24T14:33:12Z", "2026-11-24T14:33:12.000Z"),
            ("2026-11-24T14:33:12.5Z", "2026-11-24T14:33:12.500Z"),
            ("2026-11-24T14:33:12.05Z", "2026-11-24T14:33:12.050Z"),
            ("2026-11-24T14:33:12.123456789Z", "2026-11-24T14:33:12.123Z"),
            ("2026-11-24 14:33:12Z", "2026-11-24T14:33:12.000Z"),
            ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"),
        ])
    func forms(text: String, written: String) {
        #expect(Timestamp(iso8601: text)?.description == written)
    }

    @Test(
        "refuses what is no moment",
        arguments: [
            "", "Z", "now", "2026-11-24", "2026-11-24T14:33:12", "2026-11-24T14:33:12+01:00",
            "2026-11-24T14:33Z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z",
            "2026-11-00T00:00:00Z", "2026-11-31T00:00:00Z", "2026-02-29T00:00:00Z",
            "2100-02-29T00:00:00Z", "2024-02-30T00:00:00Z", "2026-11-24T24:00:00Z",
            "2026-11-24T14:60:00Z", "2026-11-24T14:33:61Z", "2026-11-24T14:33:12.Z",
            "2026-11-24T14:33:12.1234567890Z", "2026-11-24T14:33:12.12aZ", "2026-11-24T14:33:12,5Z",
            "2026-1a-24T14:33:12Z", "2026/11/24T14:33:12Z", "-026-11-24T14:33:12Z",
            "２０２６-11-24T14:33:12Z", " 2026-11-24T14:33:12Z",
        ])
    func refuses(text: String) {
        #expect(Timestamp(iso8601: text) == nil)
    }

    @Test func `never traps on bytes it does not know`() {
        var generator = SeededGenerator(seed: 11)
        let letters = Array("0123456789-:TZ. é")
        for _ in 0..<20_000 {
            let length = Int.random(in: 0...32, using: &generator)
            let text = String(
                (0..<length).map { _ in
                    letters[Int.random(in: 0..<letters.count, using: &generator)]
                })
            if let moment = Timestamp(iso8601: text) {
                #expect(Timestamp(iso8601: moment.description) == moment)
            }
        }
    }

    @Test func `shows the parts for pages`() {
        let moment = Timestamp(millisecondsSinceEpoch: 1_795_530_792_345)
        #expect(moment.timeOfDay == "14:33:12")
        #expect(moment.date == "2026-11-24")
    }

    @Test func `adds and subtracts durations`() {
        let moment = Timestamp(millisecondsSinceEpoch: 1_000)
        #expect((moment + .milliseconds(250)).millisecondsSinceEpoch == 1_250)
        #expect((moment - .seconds(2)).millisecondsSinceEpoch == -1_000)
        #expect(moment + .seconds(2) - moment == .seconds(2))
        #expect(moment - (moment + .seconds(2)) == .seconds(-2))
        #expect((moment + .milliseconds(1500)).seconds(since: moment) == 1.5)
        #expect(Timestamp(secondsSinceEpoch: 1.2345).millisecondsSinceEpoch == 1_235)
        #expect(Timestamp(secondsSinceEpoch: -0.0004).millisecondsSinceEpoch == 0)
        #expect(moment.secondsSinceEpoch == 1)
    }

    @Test func `is text in JSON and refuses other text with a hint`() throws {
        let moment = Timestamp(millisecondsSinceEpoch: 1_795_530_792_000)
        let data = try JSONEncoder().encode([moment])
        #expect(String(decoding: data, as: UTF8.self) == #"["2026-11-24T14:33:12.000Z"]"#)
        #expect(try JSONDecoder().decode([Timestamp].self, from: data) == [moment])
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Timestamp].self, from: Data(#"["soon"]"#.utf8))
        }
        guard case .dataCorrupted(let context) = error else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
        #expect(context.debugDescription == "'soon' is no time; write it as 2026-11-24T14:33:12Z.")
    }

    private static func anyMoment(_ generator: inout SeededGenerator) -> Timestamp {
        // From the year 0000 to the year 9999, which the text can hold.
        Timestamp(
            millisecondsSinceEpoch: Int64.random(
                in: -62_167_219_200_000...253_402_300_799_999, using: &generator))
    }
}
