import Numerics
import TestKit
import Testing

@testable import Storage

@Suite("Scrape codec") struct ScrapeCodecTests {
    @Test func `gives back what random scrapes held, bit by bit`() {
        var random = SystemRandomNumberGenerator()
        let seed = random.next()
        var numbers = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let entries = (0..<Int.random(in: 0...40, using: &numbers)).map { _ in
                ScrapeCodec.Entry(
                    series: Int64.random(in: 1...1_000_000, using: &numbers),
                    value: Bool.random(using: &numbers)
                        ? Double(bitPattern: numbers.next())
                        : Double(Int64.random(in: -99...99_999, using: &numbers)))
            }
            let decoded = ScrapeCodec.decode(ScrapeCodec.encode(entries))
            #expect(decoded?.map(\.series) == entries.map(\.series), "seed \(seed)")
            #expect(
                decoded?.map(\.value.bitPattern) == entries.map(\.value.bitPattern), "seed \(seed)")
        }
    }

    @Test(
        "refuses bytes that it did not make",
        arguments: [
            [], [2], [1, 0x80], [1, 2, 0, 0], [1, 3], [1] + [UInt8](repeating: 0xFF, count: 11),
        ] as [[UInt8]])
    func refuses(bytes: [UInt8]) {
        #expect(ScrapeCodec.decode(bytes) == nil)
    }

    @Test func `needs three bytes for a counter that follows its neighbour`() {
        let entries = (1...100).map { ScrapeCodec.Entry(series: $0, value: 5000) }
        #expect(ScrapeCodec.encode(entries).count == 1 + 100 * 3)
    }
}
