import HTTP
import Model
import SiteFixture
import TestKit
import Testing

@testable import StatusSite

@Suite("Answers from memory", .timeLimit(.minutes(1))) struct CachingTests {
    static let targets = [
        "/", "/incidents", "/weak-points", "/history", "/services", "/services/etsy",
        "/de/services/etsy", "/services/payments", "/services/unknown", "/incidents/42",
        "/de/incidents/42", "/incidents/42/postmortem", "/incidents/42/postmortem.md",
        "/categories/marketplace",
        "/industries/retail", "/graph", "/is-it-down", "/is-it-down?address=example.com", "/design",
        "/sitemap.xml", "/robots.txt", "/services/etsy/plan", "/services/etsy/plan/runs/1",
        "/services/etsy/badge.svg", "/services/etsy/widget", "/services/etsy/calendar.ics",
        "/services/etsy/status.json", "/services/etsy/history.atom", "/history.rss",
        "/history.atom", "/api/v2/summary.json", "/services/payments/api/v2/status.json",
        "/services/etsy/api/v2/incidents/unresolved.json", "/assets/site.css", "/assets/site.js",
        "/assets/icon.svg", "/api/v1/health", "/api/v1/services", "/api/v1/services/payments",
        "/api/v1/services/payments/frames", "/api/v1/incidents", "/api/v1/incidents/42",
        "/api/v1/incidents/42/deliveries", "/api/v1/incidents/42/outlook", "/api/v1/changes",
        "/api/v1/catalogue", "/api/v1/catalogue/etsy", "/api/v1/history", "/api/v1/predictions",
        "/api/v1/weak-points", "/events", "/nothing", "/api/nothing",
    ]

    private func ask(
        _ site: StatusSite, _ target: String, _ headers: HTTPHeaders = [:], method: String = "GET"
    ) async -> HTTPResponse {
        var all: HTTPHeaders = ["Host": "status.example", "X-Forwarded-For": "192.0.2.7"]
        for field in headers.fields { all[field.name] = field.value }
        return await site.handler(HTTPRequest(method: method, target: target, headers: all))
    }

    @Test(arguments: targets) func `no route sets a cookie`(target: String) async {
        for stage: Fixture.Stage in [.empty, .resolved] {
            let site = StatusSite(data: Fixture(stage))
            for method in ["GET", "HEAD", "POST"] {
                let answer = await ask(site, target, method: method)
                #expect(answer.headers["Set-Cookie"] == nil)
                #expect(answer.status != 500)
            }
        }
    }

    @Test(arguments: targets) func `every answer keeps to itself`(target: String) async {
        let answer = await ask(StatusSite(data: Fixture(.resolved)), target)
        #expect(answer.headers["X-Content-Type-Options"] == "nosniff")
        #expect(answer.headers["Cross-Origin-Resource-Policy"] != nil)
        #expect(answer.headers["Content-Security-Policy"]?.contains("default-src 'none'") == true)
        #expect(answer.headers["Cache-Control"] != nil)
    }

    @Test(
        "are sent once to who keeps them, and compressed",
        arguments: [
            "/", "/services/etsy", "/de/services/etsy", "/incidents/42", "/api/v1/incidents",
            "/api/v2/summary.json", "/history.atom", "/services/payments/history.rss",
            "/assets/site.css",
        ])
    func kept(target: String) async throws {
        let site = StatusSite(data: Fixture(.active))
        let first = await ask(site, target, ["Accept-Encoding": "gzip"])
        #expect(first.status == 200)
        #expect(first.headers["Content-Encoding"] == "gzip")
        #expect(first.headers["Vary"] == "Accept-Encoding")
        let tag = try #require(first.headers["ETag"])
        let again = await ask(site, target, ["Accept-Encoding": "gzip", "If-None-Match": tag])
        #expect(again.status == 304)
        #expect(again.headers["ETag"] == tag)
        let plain = await ask(site, target)
        #expect(plain.headers["ETag"] != tag)
        #expect(plain.text.utf8.count > 600)
    }

    @Test func `cost one writing each, for all forms and methods`() async {
        let site = StatusSite(data: Fixture(.active))
        for _ in 0..<20 {
            for method in ["GET", "HEAD"] {
                _ = await ask(site, "/services/etsy", method: method)
                _ = await ask(site, "/services/etsy?utm_source=x", ["Accept-Encoding": "gzip"])
            }
        }
        #expect(site.cache.writings == 1)
    }

    @Test func `are at hand after the first reader`() async {
        let site = StatusSite(data: Fixture(.active))
        let request = HTTPRequest(method: "GET", target: "/services/etsy")
        #expect(site.ready(request) == nil)
        let first = await site.handler(request)
        #expect(site.ready(request)?.text == first.text)
        #expect(
            site.ready(HTTPRequest(method: "POST", target: "/services/etsy", headers: [:])) == nil)
        site.cache.invalidate()
        #expect(site.ready(request) == nil)
        #expect(site.ready(HTTPRequest(method: "GET", target: "/assets/site.js")) != nil)
        #expect(site.ready(HTTPRequest(method: "GET", target: "/assets/none.js")) == nil)
    }

    @Test func `are apart for each address by which the site is reached`() async {
        let site = StatusSite(data: Fixture(.active))
        for host in ["a.example", "b.example"] {
            let answer = await ask(site, "/history.atom", ["Host": host])
            #expect(answer.text.contains("http://\(host)/"))
        }
    }

    @Test func `never give a visitor's page to the operator, nor the other way round`() async {
        let site = StatusSite(data: Fixture(.diagnosed))
        let local = HTTPRequest(
            method: "GET", target: "/incidents/42", headers: ["Host": "127.0.0.1:8080"])
        for _ in 0..<2 {
            let visitor = await ask(site, "/incidents/42")
            #expect(!visitor.text.contains("Roll back 3.2.1</button>"))
            #expect(visitor.headers["Cache-Control"]?.hasPrefix("public") == true)
            #expect(site.ready(local) == nil)
            let operatorsPage = await site.handler(local)
            #expect(operatorsPage.text.contains("Roll back 3.2.1</button>"))
            #expect(operatorsPage.headers["Cache-Control"] == "no-store")
            #expect(operatorsPage.headers["ETag"] == nil)
        }
    }

    @Test(arguments: ["/api/v1/health", "/services/etsy/plan", "/nothing", "/services/unknown"])
    func `are not made of what is private, missing or only of now`(target: String) async {
        let site = StatusSite(data: Fixture(.active))
        let answer = await ask(site, target)
        #expect(answer.headers["Cache-Control"]?.contains("no-store") == true)
        #expect(answer.headers["ETag"] == nil)
        #expect(site.ready(HTTPRequest(method: "GET", target: target)) == nil)
    }

    @Test func `have the same key for the same question`() {
        func key(_ target: String, _ query: CachedQuery) -> String? {
            query.key(of: HTTPRequest(method: "GET", target: target))
        }
        #expect(key("/s?q=Etsy&x=1", ["q"]) == "q=Etsy")
        #expect(key("/s?x=1&q=%45tsy", ["q"]) == "q=Etsy")
        #expect(key("/s?b=2&a=1", ["a", "b"]) == "a=1&b=2")
        #expect(key("/s?q=a%26b%3Dc", ["q"]) == "q=a%26b%3Dc")
        #expect(key("/s", ["q"]) == "")
        #expect(key("/s?q=a", []) == "")
        #expect(key("/s?to=1&from=0", .whole) == "to=1&from=0")
        #expect(key("/s?q=\(String(repeating: "a", count: 200))", ["q"]) == nil)
    }
}
