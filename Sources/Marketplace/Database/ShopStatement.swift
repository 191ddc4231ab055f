/// A statement that a service runs, under the name that its metrics carry.
package struct ShopStatement: Sendable, Hashable {
    /// The name (`payment_by_order`).
    package let name: String
    /// The table it works on.
    package let table: String
    /// The text, with `?` for each value.
    package let sql: String
}

/// The statements on the table of one service.
package struct ShopStatements: Sendable {
    /// Whether the work for an order was done before: order.
    package let findByOrder: ShopStatement
    /// The newest rows of a shop: shop.
    package let findByShop: ShopStatement
    /// A new row: order, shop, amount.
    package let insert: ShopStatement
    /// The work on a row is done: row.
    package let settle: ShopStatement
    /// Tells the consumers of the feed: order.
    package let publish: ShopStatement
    /// Moves what is older than so many rows out of the table: rows to keep.
    package let prune: ShopStatement

    /// The statements on `table`.
    package init(table: String) {
        func statement(_ name: String, _ sql: String) -> ShopStatement {
            ShopStatement(name: "\(table)_\(name)", table: table, sql: sql)
        }
        findByOrder = statement(
            "by_order", "SELECT id, state FROM \(table) WHERE order_id = ?")
        findByShop = statement(
            "by_shop", "SELECT id, amount FROM \(table) WHERE shop_id = ? ORDER BY id DESC LIMIT 20"
        )
        insert = statement(
            "insert",
            "INSERT INTO \(table) (order_id, shop_id, amount, state, note) "
                + "VALUES (?, ?, ?, 'open', '')")
        settle = statement("settle", "UPDATE \(table) SET state = 'done' WHERE id = ?")
        publish = ShopStatement(
            name: "outbox_insert", table: "outbox",
            sql: "INSERT INTO outbox (order_id) VALUES (?)")
        prune = statement(
            "prune", "DELETE FROM \(table) WHERE id <= (SELECT max(id) FROM \(table)) - ?")
    }
}
