import Resilience
import TestKit
import Testing

@Suite("Retry-After") struct RetryAfterTests {
    /// 1994-11-06T08:49:37Z, the example of RFC 9110.
    private let example: Int64 = 784_111_777

    @Test("reads seconds", arguments: zip(["0", "120", " 7 ", "0010"], [0, 120, 7, 10]))
    func seconds(text: String, seconds: Int) {
        #expect(RetryAfter.delay(from: text, now: 0) == .seconds(seconds))
    }

    @Test(
        "reads a date in each of its three forms",
        arguments: [
            "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
        ])
    func dates(text: String) {
        #expect(RetryAfter.date(from: text, now: example) == example)
        #expect(RetryAfter.delay(from: text, now: example - 90) == .seconds(90))
        #expect(RetryAfter.delay(from: text, now: example + 90) == .zero)
    }

    @Test(
        "reads dates around leap days",
        arguments: zip(
            [
                "Thu, 01 Jan 1970 00:00:00 GMT", "Tue, 29 Feb 2000 00:00:00 GMT",
                "Wed, 01 Mar 2000 00:00:00 GMT", "Tue, 24 Nov 2026 14:00:00 GMT",
            ], [0, 951_782_400, 951_868_800, 1_795_528_800]))
    func leapDays(text: String, seconds: Int64) {
        #expect(RetryAfter.date(from: text, now: 0) == seconds)
    }

    @Test(
        "refuses what has neither form",
        arguments: [
            "", " ", "-1", "1.5", "soon", "12 34", "Sun, 06 Nov 1994 08:49:37 CET",
            "Sun, 32 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT",
            "Sun, 06 Nov 1994 8:49:37 GMT", "Sun, 06 Noe 1994 08:49:37 GMT", "6 Nov 1994",
        ])
    func refusals(text: String) {
        #expect(RetryAfter.delay(from: text, now: 0) == nil)
    }

    @Test func `survives any text`() {
        var generator = SeededGenerator(seed: 11)
        let alphabet = Array("0123456789 ,:-GMTSunNov")
        for _ in 0..<2000 {
            let length = Int.random(in: 0...40, using: &generator)
            let text = String(
                (0..<length).map { _ in
                    alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
                })
            if let delay = RetryAfter.delay(from: text, now: 0) {
                #expect(delay >= .zero, "\(text)")
            }
        }
    }

    @Test func `takes an absurd number as a very long time`() {
        let delay = RetryAfter.delay(from: String(repeating: "9", count: 40), now: 0)
        #expect(delay == .seconds(9_999_999_999))
    }
}
