import Model
import Secrets
import Testing

@testable import Community

@Suite("Reporter keys") struct ReporterKeysTests {
    @Test func `there is one a day, made when it is needed`() throws {
        var keys = ReporterKeys()
        keys.makeKey(at: Visitors.at(0))
        let first = try #require(keys.key(at: Visitors.at(0)))
        keys.makeKey(at: Visitors.at(500))
        #expect(keys.key(at: Visitors.at(599))?.hex == first.hex)
        #expect(keys.key(at: Visitors.at(600)) == nil)
        keys.makeKey(at: Visitors.at(600))
        #expect(keys.days == ["2026-11-24", "2026-11-25"])
        #expect(keys.key(at: Visitors.at(600))?.hex != first.hex)
    }

    @Test func `a key is to be kept until it is`() {
        var keys = ReporterKeys()
        keys.makeKey(at: Visitors.at(0))
        #expect(keys.toKeep.map(\.day) == ["2026-11-24"])
        keys.isKept("2026-11-24")
        #expect(keys.toKeep.isEmpty)
    }

    @Test func `a key is gone 48 hours after its day began`() {
        var keys = ReporterKeys()
        keys.makeKey(at: Visitors.at(0))
        let midnight = Visitors.at(600)
        keys.eraseOutlived(at: midnight + .seconds(24 * 3600 - 1))
        #expect(keys.days == ["2026-11-24"])
        keys.eraseOutlived(at: midnight + .seconds(24 * 3600))
        #expect(keys.days.isEmpty && keys.toKeep.isEmpty)
    }

    @Test func `what is damaged, outlived or yet to come is not taken back`() {
        var keys = ReporterKeys()
        let hex = SecretKey.random().hex
        let now = Visitors.at(0)
        let kept = [
            ("2026-11-23", hex), ("2026-11-22", hex), ("2026-11-25", hex), ("yesterday", hex),
            ("2026-11-24", "abc"),
        ].map { ReporterKeys.Kept(day: $0.0, key: $0.1) }
        let taken = kept.map { keys.restore($0, at: now) }
        #expect(taken == [true, false, false, false, false])
        #expect(keys.days == ["2026-11-23"])
    }
}
