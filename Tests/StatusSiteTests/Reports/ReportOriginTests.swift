import HTTP
import Testing

@testable import StatusSite

@Suite("Report origin") struct ReportOriginTests {
    private func address(_ forwarded: [String], peer: String) -> String {
        var headers = HTTPHeaders()
        for value in forwarded { headers.append("x-forwarded-FOR", value) }
        return ReportOrigin.address(
            of: HTTPRequest(method: "POST", target: "/", headers: headers, peer: peer))
    }

    @Test func `is the peer, whatever a visitor from outside claims`() {
        #expect(address([], peer: "192.0.2.7") == "192.0.2.7")
        #expect(address(["203.0.113.9"], peer: "192.0.2.7") == "192.0.2.7")
        #expect(address([], peer: "127.0.0.1") == "127.0.0.1")
        #expect(address(["203.0.113.9"], peer: "unix:") == "unix:")
    }

    @Test func `is the last address that a proxy of ours added`() {
        #expect(address(["203.0.113.9"], peer: "127.0.0.1") == "203.0.113.9")
        let chain = ["1.1.1.1, 203.0.113.9", "198.51.100.4, 10.0.0.3"]
        #expect(address(chain, peer: "::1").hasSuffix("198.51.100.4"))
        #expect(address(["1.1.1.1,2001:db8::5"], peer: "10.1.1.1") == "2001:db8::5")
    }

    @Test func `is the proxy where what it added cannot be read`() {
        #expect(address(["203.0.113.9, unknown"], peer: "127.0.0.1") == "127.0.0.1")
        #expect(address(["203.0.113.9,"], peer: "127.0.0.1") == "127.0.0.1")
        #expect(address(["10.0.0.1, 10.0.0.2"], peer: "127.0.0.1") == "127.0.0.1")
        let many = Array(repeating: "10.0.0.1", count: 5000).joined(separator: ",")
        #expect(address(["203.0.113.9," + many], peer: "127.0.0.1") == "127.0.0.1")
    }
}
