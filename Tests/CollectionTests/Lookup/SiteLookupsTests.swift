import HTTP
import Model
import Synchronization
import TestKit
import Testing

@testable import Collection

@Suite("Site lookups", .timeLimit(.minutes(1))) struct SiteLookupsTests {
    /// Lets tests ask servers on this machine.
    private static func policy(besides ranges: [String] = ["127.0.0.1"]) -> LookupPolicy {
        var policy = LookupPolicy()
        policy.networks = ranges.compactMap { AddressRange($0) }
        policy.ports = Set(1...65_535)
        return policy
    }

    private static func lookups(
        _ policy: LookupPolicy = policy(), elapsed: @escaping @Sendable () -> Duration = { .zero }
    ) -> SiteLookups {
        SiteLookups(policy: policy, now: { Timestamp(millisecondsSinceEpoch: 0) }, elapsed: elapsed)
    }

    @Test(
        "refuse what is not public, however it is written",
        arguments: [
            "127.0.0.1", "http://127.0.0.1/", "0x7f.1", "2130706433", "0177.0.0.1", "127.1",
            "[::1]", "::1", "[::ffff:10.0.0.1]", "::ffff:127.0.0.1", "[::ffff:7f00:1]",
            "10.0.0.1", "172.16.3.4", "192.168.0.1", "100.64.0.1", "169.254.169.254",
            "http://169.254.169.254/latest/meta-data/", "[fd00:ec2::254]", "[fe80::1]",
            "[64:ff9b::a00:1]", "[2002:7f00:1::]", "224.0.0.1", "255.255.255.255", "0.0.0.0", "0",
            "192.0.2.1", "198.51.100.1", "203.0.113.1", "[2001:db8::1]", "１２７.0.0.1", "127。0。0。1",
            "localhost.", "http://localhost/", "https://LOCALHOST/",
        ])
    func refusal(text: String) async {
        let lookup = await Self.lookups(LookupPolicy()).lookUp(text, from: "198.51.100.7")
        #expect(lookup.outcome == .refused, "\(lookup.finding)")
        #expect(lookup.visits.allSatisfy { $0.status == nil })
    }

    @Test func `refuse a server on this machine unless its network is opened`() async throws {
        try await withServer({ _ in HTTPResponse.text("secret") }) { url in
            let closed = await Self.lookups(Self.policy(besides: ["10.0.0.0/8"]))
                .lookUp(url, from: "a")
            #expect(closed.finding == .privateAddress)
            let open = await Self.lookups().lookUp(url, from: "a")
            #expect(open.finding == .well(status: 200))
        }
    }

    @Test func `refuse where a redirect leads into a private network`() async throws {
        for target in ["http://127.0.0.2/", "http://[::1]/", "http://0x7f.0.0.2/", "//10.0.0.1/"] {
            let handler: HTTPHandler = { _ in
                HTTPResponse(status: 302, headers: ["Location": target])
            }
            try await withServer(handler) { url in
                let lookup = await Self.lookups().lookUp(url, from: "a")
                #expect(lookup.finding == .privateAddress, "\(target)")
                #expect(lookup.visits.map(\.status) == [302, nil])
            }
        }
    }

    @Test(
        "say what an answer means",
        arguments: [
            (200, .well(status: 200)), (204, .well(status: 204)), (304, .well(status: 304)),
            (401, .declined(status: 401)), (403, .declined(status: 403)),
            (404, .declined(status: 404)), (429, .declined(status: 429)),
            (500, .serverError(status: 500)), (503, .serverError(status: 503)),
        ] as [(Int, SiteLookup.Finding)])
    func answers(status: Int, finding: SiteLookup.Finding) async throws {
        try await withServer({ _ in HTTPResponse(status: status) }) { url in
            let lookup = await Self.lookups().lookUp(url, from: "a")
            #expect(lookup.finding == finding)
            #expect(lookup.visits.map(\.status) == [status])
            #expect(lookup.visits.first?.steps.map(\.kind) == [.connection, .answer])
        }
    }

    @Test func `ask for the page where a head is not understood`() async throws {
        try await withServer({ request in
            HTTPResponse(status: request.method == "HEAD" ? 501 : 200)
        }) { url in
            let lookup = await Self.lookups().lookUp(url, from: "a")
            #expect(lookup.finding == .well(status: 200))
        }
    }

    @Test func `read no more of a page than is needed`() async throws {
        try await withServer({ request in
            request.method == "HEAD"
                ? HTTPResponse(status: 405)
                : HTTPResponse.text(String(repeating: "a", count: 4 << 20))
        }) { url in
            let lookup = await Self.lookups().lookUp(url, from: "a")
            #expect(lookup.finding == .well(status: 200))
        }
    }

    @Test func `follow redirects, five at most`() async throws {
        let handler: HTTPHandler = { request in
            let step = Int(request.path.dropFirst()) ?? 0
            return step == 5
                ? HTTPResponse() : HTTPResponse(status: 301, headers: ["Location": "/\(step + 1)"])
        }
        try await withServer(handler) { url in
            let found = await Self.lookups().lookUp("\(url)/0", from: "a")
            #expect(found.finding == .well(status: 200))
            #expect(found.visits.map(\.status) == [301, 301, 301, 301, 301, 200])
            let lost = await Self.lookups().lookUp("\(url)/6", from: "a")
            #expect(lost.finding == .tooManyRedirects)
        }
    }

    @Test func `do not follow a redirect to another port or scheme`() async throws {
        var policy = Self.policy()
        try await withServer({ _ in
            HTTPResponse(status: 302, headers: ["Location": "ftp://files.example/"])
        }) { [policy] url in
            let lookup = await Self.lookups(policy).lookUp(url, from: "a")
            #expect(lookup.finding == .redirectNotFollowed(status: 302, .otherScheme("ftp")))
            #expect(lookup.outcome == .up)
        }
        policy.ports = [80, 443]
        let lookup = await Self.lookups(policy).lookUp("http://127.0.0.1:8080/", from: "a")
        #expect(lookup.finding == .notAnAddress(.otherPort))
    }

    @Test func `say that nothing listens`() async throws {
        let lookup = await Self.lookups().lookUp(try await closedAddress(), from: "a")
        #expect(lookup.finding == .connectionRefused)
        #expect(
            lookup.visits.first?.steps
                == [SiteLookup.Step(.connection, passed: false, seconds: nil)])
    }

    @Test func `say that a name has no address`() async {
        let lookup = await Self.lookups(LookupPolicy()).lookUp("nobody.invalid", from: "a")
        #expect(lookup.finding == .noSuchName)
        #expect(
            lookup.visits.first?.steps == [SiteLookup.Step(.name, passed: false, seconds: nil)])
    }

    @Test func `answer equal questions from one check`() async throws {
        let asked = Counter()
        try await withServer({ _ in
            asked.add()
            return HTTPResponse()
        }) { url in
            let lookups = Self.lookups()
            await withTaskGroup(of: SiteLookup.self) { group in
                for index in 0..<20 {
                    group.addTask { await lookups.lookUp(url, from: "visitor \(index)") }
                }
                for await lookup in group { #expect(lookup.finding == .well(status: 200)) }
            }
            #expect(asked.count == 1)
        }
    }

    @Test func `ask anew after half a minute`() async throws {
        let asked = Counter()
        let clock = Mutex(Duration.zero)
        try await withServer({ _ in
            asked.add()
            return HTTPResponse()
        }) { url in
            let lookups = Self.lookups(elapsed: { clock.withLock { $0 } })
            for (moment, count) in [(0, 1), (29, 1), (30, 2)] {
                clock.withLock { $0 = .seconds(moment) }
                _ = await lookups.lookUp(url, from: "a")
                #expect(asked.count == count)
            }
        }
    }

    @Test func `limit what one visitor causes, and a household counts as one`() async throws {
        try await withServer({ _ in HTTPResponse() }) { url in
            let lookups = Self.lookups()
            for index in 0..<10 {
                let lookup = await lookups.lookUp("\(url)/\(index)", from: "2001:db8::\(index)")
                #expect(lookup.outcome == .up)
            }
            let tenth = await lookups.lookUp("\(url)/x", from: "2001:db8::99")
            #expect(tenth.finding == .tooManyQuestions(retryAfterSeconds: 60))
            let other = await lookups.lookUp("\(url)/x", from: "2001:db8:0:1::1")
            #expect(other.outcome == .up)
        }
    }

    @Test func `are off where the operator says so`() async {
        var policy = LookupPolicy()
        policy.isOn = false
        let lookup = await Self.lookups(policy).lookUp("etsy.com", from: "a")
        #expect(lookup.finding == .turnedOff)
    }
}

