/// One connection to the database of a service.
package protocol DatabaseConnection: Sendable {
    /// Runs a statement that finds rows.
    ///
    /// - Returns: How many it found.
    /// - Throws: What the database says.
    func find(_ statement: ShopStatement, _ values: [Int64]) throws -> Int

    /// Runs a statement that changes rows.
    ///
    /// - Returns: The row that this connection inserted last.
    /// - Throws: What the database says.
    @discardableResult
    func change(_ statement: ShopStatement, _ values: [Int64]) throws -> Int64
}
