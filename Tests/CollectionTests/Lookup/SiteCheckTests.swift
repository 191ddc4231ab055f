import HTTP
import Model
import TestKit
import Testing

@testable import Collection

/// Sites inside a company, as real listeners: names below `.localhost` lead to this machine
/// (RFC 6761), and its network is opened.
@Suite("Site check", .timeLimit(.minutes(1))) struct SiteCheckTests {
    private static func policy(_ ranges: [String] = ["127.0.0.0/8", "::1"]) -> LookupPolicy {
        var policy = LookupPolicy()
        policy.networks = ranges.compactMap { AddressRange($0) }
        policy.ports = Set(1...65_535)
        return policy
    }

    private static func look(_ text: String, _ policy: LookupPolicy = policy()) async -> SiteLookup
    {
        await SiteLookups(
            policy: policy, now: { Timestamp(millisecondsSinceEpoch: 0) }, elapsed: { .zero }
        ).lookUp(text, from: "198.51.100.7")
    }

    /// The address of a server on this machine under another name.
    private static func named(_ name: String, _ url: String) -> String {
        "http://\(name).localhost:\(url.split(separator: ":").last ?? "")"
    }

    @Test(
        "tells what a name inside answers",
        arguments: [(200, .well(status: 200)), (503, .serverError(status: 503))]
            as [(Int, SiteLookup.Finding)])
    func answers(status: Int, finding: SiteLookup.Finding) async throws {
        try await withServer({ _ in HTTPResponse(status: status) }) { url in
            let lookup = await Self.look(Self.named("shop", url))
            #expect(lookup.finding == finding)
            #expect(lookup.visits.first?.steps.map(\.kind) == [.name, .connection, .answer])
            #expect(lookup.visits.first?.steps.allSatisfy(\.passed) == true)
        }
    }

    @Test func `says that nothing listens, also where another address of the name is closed to it`()
        async throws
    {
        let url = Self.named("shop", try await closedAddress())
        for ranges in [["127.0.0.0/8", "::1"], ["127.0.0.0/8"]] {
            let lookup = await Self.look(url, Self.policy(ranges))
            #expect(lookup.finding == .connectionRefused, "\(ranges)")
        }
    }

    @Test func `gives up on one that takes the connection and never answers`() async throws {
        let (never, _) = AsyncStream.makeStream(of: Never.self)
        try await withServer({ _ in
            for await _ in never {}
            return HTTPResponse()
        }) { url in
            var policy = Self.policy()
            policy.deadline = .milliseconds(200)
            let lookup = await Self.look(Self.named("shop", url), policy)
            #expect(lookup.finding == .answerTimedOut)
            #expect(lookup.visits.first?.steps.last?.kind == .answer)
        }
    }

    @Test(
        "does not follow a redirect out of the opened network",
        arguments: ["http://10.1.2.3/", "http://169.254.169.254/latest/", "http://[fe80::1]/"])
    func redirect(target: String) async throws {
        try await withServer({ _ in
            HTTPResponse(status: 302, headers: ["Location": target])
        }) { url in
            let lookup = await Self.look(Self.named("shop", url))
            #expect(lookup.finding == .privateAddress)
            #expect(lookup.visits.map(\.status) == [302, nil])
        }
    }

    @Test func `asks a name inside only where its network is opened`() async throws {
        try await withServer({ _ in HTTPResponse() }) { url in
            let lookup = await Self.look(Self.named("shop", url), Self.policy(["10.0.0.0/8"]))
            #expect(lookup.outcome == .refused)
            #expect(lookup.visits.allSatisfy { $0.status == nil })
        }
    }

    @Test func `asks a public address at the ports of web sites only`() async {
        let lookup = await Self.look("http://8.8.8.8:8080/")
        #expect(lookup.finding == .notAnAddress(.otherPort))
        #expect(lookup.visits.isEmpty)
    }

    @Test func `names what is wrong with a certificate`() async throws {
        try await TLSPeer.run { peer in
            var policy = Self.policy()
            policy.authorities = peer.authority
            let findings: [(String, SiteLookup.Finding)] = [
                ("good", .well(status: 200)), ("expired", .certificate(.expired)),
                ("early", .certificate(.notYetValid)), ("other", .certificate(.ofAnother)),
                ("own", .certificate(.untrusted)),
            ]
            for (name, finding) in findings {
                let url = "https://\(name).localhost:\(peer.port)/"
                let lookup = await Self.look(url, policy)
                #expect(lookup.finding == finding, "\(name)")
                let steps = lookup.visits.first?.steps.map(\.kind) ?? []
                #expect(steps.starts(with: [.name, .connection, .security]), "\(name)")
            }
            let stranger = await Self.look("https://good.localhost:\(peer.port)/")
            #expect(stranger.finding == .certificate(.untrusted))
        }
    }

    @Test func `says that a peer does not speak TLS`() async throws {
        try await withServer({ _ in HTTPResponse() }) { url in
            let port = url.split(separator: ":").last ?? ""
            let lookup = await Self.look("https://shop.localhost:\(port)/")
            #expect(lookup.finding == .noSecureConnection)
        }
    }
}
