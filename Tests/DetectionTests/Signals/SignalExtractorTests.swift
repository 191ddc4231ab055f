import Detection
import Model
import Testing

@Suite("Signal extractor")
struct SignalExtractorTests {
    private func scrape(_ seconds: Double, _ samples: [Sample], failure: String? = nil) -> Scrape {
        Scrape(
            service: "payments", at: Frames.at(seconds), samples: samples, failure: failure)
    }

    private func frames(_ scrapes: Scrape...) -> [SignalFrame] {
        var extractor = SignalExtractor()
        return scrapes.map { extractor.frame(from: $0) }
    }

    private func requests(_ good: Double, _ bad: Double?, start: Double = 1) -> [Sample] {
        [
            Sample("process_start_time_seconds", value: start),
            Sample(
                "http_server_requests_total", labels: ["route": "/pay", "status": "200"],
                value: good),
        ]
            + (bad.map {
                [
                    Sample(
                        "http_server_requests_total", labels: ["route": "/pay", "status": "503"],
                        value: $0)
                ]
            } ?? [])
    }

    @Test func `makes rates from the growth of counters, and a new series starts at zero`() {
        let frames = frames(
            scrape(0, requests(1_000, nil)), scrape(10, requests(1_090, 10)))
        #expect(frames[0].intervalSeconds == 0)
        #expect(frames[0][.requestRate] == nil)
        #expect(frames[1].intervalSeconds == 10)
        #expect(frames[1][.requestRate] == 10)
        #expect(frames[1][.errorRatio] == 0.1)
        #expect(frames[1][.scrapeUp] == 1)
    }

    @Test(
        "has no rates for an interval in which the process started again",
        arguments: [(2_000.0, 2.0), (30.0, 1.0)])
    func restart(count: Double, start: Double) {
        let frames = frames(
            scrape(0, requests(1_000, nil)), scrape(10, requests(count, nil, start: start)),
            scrape(20, requests(count + 50, nil, start: start)))
        #expect(frames[1].intervalSeconds == 0)
        #expect(frames[1][.requestRate] == nil)
        #expect(frames[2][.requestRate] == 5)
    }

    @Test func `tells of a failed scrape and takes the rate over the gap`() {
        let frames = frames(
            scrape(0, requests(0, nil)), scrape(10, [], failure: "connection refused"),
            scrape(20, requests(100, nil)))
        #expect(frames[1].failure == "connection refused")
        #expect(frames[1].values == [Signal(.scrapeUp): 0])
        #expect(frames[2].intervalSeconds == 20)
        #expect(frames[2][.requestRate] == 5)
    }

    private func pool(used: Double, usedSeconds: Double, useSeconds: Double) -> [Sample] {
        let pool = ["pool": "main"]
        return [
            Sample(
                "db_client_connection_count", labels: ["pool": "main", "state": "used"],
                value: used),
            Sample("db_client_connection_max", labels: pool, value: 50),
            Sample("db_client_connection_pending_requests", labels: pool, value: 2),
            Sample("db_client_connection_used_seconds_total", labels: pool, value: usedSeconds),
            Sample("db_client_connection_use_time_seconds_sum", labels: pool, value: useSeconds),
            Sample("db_client_connection_use_time_seconds_count", labels: pool, value: useSeconds),
            Sample("db_client_connection_timeouts_total", labels: pool, value: 0),
            Sample(
                "db_client_connection_held", labels: ["pool": "main", "older_than": "30"], value: 4),
            Sample(
                "db_client_connection_held", labels: ["pool": "main", "older_than": "60"], value: 1),
            Sample("db_client_connection_oldest_held_seconds", labels: pool, value: 65),
        ]
    }

    @Test func `splits the use of a pool into what work explains and what it does not`() {
        let frames = frames(
            scrape(0, pool(used: 30, usedSeconds: 100, useSeconds: 80)),
            scrape(10, pool(used: 30, usedSeconds: 240, useSeconds: 180)))
        #expect(frames[0][.poolInUse, of: "main"] == 30)
        let frame = frames[1]
        #expect(frame[.poolInUse, of: "main"] == 14)
        #expect(frame[.poolUtilisation, of: "main"] == 0.28)
        #expect(frame[.poolExplained, of: "main"] == 10)
        #expect(frame[.poolUnexplained, of: "main"] == 4)
        #expect(frame[.poolAgedHolders, of: "main"] == 4)
        #expect(frame[.poolOldestHolder, of: "main"] == 65)
        #expect(frame[.poolPending, of: "main"] == 2)
        #expect(frame[.poolHoldMean, of: "main"] == 1)
        #expect(frame[.poolReturnRate, of: "main"] == 10)
        #expect(frame[.poolTimeoutRate, of: "main"] == 0)
    }

