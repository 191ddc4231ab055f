import Testing

@testable import Community

@Suite("Country codes") struct CountryCodeTests {
    @Test func `there are 249, as ISO 3166-1 assigns them`() {
        #expect(CountryCode.all.count == 249)
    }

    @Test(
        "are two letters",
        arguments: [
            ("DE", "DE"), ("us", "US"), ("UK", nil), ("EU", nil), ("D", nil), ("DEU", nil),
            ("", nil), ("ß", nil), ("D\u{301}", nil), ("d ", nil),
        ] as [(String, String?)])
    func checked(text: String, code: String?) { #expect(CountryCode.checked(text) == code) }
}
