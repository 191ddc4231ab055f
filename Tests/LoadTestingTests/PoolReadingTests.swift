import Model
import Testing

@testable import LoadTesting

@Suite("Pool reading") struct PoolReadingTests {
    @Test func `is read from a page of metrics`() {
        let page = """
            # TYPE db_client_connection_count gauge
            db_client_connection_count{pool="payments",state="used"} 49
            db_client_connection_count{pool="payments",state="idle"} 1
            db_client_connection_max{pool="payments"} 50
            db_client_connection_pending_requests{pool="payments"} 2
            db_client_connection_timeouts_total{pool="payments"} 7
            """
        let reading = PoolReading(page: page)
        #expect(reading?.used == 49)
        #expect(reading?.size == 50)
        #expect(reading?.pending == 2)
        #expect(reading?.timeouts == 7)
        #expect(PoolReading(page: "up 1\n") == nil)
    }

    @Test func `a pool is exhausted from the first of four full readings`() throws {
        var watch = ExhaustionWatch()
        let start = Timestamp(millisecondsSinceEpoch: 0)
        let full = try #require(PoolReading(page: Self.page(used: 50, pending: 1)))
        let free = try #require(PoolReading(page: Self.page(used: 50, pending: 0)))
        let readings = [full, full, full, free, full, full, full, full]
        let found = readings.enumerated().map { index, reading in
            watch.exhausted(reading, at: start + .seconds(5 * index))
        }
        #expect(found == [nil, nil, nil, nil, nil, nil, nil, start + .seconds(20)])
    }

    private static func page(used: Int, pending: Int) -> String {
        """
        db_client_connection_count{pool="a",state="used"} \(used)
        db_client_connection_max{pool="a"} 50
        db_client_connection_pending_requests{pool="a"} \(pending)
        """
    }
}
