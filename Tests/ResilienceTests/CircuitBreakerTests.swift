import Resilience
import Testing

@Suite("Circuit breaker") struct CircuitBreakerTests {
    /// Asks for a call and ends it at once; says what the breaker did.
    private func call(
        _ breaker: inout CircuitBreaker, _ outcome: CircuitBreaker.Outcome, at seconds: Double
    ) -> String {
        switch breaker.callArrives(at: .seconds(seconds)) {
        case .allow(let call):
            breaker.callEnds(call, outcome, at: .seconds(seconds))
            return "allow"
        case .probe(let call):
            breaker.callEnds(call, outcome, at: .seconds(seconds))
            return "probe"
        case .refuse(let wait):
            return "refuse \(wait / .seconds(1))"
        }
    }

    /// Asks for a call and leaves it under way.
    private func begin(
        _ breaker: inout CircuitBreaker, at seconds: Double
    ) -> CircuitBreaker.Call? {
        switch breaker.callArrives(at: .seconds(seconds)) {
        case .allow(let call), .probe(let call): call
        case .refuse: nil
        }
    }

    private func breaker(
        _ change: (inout CircuitBreaker.Settings) -> Void = { _ in }
    ) -> CircuitBreaker {
        var settings = CircuitBreaker.Settings()
        change(&settings)
        return CircuitBreaker(settings: settings)
    }

    @Test func `opens after failures in a row although they are minutes apart`() {
        var breaker = breaker()
        for minute in 0..<5 {
            #expect(call(&breaker, .failure, at: Double(minute) * 300) == "allow")
        }
        #expect(call(&breaker, .failure, at: 1201) == "refuse 4.0")
        #expect(breaker.state == .open(until: .seconds(1205)))
    }

    @Test func `forgets the row at a success`() {
        var breaker = breaker { $0.minimumCalls = 1000 }
        for second in 0..<40 {
            let outcome: CircuitBreaker.Outcome = second % 5 == 4 ? .success : .failure
            #expect(call(&breaker, outcome, at: Double(second)) == "allow")
        }
        #expect(breaker.state == .closed)
    }

    @Test func `opens at half failures once there are enough calls`() {
        var breaker = breaker()
        for second in 0..<9 {
            #expect(call(&breaker, second % 2 == 0 ? .success : .failure, at: 0) == "allow")
        }
        #expect(breaker.state == .closed)
        #expect(call(&breaker, .failure, at: 1) == "allow")
        #expect(breaker.state == .open(until: .seconds(6)))
    }

    @Test func `does not count failures that lie before the window`() {
        var breaker = breaker { $0.consecutiveFailures = 100 }
        for _ in 0..<9 { _ = call(&breaker, .failure, at: 0) }
        #expect(call(&breaker, .failure, at: 61) == "allow")
        #expect(breaker.state == .closed)
    }

    @Test func `opens on calls that hang, before any of them ends`() {
        var breaker = breaker { $0.consecutiveFailures = 3 }
        for second in 0..<3 { #expect(begin(&breaker, at: Double(second)) != nil) }
        breaker.timePasses(to: .seconds(31.5))
        #expect(breaker.state == .closed)
        breaker.timePasses(to: .seconds(32))
        #expect(breaker.state == .open(until: .seconds(37)))
    }

    @Test func `counts a call that hangs once, however it ends`() throws {
        var breaker = breaker { $0.consecutiveFailures = 2 }
        let slow = try #require(begin(&breaker, at: 0))
        breaker.timePasses(to: .seconds(30))
        breaker.callEnds(slow, .failure, at: .seconds(31))
        #expect(breaker.state == .closed)
        #expect(call(&breaker, .failure, at: 32) == "allow")
        #expect(breaker.state == .open(until: .seconds(37)))
    }

    @Test func `lets one probe through when half open, and closes on its success`() throws {
        var breaker = breaker { $0.consecutiveFailures = 1 }
        #expect(call(&breaker, .failure, at: 0) == "allow")
        let probe = try #require(begin(&breaker, at: 5))
        #expect(breaker.state == .halfOpen)
        #expect(call(&breaker, .success, at: 6) == "refuse 29.0")
        breaker.callEnds(probe, .success, at: .seconds(7))
        #expect(breaker.state == .closed)
        #expect(call(&breaker, .success, at: 7) == "allow")
    }

    @Test func `asks for as many successful probes as it is told`() {
        var breaker = breaker {
            $0.consecutiveFailures = 1
            $0.successesToClose = 2
        }
        _ = call(&breaker, .failure, at: 0)
        #expect(call(&breaker, .success, at: 5) == "probe")
        #expect(breaker.state == .halfOpen)
        #expect(call(&breaker, .success, at: 6) == "probe")
        #expect(breaker.state == .closed)
    }

    @Test func `stays open longer each time a probe fails, up to the cap`() {
        var breaker = breaker {
            $0.consecutiveFailures = 1
            $0.openTimeCap = .seconds(30)
        }
        var now = 0.0
        _ = call(&breaker, .failure, at: now)
        for wait in [5.0, 10, 20, 30, 30] {
            #expect(call(&breaker, .failure, at: now + wait - 1) == "refuse 1.0")
            now += wait
            #expect(call(&breaker, .failure, at: now) == "probe")
        }
    }

    @Test func `starts with the short time again after it has closed`() {
        var breaker = breaker { $0.consecutiveFailures = 1 }
        _ = call(&breaker, .failure, at: 0)
        _ = call(&breaker, .failure, at: 5)
        #expect(call(&breaker, .success, at: 15) == "probe")
        _ = call(&breaker, .failure, at: 16)
        #expect(breaker.state == .open(until: .seconds(21)))
    }

    @Test func `is not stuck half open by a probe that never ends`() {
        var breaker = breaker { $0.consecutiveFailures = 1 }
        _ = call(&breaker, .failure, at: 0)
        #expect(begin(&breaker, at: 5) != nil)
        #expect(call(&breaker, .success, at: 35) == "refuse 10.0")
        #expect(call(&breaker, .success, at: 45) == "probe")
        #expect(breaker.state == .closed)
    }

    @Test func `learns nothing from calls that were abandoned`() throws {
        var breaker = breaker { $0.consecutiveFailures = 1 }
        #expect(call(&breaker, .abandoned, at: 0) == "allow")
        _ = call(&breaker, .failure, at: 1)
        let probe = try #require(begin(&breaker, at: 6))
        breaker.callEnds(probe, .abandoned, at: .seconds(7))
        #expect(breaker.state == .halfOpen)
        #expect(call(&breaker, .success, at: 8) == "probe")
    }

    @Test func `does not judge the probe by calls from before it opened`() throws {
        var breaker = breaker { $0.consecutiveFailures = 1 }
        let old = try #require(begin(&breaker, at: 0))
        _ = call(&breaker, .failure, at: 1)
        let probe = try #require(begin(&breaker, at: 6))
        breaker.callEnds(old, .success, at: .seconds(7))
        #expect(breaker.state == .halfOpen)
        breaker.callEnds(probe, .success, at: .seconds(8))
        #expect(breaker.state == .closed)
    }
}
