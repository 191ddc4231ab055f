import FoundationEssentials
import Model
import Testing

@Suite("Money") struct MoneyTests {
    private let yen = Currency(code: "JPY") ?? .euro
    private let dinar = Currency(code: "BHD") ?? .euro

    @Test func `sums are exact`() {
        let tenth = Money(rounding: 0.1, .euro)
        let sum = (0..<1000).reduce(Money.zero(.euro)) { sum, _ in sum + tenth }
        #expect(sum == Money(minorUnits: 10_000, .euro))
    }

    @Test func `a number is rounded to the smallest unit, halves away from zero`() {
        #expect(Money(rounding: 12.345, .euro).minorUnits == 1235)
        #expect(Money(rounding: -0.125, .euro).minorUnits == -13)
        #expect(Money(rounding: 12.5, yen).minorUnits == 13)
        #expect(Money(rounding: 1.2345, dinar).minorUnits == 1235)
    }

    @Test func `what leaves the range stays at its end`() {
        #expect(Money(rounding: 1e30, .euro).minorUnits == .max)
        #expect(Money(rounding: -.infinity, .euro).minorUnits == .min)
        #expect(Money(rounding: .nan, .euro).minorUnits == 0)
        let most = Money(minorUnits: .max, .euro)
        #expect((most + most).minorUnits == .max)
        let least = Money(minorUnits: .min, .euro)
        #expect((least + least).minorUnits == .min)
    }

    @Test func `is written with thousands and all digits`() {
        #expect(Money(minorUnits: 123_456_705, .euro).description == "1,234,567.05 EUR")
        #expect(Money(minorUnits: -5, .dollar).description == "-0.05 USD")
        #expect(Money(minorUnits: 1_234, yen).description == "1,234 JPY")
        #expect(Money(minorUnits: 1_005, dinar).description == "1.005 BHD")
        #expect(Money(minorUnits: 99_950, .euro).wholeText == "1,000 EUR")
        #expect(Money(minorUnits: -49, .euro).wholeText == "0 EUR")
        #expect(Money(minorUnits: -123_456, .euro).decimalText == "-1234.56")
    }

    @Test func `amounts of two currencies are not added`() async {
        await #expect(processExitsWith: .failure) {
            _ = Money.zero(.euro) + Money.zero(.dollar)
        }
    }

    @Test func `is encoded with its currency and read again`() throws {
        let money = Money(minorUnits: 1_250, .euro)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let data = try encoder.encode(money)
        let expected = #"{"amount":"12.50","currency":"EUR","minorUnits":1250}"#
        #expect(String(decoding: data, as: UTF8.self) == expected)
        #expect(try JSONDecoder().decode(Money.self, from: data) == money)
    }

    @Test func `a currency is one of ISO 4217`() {
        #expect(Currency(code: "EUR") == .euro)
        #expect(Currency(code: "USD") == .dollar)
        #expect(Currency(code: "JPY")?.minorDigits == 0)
        #expect(Currency(code: "KWD")?.minorPerMajor == 1000)
        #expect(Currency(code: "eur") == nil)
        #expect(Currency(code: "") == nil)
        #expect(Currency(code: "ABC") == nil)
    }
}
