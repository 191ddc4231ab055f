import Collection
import Model
import TestKit
import Testing

@Suite("Fixed schedule") struct FixedScheduleTests {
    @Test func `keeps its grid wherever it is asked`() {
        let schedule = FixedSchedule(every: .seconds(5), key: "payments")
        let first = schedule.next(after: ManualTime.usualStart)
        #expect(schedule.next(after: first) == first + .seconds(5))
        #expect(schedule.next(after: first - .milliseconds(1)) == first)
        #expect(schedule.next(after: first + .milliseconds(4999)) == first + .seconds(5))
    }

    @Test func `skips the slots that were missed`() {
        let schedule = FixedSchedule(every: .seconds(5), key: "payments")
        let first = schedule.next(after: ManualTime.usualStart)
        #expect(schedule.next(after: first + .seconds(17)) == first + .seconds(20))
    }

    @Test func `works before the epoch`() {
        let schedule = FixedSchedule(every: .seconds(5), key: "payments")
        let moment = Timestamp(millisecondsSinceEpoch: -12_345)
        let next = schedule.next(after: moment)
        #expect(moment < next && next <= moment + .seconds(5))
    }

    @Test func `spreads a thousand targets evenly`() {
        var tenths = [Int](repeating: 0, count: 10)
        for number in 0..<1000 {
            let schedule = FixedSchedule(every: .seconds(10), key: "service-\(number)")
            tenths[Int(schedule.phaseMilliseconds / 1000)] += 1
        }
        #expect(tenths.allSatisfy { (60...140).contains($0) }, "\(tenths)")
    }

    @Test func `has the same phase on every machine`() {
        #expect(FixedSchedule(every: .seconds(5), key: "").phaseMilliseconds == 1037)
    }

    @Test func `treats no interval as the shortest`() {
        #expect(FixedSchedule(every: .zero, key: "a").everyMilliseconds == 1)
    }
}