    @Test func `reads other exporters' pools`() {
        let pool = ["pool": "orders"]
        let hikari = frames(
            scrape(
                0,
                [
                    Sample("hikaricp_connections_active", labels: pool, value: 8),
                    Sample("hikaricp_connections_max", labels: pool, value: 10),
                    Sample("hikaricp_connections_pending", labels: pool, value: 3),
                ]))[0]
        #expect(hikari[.poolUtilisation, of: "orders"] == 0.8)
        #expect(hikari[.poolPending, of: "orders"] == 3)
        let bouncer = frames(
            scrape(
                0,
                ["app", "batch"].map {
                    Sample(
                        "pgbouncer_pools_server_active_connections",
                        labels: ["database": "shop", "user": $0], value: 4)
                } + [
                    Sample(
                        "pgbouncer_databases_pool_size",
                        labels: ["database": "shop", "name": "shop"], value: 20)
                ]))[0]
        #expect(bouncer[.poolInUse, of: "shop"] == 8)
        #expect(bouncer[.poolUtilisation, of: "shop"] == 0.4)
    }

    private func histogram(_ counts: [(String, Double)], sum: Double) -> [Sample] {
        let name = "http_server_request_duration_seconds"
        return counts.map { Sample("\(name)_bucket", labels: ["le": $0.0], value: $0.1) } + [
            Sample("\(name)_sum", value: sum),
            Sample("\(name)_count", value: counts.last?.1 ?? 0),
        ]
    }

    @Test func `interpolates the 95th percentile in its bucket`() {
        let frames = frames(
            scrape(0, histogram([("0.1", 0), ("0.5", 0), ("1", 0), ("+Inf", 0)], sum: 0)),
            scrape(10, histogram([("0.1", 50), ("0.5", 90), ("1", 100), ("+Inf", 100)], sum: 30)))
        #expect(frames[1][.latencyP95] == 0.75)
        #expect(frames[1][.latencyMean] == 0.3)
        #expect(frames[1][.requestRate] == 10)
    }

    @Test func `takes the last finite bound when the percentile lies in the open bucket`() {
        let frames = frames(
            scrape(0, histogram([("0.1", 0), ("+Inf", 0)], sum: 0)),
            scrape(10, histogram([("0.1", 10), ("+Inf", 100)], sum: 900)))
        #expect(frames[1][.latencyP95] == 0.1)
    }

    @Test func `keeps every gauge under its own name and no counter`() {
        let frame = frames(
            scrape(
                0,
                [
                    Sample("queue_depth", labels: ["queue": "mail"], value: 7),
                    Sample("temperature", value: .nan), Sample("load", value: 1.5),
                    Sample("jobs_total", value: 9), Sample("job_seconds_sum", value: 9),
                    Sample("job_seconds_count", value: 9), Sample("open_count", value: 3),
                    Sample("disk_free", labels: ["mount": "/", "host": "a"], value: 5),
                ]))[0]
        #expect(
            frame.values == [
                Signal(.scrapeUp): 1, Signal("queue_depth", of: "mail"): 7, Signal("load"): 1.5,
                Signal("open_count"): 3, Signal("disk_free", of: "a//"): 5,
            ])
    }

    @Test func `reads statements, indexes, upstreams and feeds`() {
        func samples(_ count: Double) -> [Sample] {
            let statement = ["statement": "orders_by_shop", "table": "orders"]
            return [
                Sample("db_statement_duration_seconds_sum", labels: statement, value: count * 0.2),
                Sample("db_statement_duration_seconds_count", labels: statement, value: count),
                Sample(
                    "db_index_present", labels: ["table": "orders", "index": "by_shop"], value: 1),
                Sample("db_index_present", labels: ["table": "orders", "index": "gone"], value: 0),
                Sample(
                    "upstream_request_duration_seconds_count", labels: ["upstream": "shipping"],
                    value: count),
                Sample(
                    "upstream_request_duration_seconds_sum", labels: ["upstream": "shipping"],
                    value: count * 0.5),
                Sample(
                    "upstream_request_errors_total", labels: ["upstream": "shipping"],
                    value: count / 4),
                Sample("feed_staleness_seconds", labels: ["upstream": "orders"], value: 12),
            ]
        }
        let frame = frames(scrape(0, samples(0)), scrape(10, samples(100)))[1]
        #expect(frame[.statementMean, of: "orders_by_shop"] == 0.2)
        #expect(frame[.tableStatementMean, of: "orders/orders_by_shop"] == 0.2)
        #expect(frame[.statementRate, of: "orders_by_shop"] == 10)
        #expect(frame.indexes == ["orders.by_shop"])
        #expect(frame[.upstreamRate, of: "shipping"] == 10)
        #expect(frame[.upstreamMean, of: "shipping"] == 0.5)
        #expect(frame[.upstreamErrorRatio, of: "shipping"] == 0.25)
        #expect(frame[.feedStaleness, of: "orders"] == 12)
    }
}
