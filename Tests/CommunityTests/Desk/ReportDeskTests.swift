import Model
import Testing

@testable import Community

@Suite("Report desk", .timeLimit(.minutes(1))) struct ReportDeskTests {
    private func desk(_ limits: ReportLimits = ReportLimits()) -> ReportDesk {
        var desk = ReportDesk(limits: limits)
        desk.keys.makeKey(at: Visitors.at(0))
        return desk
    }

    private func refusal(
        _ desk: inout ReportDesk, _ draft: ReportDraft, at minutes: Double = 0,
        functions: [String] = ["checkout", "search"]
    ) -> ReportRefusal? {
        do throws(ReportRefusal) {
            _ = try desk.take(draft, functions: functions, at: Visitors.at(minutes))
            return nil
        } catch {
            return error
        }
    }

    @Test func `keeps what was said and a hash, and nothing of the address`() throws {
        var desk = desk()
        let taken = try desk.take(
            Visitors.draft(function: "checkout", country: "de"), functions: ["checkout"],
            at: Visitors.at(3))
        let report = taken.report
        #expect(report.service == "etsy" && report.at == Visitors.at(3))
        #expect(report.function == "checkout" && report.symptom == .error)
        #expect(report.country == "DE")
        #expect(report.reporter.count == 32 && report.reporter.allSatisfy(\.isHexDigit))
        #expect(!"\(desk)\(taken)".contains("192.0.2"))
    }

    @Test func `counts a visitor once for a service in a quarter of an hour`() {
        var desk = desk()
        #expect(refusal(&desk, Visitors.draft()) == nil)
        #expect(refusal(&desk, Visitors.draft(), at: 14.9) == .alreadyCounted)
        #expect(refusal(&desk, Visitors.draft("192.0.2.8"), at: 14.9) == nil)
        #expect(refusal(&desk, Visitors.draft("192.0.2.7", "ebay"), at: 14.9) == nil)
        #expect(refusal(&desk, Visitors.draft(), at: 15) == nil)
    }

    @Test func `knows a visitor over midnight`() {
        var desk = desk()
        #expect(refusal(&desk, Visitors.draft(), at: 599) == nil)
        desk.keys.makeKey(at: Visitors.at(601))
        #expect(refusal(&desk, Visitors.draft(), at: 601) == .alreadyCounted)
        #expect(refusal(&desk, Visitors.draft(), at: 614) == nil)
    }

    @Test func `takes a household's IPv6 addresses for one visitor`() {
        var desk = desk()
        #expect(refusal(&desk, Visitors.draft("2001:db8:1:2::7")) == nil)
        #expect(refusal(&desk, Visitors.draft("2001:db8:1:2:ffff::1")) == .alreadyCounted)
        #expect(refusal(&desk, Visitors.draft("2001:db8:1:3::7")) == nil)
    }

    @Test func `stops a visitor who reports everything, and says for how long`() {
        var desk = desk()
        for number in 0..<8 {
            let draft = Visitors.draft("192.0.2.7", ServiceID("s\(number)"))
            #expect(refusal(&desk, draft, at: Double(number)) == nil)
        }
        let next = Visitors.draft("192.0.2.7", "s9")
        #expect(refusal(&desk, next, at: 10) == .tooMany(retryAfterSeconds: 300))
        #expect(refusal(&desk, next, at: 15) == nil)
    }

    @Test func `stops a block of addresses below what calls something wrong`() {
        var desk = desk()
        var taken = 0
        for host in 1...254 where refusal(&desk, Visitors.draft("192.0.2.\(host)")) == nil {
            taken += 1
        }
        #expect(taken == 20)
        #expect(refusal(&desk, Visitors.draft("192.0.3.1")) == nil)
        let neighbour = Visitors.draft("2001:db8:1:201::1")
        for number in 0..<20 {
            let address = "2001:db8:1:2\(String(number + 16, radix: 16))::1"
            #expect(refusal(&desk, Visitors.draft(address)) == nil)
        }
        #expect(refusal(&desk, neighbour) == .tooMany(retryAfterSeconds: 900))
        #expect(refusal(&desk, Visitors.draft("2001:db8:1:301::1")) == nil)
    }

    @Test func `stops a flood about one service, and a flood about all`() {
        var limits = ReportLimits()
        (limits.serviceAMinute, limits.allAMinute) = (3, 5)
        var desk = desk(limits)
        for number in 1...3 {
            #expect(refusal(&desk, Visitors.draft("10.1.\(number).1")) == nil)
        }
        #expect(refusal(&desk, Visitors.draft("10.1.9.1")) == .tooMany(retryAfterSeconds: 60))
        for number in 4...5 {
            #expect(refusal(&desk, Visitors.draft("10.1.\(number).1", "ebay")) == nil)
        }
        let sixth = Visitors.draft("10.1.6.1", "shippo")
        #expect(refusal(&desk, sixth, at: 0.5) == .tooMany(retryAfterSeconds: 30))
        #expect(refusal(&desk, sixth, at: 1) == nil)
    }

    @Test func `a refused report counts for nothing`() {
        var limits = ReportLimits()
        limits.serviceAMinute = 1
        var desk = desk(limits)
        #expect(refusal(&desk, Visitors.draft("10.1.1.1")) == nil)
        #expect(refusal(&desk, Visitors.draft("10.1.2.1")) != nil)
        #expect(refusal(&desk, Visitors.draft("10.1.2.1"), at: 1) == nil)
    }

    @Test func `a report that could not be kept may be sent again`() throws {
        var limits = ReportLimits()
        (limits.visitor, limits.block, limits.serviceAMinute, limits.allAMinute) = (1, 1, 1, 1)
        var desk = desk(limits)
        let taken = try desk.take(Visitors.draft(), functions: [], at: Visitors.at(0))
        desk.withdraw(taken)
        #expect(refusal(&desk, Visitors.draft()) == nil)
        #expect(refusal(&desk, Visitors.draft()) == .alreadyCounted)
    }

    @Test func `knows after a restart who counts already`() throws {
        var first = desk()
        let report = try first.take(Visitors.draft(), functions: [], at: Visitors.at(0)).report
        var keys = ReporterKeys()
        for kept in first.keys.toKeep { _ = keys.restore(kept, at: Visitors.at(5)) }
        var second = ReportDesk()
        second.keys = keys
        second.restore(report)
        #expect(refusal(&second, Visitors.draft(), at: 5) == .alreadyCounted)
        #expect(refusal(&second, Visitors.draft(), at: 15) == nil)
    }

    @Test func `without a key nothing is taken`() {
        var desk = ReportDesk()
        #expect(refusal(&desk, Visitors.draft()) == .tooMany(retryAfterSeconds: 900))
    }

    @Test(
        "says what is wrong",
        arguments: [
            (
                Visitors.draft(function: "teleport"),
                "'teleport' is nothing that the service does. It is one of checkout, search, "
                    + "or left out."
            ),
            (
                Visitors.draft(country: "XX"),
                "'XX' is no country; give two letters by ISO 3166-1, such as DE, or leave it out."
            ),
            (
                Visitors.draft(country: "ß"),
                "'ß' is no country; give two letters by ISO 3166-1, such as DE, or leave it out."
            ),
            (
                Visitors.draft("unix:"),
                "It cannot be told where the report comes from, so it cannot count."
            ),
            (
                Visitors.draft(function: String(repeating: "x", count: 9000)),
                "'\(String(repeating: "x", count: 40))…' is nothing that the service does. "
                    + "It is one of checkout, search, or left out."
            ),
        ])
    func invalid(draft: ReportDraft, sentence: String) {
        var desk = desk()
        #expect(refusal(&desk, draft) == .invalid(sentence))
    }

    @Test func `where nothing is known to fail, nothing may be named`() {
        var desk = desk()
        let refusal = refusal(&desk, Visitors.draft(function: "app"), functions: [])
        #expect(
            refusal == .invalid("'app' is nothing that the service does. Leave it out."))
    }
}
