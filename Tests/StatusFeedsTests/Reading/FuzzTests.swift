import Model
import StatusFeeds
import TestKit
import Testing

/// Broken feeds never crash a reader, and never end as anything but an answer or an error.
@Suite("Fuzz: status feeds", .timeLimit(.minutes(2))) struct FuzzTests {
    @Test("truncated and changed bytes end in an answer or an error", arguments: Sample.all)
    func bytes(name: String) throws {
        var random = SeededGenerator(seed: 5)
        let sample = try Sample.bytes(name)
        for _ in 0..<100 {
            var bytes = sample
            if Bool.random(using: &random) {
                bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
            }
            for _ in 0..<Int.random(in: 0...8, using: &random) where bytes.count > 1 {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
                case 1: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
                default: bytes.remove(at: place)
                }
            }
            check(bytes)
        }
    }

    @Test("every prefix of a feed ends in an answer or an error", arguments: Sample.all)
    func prefixes(name: String) throws {
        let sample = try Sample.bytes(name)
        for count in stride(from: 0, to: sample.count, by: 7) { check(Array(sample.prefix(count))) }
    }

    private func check(_ bytes: [UInt8]) {
        for platform in [nil, "statuspage", "statusio", "rss"] {
            do throws(StatusFeedError) {
                let status = try StatusFeed.read(bytes, name: "fuzz", platform: platform)
                let now = Timestamp(millisecondsSinceEpoch: 1_790_000_000_000)
                let judged = status.judged(at: now, stalenessLimit: .seconds(900))
                #expect(!judged.sentence.isEmpty)
            } catch {
                #expect(error.description.hasPrefix("Could not read 'fuzz' as "))
            }
        }
    }
}
