import Clocks
import FoundationEssentials
import HTTP
import Marketplace
import Model
import TestKit
import Testing

@Suite("Marketplace app", .timeLimit(.minutes(1))) struct MarketplaceAppTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func `leaked connections stay taken until none is left`() async throws {
        let app = try app(poolSize: 3) { $0.faults.leakConnections = 1 }
        var statuses: [Int] = []
        // Leaks lie up to one and a half operations apart.
        while app.pool.figures().used < 3, statuses.count < 20 {
            statuses.append(await app.answer(post("/work")).status)
        }
        #expect(app.pool.figures().used == 3)
        #expect(statuses.allSatisfy { $0 == 200 })
        let refused = await app.answer(post("/work"))
        #expect(refused.status == 503)
        #expect(
            text(refused) == "no database connection within 3 s (3 of 3 in use, 0 waiting)\n")
        let health = await app.answer(get("/health"))
        #expect(health.status == 503)
        #expect(app.pool.figures().timeouts == 2)
    }

    @Test func `gives every connection back when nothing is broken`() async throws {
        let app = try app(poolSize: 2)
        for _ in 1...20 { #expect(await app.answer(post("/work")).status == 200) }
        #expect(await app.answer(get("/browse")).status == 200)
        #expect(app.pool.figures().used == 0)
        #expect(text(await app.answer(get("/feed"))) == "20")
    }

    @Test func `does the work of an order once`() async throws {
        let app = try app()
        for _ in 1...2 {
            #expect(await app.answer(post("/work?order=9000000000000")).status == 200)
        }
        #expect(text(await app.answer(get("/feed"))) == "1")
    }

    @Test func `faults are switched while it runs`() async throws {
        let app = try app()
        #expect(app.metricsText().contains(Self.orderIndex))
        let drop = await app.answer(
            post("/lab/faults", #"{"dropIndex": "payment_order_idx", "errors": 1}"#))
        #expect(text(drop) == "switched\n")
        #expect(!app.metricsText().contains(Self.orderIndex))
        #expect(await app.answer(post("/work")).status == 500)
        #expect(await app.answer(post("/lab/faults", "{}")).status == 200)
        #expect(app.metricsText().contains(Self.orderIndex))
        #expect(await app.answer(post("/work")).status == 200)
    }

    @Test func `refuses faults from elsewhere and unknown ones`() async throws {
        let app = try app()
        let stranger = HTTPRequest(
            method: "POST", target: "/lab/faults", body: Array("{}".utf8), peer: "10.0.0.7")
        let refused = await app.answer(stranger)
        #expect(refused.status == 403)
        #expect(text(refused) == "Faults are switched from this machine only.\n")
        let unknown = await app.answer(post("/lab/faults", #"{"leak": 1}"#))
        #expect(unknown.status == 400)
        #expect(
            text(unknown) == "These are no faults: 'leak' is no fault; there are "
                + "leakConnections, dropIndex, crash, latency, errors.\n")
    }

    @Test func `metrics carry the names that a pool exposes`() async throws {
        let app = try app()
        _ = await app.answer(post("/work"))
        let text = app.metricsText()
        for line in [
            #"http_server_requests_total{route="/work",status="200"} 1"#,
            #"http_server_request_duration_seconds_bucket{route="/work",le="+Inf"} 1"#,
            #"http_server_request_duration_seconds_count{route="/work"} 1"#,
            #"db_client_connection_count{pool="payments",state="used"} 0"#,
            #"db_client_connection_count{pool="payments",state="idle"} 1"#,
            #"db_client_connection_max{pool="payments"} 5"#,
            #"db_client_connection_pending_requests{pool="payments"} 0"#,
            #"db_client_connection_wait_time_seconds_count{pool="payments"} 1"#,
            #"db_client_connection_use_time_seconds_count{pool="payments"} 1"#,
            #"db_client_connection_timeouts_total{pool="payments"} 0"#,
            #"db_client_connection_held{pool="payments",older_than="30"} 0"#,
            #"db_client_connection_oldest_held_seconds{pool="payments"} 0"#,
            #"db_statement_duration_seconds_count{statement="payment_by_order",table="payment"} 1"#,
            #"db_index_present{table="payment",index="payment_order_idx"} 1"#,
            "# TYPE db_client_connection_used_seconds_total counter",
            "# TYPE process_start_time_seconds gauge",
        ] {
            #expect(text.split(separator: "\n").contains(Substring(line)), "\(line)")
        }
    }

    @Test func `fails when the service it needs does`() async throws {
        let payments = try app { $0.faults.errors = 1 }
        try await serving(payments) { address in
            let checkout = try app { configuration in
                configuration.service = "checkout"
                configuration.database = directory.file("checkout.db")
                configuration.upstreams = [
                    .init(service: "payments", address: address, kind: .critical)
                ]
            }
            for _ in 1...5 {
                let answer = await checkout.answer(post("/work"))
                #expect(answer.status == 502)
                #expect(text(answer) == "payments answered 500\n")
            }
            let health = await checkout.answer(get("/health"))
            #expect(health.status == 503)
            #expect(text(health) == "payments failed 100 % of the calls of the last 30 s\n")
            #expect(
                checkout.metricsText().contains(
                    #"upstream_request_errors_total{upstream="payments"} 5"#))
        }
    }

    private static let orderIndex =
        #"db_index_present{table="payment",index="payment_order_idx"} 1"#

    private func app(
        poolSize: Int = 5, _ change: (inout AppConfiguration) -> Void = { _ in }
    ) throws -> MarketplaceApp {
        var configuration = AppConfiguration(
            service: "payments", poolSize: poolSize, work: .init(holdSeconds: 0.1),
            database: directory.file("payments.db"), table: "payment", rows: 300,
            origin: ScaledTime.wallNow(), speed: 100)
        change(&configuration)
        return try MarketplaceApp(configuration)
    }

    private func get(_ target: String) -> HTTPRequest {
        HTTPRequest(method: "GET", target: target)
    }

    private func post(_ target: String, _ body: String = "") -> HTTPRequest {
        HTTPRequest(method: "POST", target: target, body: Array(body.utf8))
    }

    private func text(_ response: HTTPResponse) -> String {
        guard case .bytes(let bytes) = response.body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func serving(
        _ app: MarketplaceApp, _ body: (String) async throws -> Void
    ) async throws {
        let (ports, port) = AsyncStream<Int>.makeStream()
        let server = Task { try await app.run { port.yield($0) } }
        for await port in ports {
            try await body("http://127.0.0.1:\(port)")
            break
        }
        server.cancel()
        _ = await server.result
    }
}
