import Marketplace
import SQLite
import TestKit
import Testing

@Suite("Shop database") struct ShopDatabaseTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func `a migration really drops an index and another one restores it`() throws {
        let database = try open()
        try database.migrate(dropping: nil)
        #expect(try names() == ["payment_order_idx", "payment_shop_idx"])
        try database.migrate(dropping: "payment_order_idx")
        #expect(try names() == ["payment_shop_idx"])
        #expect(try database.indexes().map(\.name) == ["payment_shop_idx"])
        try database.migrate(dropping: nil)
        #expect(try names() == ["payment_order_idx", "payment_shop_idx"])
    }

    @Test func `without its index the look-up by order scans the table`() throws {
        let database = try open()
        func plan() throws -> String {
            let look = try SQLiteConnection(path: path, mode: .existing)
            let sql = ShopStatements(table: "payment").findByOrder.sql
            return try look.query("EXPLAIN QUERY PLAN " + sql, [1])[0].text("detail")
        }
        try database.migrate(dropping: nil)
        #expect(
            try plan() == "SEARCH payment USING INDEX payment_order_idx (order_id=?)")
        try database.migrate(dropping: "payment_order_idx")
        #expect(try plan() == "SCAN payment")
    }

    @Test func `keeps its rows when it is opened again`() throws {
        _ = try open()
        _ = try open()
        let look = try SQLiteConnection(path: path, mode: .existing)
        #expect(try look.query("SELECT count(*) FROM payment")[0].int(0) == 300)
    }

    @Test func `counts finished work`() throws {
        let database = try open()
        #expect(try database.newestFinished() == 0)
        let connection = try SQLiteShopConnection(
            path: path, metrics: AppMetrics(), stopwatch: Stopwatch(speed: 1))
        for order in 1...3 {
            try connection.change(ShopStatements(table: "payment").publish, [Int64(order)])
        }
        #expect(try database.newestFinished() == 3)
    }

    @Test func `measures statements`() throws {
        _ = try open()
        let metrics = AppMetrics()
        let connection = try SQLiteShopConnection(
            path: path, metrics: metrics, stopwatch: Stopwatch(speed: 10))
        let statements = ShopStatements(table: "payment")
        #expect(try connection.find(statements.findByOrder, [5]) == 1)
        #expect(try connection.find(statements.findByOrder, [5_000]) == 0)
        let total = metrics.snapshot().statements[statements.findByOrder]
        #expect(total?.count == 2)
        #expect((total?.seconds ?? 0) > 0)
    }

    private var path: String { directory.file("payments.db") }

    private func open() throws -> ShopDatabase {
        try ShopDatabase(path: path, table: "payment", rows: 300)
    }

    private func names() throws -> [String] {
        let look = try SQLiteConnection(path: path, mode: .existing)
        return try look.query(
            "SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name"
        ).map { row in try row.text(0) }
    }
}
