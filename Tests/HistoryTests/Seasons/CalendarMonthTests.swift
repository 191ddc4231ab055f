import Model
import Testing

@testable import History

@Suite("Calendar month") struct CalendarMonthTests {
    @Test(
        "is the month of the date",
        arguments: [
            "2024-02-29T23:59:59Z", "2024-03-01T00:00:00Z", "1970-01-01T00:00:00Z",
            "1969-12-31T23:59:59Z", "2000-12-31T12:00:00Z", "1900-02-28T00:00:00Z",
            "2100-03-01T00:00:00Z",
        ])
    func month(text: String) throws {
        let moment = try #require(Timestamp(iso8601: text))
        let month = CalendarMonth(of: moment)
        #expect(month.name == String(text.prefix(7)))
        #expect(month.start <= moment)
        #expect(moment < month.next.start)
        #expect(CalendarMonth(of: month.start) == month)
    }

    @Test func `weekdays begin on Monday`() throws {
        let sunday = try #require(Timestamp(iso8601: "1969-12-28T00:00:00Z"))
        let monday = try #require(Timestamp(iso8601: "2024-01-01T00:00:00Z"))
        #expect(CalendarTime.weekday(ofDay: CalendarTime.day(of: sunday)) == 6)
        #expect(CalendarTime.weekday(ofDay: CalendarTime.day(of: monday)) == 0)
    }
}
