import Model
import Testing
import Topology

@Suite("Cascade forecast", .timeLimit(.minutes(1)))
struct CascadeForecastTests {
    let now = CascadeGraphs.now
    let graph = CascadeGraphs.graph(
        CascadeGraphs.service("web", [("shop", .critical)]),
        CascadeGraphs.service("shop", [("db", .critical)]),
        CascadeGraphs.service("mail", [("db", .asynchronous(bufferSeconds: 300))]),
        CascadeGraphs.service("db"))

    private func forecast(
        down: [ServiceID: Timestamp], up: Set<ServiceID>, runs: Int = 2000
    ) -> [ServiceForecast] {
        CascadeForecast.forecast(
            graph: graph, down: down, up: up, now: now, horizon: .seconds(3600), runs: runs)
    }

    @Test func `is empty while nothing is down nor foretold`() {
        #expect(forecast(down: [:], up: ["web", "shop", "db", "mail"]) == [])
    }

    @Test func `tells only what is not down, and nothing before now for what is up`() {
        let found = forecast(
            down: ["db": now - .seconds(60), "shop": now - .seconds(50)], up: ["web", "mail"])
        #expect(found.map(\.service).sorted() == ["mail", "web"])
        #expect(found.allSatisfy { $0.earlyAt >= now })
        let mail = found.first { $0.service == "mail" }
        #expect(mail?.medianAt == now + .seconds(240))
        #expect(
            mail?.evidence
                == "reads db through a queue that bridges 5 min, and db has been down for 1 min")
    }

    @Test func `a caller that stands long after the fall is likely not to need it`() {
        // Survival of 60 s at a median of 5: 1/145. Bayes with 95 %: 0.95/145 / (0.95/145 + 0.05).
        let exact = 0.95 / 145 / (0.95 / 145 + 0.05)
        let found = forecast(
            down: ["db": now - .seconds(60)], up: ["shop", "web", "mail"], runs: 4000)
        let shop = found.first { $0.service == "shop" }
        // The horizon cuts off late falls: 60² + 5² over 3,660² + 5² of them.
        #expect(
            abs((shop?.probability ?? 0) - exact) < 4 * (exact * (1 - exact) / 4000).squareRoot())
        let fresh = forecast(down: ["db": now], up: ["shop", "web", "mail"])
        #expect((fresh.first { $0.service == "shop" }?.probability ?? 0) > 0.93)
    }

    @Test func `a buffer that has lasted longer than told is taken to last as long again`() {
        let found = forecast(down: ["db": now - .seconds(600)], up: ["shop", "web", "mail"])
        let mail = found.first { $0.service == "mail" }
        // The median of an exponential time of mean 300 s.
        #expect(abs((mail?.medianAt.seconds(since: now) ?? 0) - 208) < 25)
    }

    @Test func `a fall that is foretold takes others with it`() {
        let range = TimeRange(start: now + .seconds(300), end: now + .seconds(900))
        let found = CascadeForecast.forecast(
            graph: graph, down: [:], expected: ["db": ExpectedFall(in: range, probability: 0.8)],
            up: ["db", "shop", "web", "mail"], now: now, horizon: .seconds(3600))
        #expect(found.first?.service == "db")
        #expect(found.first?.evidence == "is foretold to fall in 5 min to 15 min (80 %)")
        let shop = found.first { $0.service == "shop" }
        #expect(shop?.path == ["db", "shop"])
        #expect((shop?.probability ?? 0) < (found.first?.probability ?? 0))
    }
}
