import Detection
import Model
import Testing

@Suite("Leak forecast")
struct LeakForecastTests {
    /// A pool of 50 with a steady use of 10 and one connection lost every 30 s from 300 s on.
    private func leaking(
        until end: Int = 120, restartAt: Int = .max, explained: Bool = true, ages: Bool = true
    ) -> [SignalFrame] {
        (0..<end).map { index in
            let seconds = Double(index) * 10
            let leaking = index < restartAt ? max(0, seconds - 300) : 0
            let lost = (leaking / 30).rounded(.up)
            let aged = (max(0, leaking - 30) / 30).rounded(.up)
            let pool = "payments"
            var values: [Signal: Double] = [
                Signal(.poolInUse, of: pool): min(50, 10 + lost), Signal(.poolSize, of: pool): 50,
                Signal(.processStart): index < restartAt ? 1 : seconds,
            ]
            if explained { values[Signal(.poolExplained, of: pool)] = min(10, 50 - lost) }
            if ages {
                values[Signal(.poolAgedHolders, of: pool)] = aged
                values[Signal(.poolOldestHolder, of: pool)] = max(1, leaking)
            }
            return Frames.frame(index, values)
        }
    }

    @Test func `warns within two minutes, tells when, how much and since when`() throws {
        let events = Frames.events(LeakForecast(), leaking())
        let finding = try #require(events.first).finding
        #expect(finding.kind == .exhaustionForecast)
        #expect(finding.severity == .warning)
        #expect(finding.subject == "payments")
        #expect(finding.startedAt == Frames.at(300))
        #expect(finding.detectedAt == Frames.at(400))
        #expect(
            finding.title
                == "payments: the database pool will be exhausted in 17 min 39 s "
                + "(8 min 10 s or later)")
        #expect(
            finding.evidence.map(\.text) == [
                "3 connections have been held for more than 30 s, the oldest for 1 min 40 s; "
                    + "normal are at most 0.",
                "14 connections are in use, but the work that finishes accounts for 10.",
                "3.7 are lost and 2.1 more are every minute; 36 of 50 are left beside the work.",
            ])
    }

    @Test func `updates at most every 30 s, becomes a page in time, and stays one finding`() throws
    {
        let events = Frames.events(LeakForecast(), leaking())
        #expect(Set(events.map(\.finding.id)).count == 1)
        #expect(
            events.map(\.verb) == ["opened"] + Array(repeating: "updated", count: events.count - 1))
        let page = try #require(events.first { $0.finding.severity == .page }).finding
        let forecast = try #require(page.forecast)
        // 40 beside the work are lost 1200 s after the first.
        let lead = Frames.at(1_500).seconds(since: forecast.madeAt)
        #expect(lead > 300 && lead < 900)
        #expect(abs(forecast.expectedAt.seconds(since: Frames.at(1_500))) < 60)
        let times = events.compactMap { $0.finding.forecast?.madeAt }
        let gaps = zip(times.dropFirst(), times).map { $0.seconds(since: $1) }
        #expect(gaps.filter { $0 < 30 }.count <= 1)
    }

    @Test func `ends when the process starts again`() {
        let events = Frames.events(LeakForecast(), leaking(until: 90, restartAt: 70))
        #expect(events.last?.verb == "ended")
        #expect(events.last?.finding.endedAt == Frames.at(700))
    }

    @Test func `works by ages alone and by unexplained use alone`() throws {
        let byAge = Frames.events(LeakForecast(), leaking(explained: false))
        let byUse = Frames.events(LeakForecast(), leaking(ages: false))
        #expect(try #require(byAge.first).finding.detectedAt <= Frames.at(420))
        #expect(try #require(byUse.first).finding.detectedAt <= Frames.at(480))
    }

    @Test func `says nothing of a pool that tells neither`() {
        #expect(Frames.events(LeakForecast(), leaking(explained: false, ages: false)).isEmpty)
    }

    @Test func `leaves long work in peace once it has seen some come back`() {
        // Every 10 min five reports start, one every 20 s, and take 4 min each.
        let frames = (0..<720).map { index in
            let phase = Double(index % 60) * 10
            let running = (0..<5).map { phase - Double($0) * 20 }.filter { $0 > 0 && $0 < 240 }
            let pool = "payments"
            return Frames.frame(
                index,
                [
                    Signal(.poolInUse, of: pool): 10 + Double(running.count),
                    Signal(.poolSize, of: pool): 50, Signal(.poolExplained, of: pool): 10,
                    Signal(.poolAgedHolders, of: pool): Double(running.count { $0 > 30 }),
                    Signal(.poolOldestHolder, of: pool): running.max() ?? 1,
                ])
        }
        let events = Frames.events(LeakForecast(), Array(frames))
        // The first time is not to be told from a leak; the eleven after it are.
        #expect(events.count { $0.verb == "opened" } <= 1)
        #expect(events.allSatisfy { $0.finding.detectedAt < Frames.at(600) })
        #expect(events.allSatisfy { $0.finding.severity < .page })
    }
}
