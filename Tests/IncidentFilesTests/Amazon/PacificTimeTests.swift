import Model
import Testing

@testable import IncidentFiles

@Suite("Pacific time") struct PacificTimeTests {
    @Test(
        "daylight time begins on the second Sunday of March and ends on the first of November",
        arguments: [
            (2021, 3, 14, 119, false), (2021, 3, 14, 180, true), (2021, 11, 7, 60, true),
            (2021, 11, 7, 120, false), (2018, 3, 11, 200, true), (2018, 11, 4, 200, false),
            (2020, 3, 8, 119, false), (2020, 11, 1, 119, true), (2022, 7, 1, 0, true),
            (2022, 1, 1, 0, false),
        ])
    func daylight(year: Int, month: Int, day: Int, minute: Int, isDaylight: Bool) throws {
        let day = try #require(PacificTime.Day(year: year, month: month, day: day))
        #expect(PacificTime.isDaylight(day, minute: minute) == isDaylight)
    }

    @Test func `a clock without a zone follows the rule`() throws {
        let summer = try #require(PacificTime.Day(year: 2021, month: 7, day: 1))
        let winter = try #require(PacificTime.Day(year: 2021, month: 1, day: 1))
        #expect(
            PacificTime.moment(summer, minute: 60, zone: .unnamed).description
                == "2021-07-01T08:00:00.000Z")
        #expect(
            PacificTime.moment(winter, minute: 60, zone: .unnamed).description
                == "2021-01-01T09:00:00.000Z")
        #expect(
            PacificTime.moment(winter, minute: 60, zone: .daylight).description
                == "2021-01-01T08:00:00.000Z")
    }

    @Test(
        "the local day of a moment",
        arguments: [
            ("2021-07-01T06:59:00Z", "2021-6-30"), ("2021-07-01T07:00:00Z", "2021-7-1"),
            ("2021-01-01T07:59:00Z", "2020-12-31"), ("2021-01-01T08:00:00Z", "2021-1-1"),
        ])
    func day(moment: String, expected: String) throws {
        let day = PacificTime.day(of: try #require(Timestamp(iso8601: moment)))
        #expect("\(day.year)-\(day.month)-\(day.day)" == expected)
    }

    @Test func `a day that does not exist is none`() {
        #expect(PacificTime.Day(year: 2021, month: 2, day: 29) == nil)
        #expect(PacificTime.Day(year: 2020, month: 2, day: 29)?.sinceEpoch == 18_321)
    }
}