@Suite("Lookup allowance") struct LookupAllowanceTests {
    @Test func `gives each visitor so many checks a minute`() {
        var allowance = LookupAllowance(visitorLimit: 2, totalLimit: 10)
        #expect(allowance.take(for: "a", at: .seconds(0)) == nil)
        #expect(allowance.take(for: "a", at: .seconds(10)) == nil)
        #expect(allowance.take(for: "a", at: .seconds(20)) == .seconds(40))
        #expect(allowance.take(for: "b", at: .seconds(20)) == nil)
        #expect(allowance.take(for: "a", at: .seconds(60)) == nil)
        #expect(allowance.take(for: "a", at: .seconds(60)) == .seconds(10))
    }

    @Test func `gives all visitors together so many`() {
        var allowance = LookupAllowance(visitorLimit: 2, totalLimit: 3)
        for visitor in ["a", "b", "c"] {
            #expect(allowance.take(for: visitor, at: .seconds(1)) == nil)
        }
        #expect(allowance.take(for: "d", at: .seconds(31)) == .seconds(30))
        #expect(allowance.take(for: "d", at: .seconds(61)) == nil)
    }
}

/// Counts across threads.
final class Counter: Sendable {
    private let value = Mutex(0)

    var count: Int { value.withLock { $0 } }

    func add() { value.withLock { $0 += 1 } }
}
