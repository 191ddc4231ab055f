import HTTP
import SiteFixture
import Testing

@testable import StatusSite

@Suite("Transport security") struct TransportSecurityTests {
    @Test(
        "believes proxies near by",
        arguments: [
            ("127.0.0.1", "https", true), ("::1", "HTTPS", true), ("10.1.2.3", "https", true),
            ("172.16.0.1", "https, http", true), ("172.32.0.1", "https", false),
            ("192.168.1.1", "https", true), ("fd00::1", "https", true), ("fe80::1", "https", true),
            ("::ffff:10.0.0.1", "https", true), ("8.8.8.8", "https", false),
            ("2001:db8::1", "https", false), ("127.0.0.1", "http", false),
            ("127.0.0.1", "http, https", false), ("127.0.0.1.evil", "https", false),
            ("", "https", false),
        ])
    func proxied(peer: String, field: String, isSecure: Bool) {
        let request = HTTPRequest(
            method: "GET", target: "/", headers: ["X-Forwarded-Proto": field], peer: peer)
        #expect(TransportSecurity.isProxied(request) == isSecure)
    }

    @Test(
        "every kind of answer asks for TLS behind it",
        arguments: ["/", "/incidents/42", "/nothing", "/assets/site.css", "/api/v1/health"])
    func field(target: String) async {
        let headers: HTTPHeaders = ["Host": "status.example", "X-Forwarded-Proto": "https"]
        let behind = await visit(target, Fixture(.active), headers: headers)
        #expect(behind.headers["Strict-Transport-Security"] == "max-age=31536000")
        let plain = await visit(target, Fixture(.active))
        #expect(plain.headers["Strict-Transport-Security"] == nil)
        let site = StatusSite(data: Fixture(.active), isSecure: true)
        let always = await site.handler(HTTPRequest(method: "GET", target: target))
        #expect(always.headers["Strict-Transport-Security"] == "max-age=31536000")
    }
}
