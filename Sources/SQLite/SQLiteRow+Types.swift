extension SQLiteRow {
    /// The whole number of a column.
    ///
    /// - Throws: ``SQLiteError`` when the column holds anything else.
    package func int(_ column: SQLiteColumn) throws(SQLiteError) -> Int {
        try required(optionalInt(column), column, "a whole number")
    }

    /// The whole number of a column; `nil` when it holds nothing.
    ///
    /// - Throws: ``SQLiteError`` when the column holds anything else.
    package func optionalInt(_ column: SQLiteColumn) throws(SQLiteError) -> Int? {
        switch self[column] {
        case .null: nil
        case .integer(let number): Int(number)
        default: throw mismatch(column, "a whole number")
        }
    }

    /// The number of a column; a whole number counts as one.
    ///
    /// - Throws: ``SQLiteError`` when the column holds anything else.
    package func double(_ column: SQLiteColumn) throws(SQLiteError) -> Double {
        try required(optionalDouble(column), column, "a number")
    }

    /// The number of a column; `nil` when it holds nothing.
    ///
    /// - Throws: ``SQLiteError`` when the column holds anything else.
    package func optionalDouble(_ column: SQLiteColumn) throws(SQLiteError) -> Double? {
        switch self[column] {
        case .null: nil
        case .integer(let number): Double(number)
        case .real(let number): number
        default: throw mismatch(column, "a number")
        }
    }

    /// The text of a column.
    ///
    /// - Throws: ``SQLiteError`` when the column holds anything else.
    package func text(_ column: SQLiteColumn) throws(SQLiteError) -> String {
        try required(optionalText(column), column, "text")
    }

    /// The text of a column; `nil` when it holds nothing.
    ///
    /// - Throws: ``SQLiteError`` when the column holds anything else.
    package func optionalText(_ column: SQLiteColumn) throws(SQLiteError) -> String? {
        switch self[column] {
        case .null: nil
        case .text(let text): text
        default: throw mismatch(column, "text")
        }
    }

    /// The bytes of a column.
    ///
    /// - Throws: ``SQLiteError`` when the column holds anything else.
    package func blob(_ column: SQLiteColumn) throws(SQLiteError) -> [UInt8] {
        guard case .blob(let bytes) = self[column] else { throw mismatch(column, "bytes") }
        return bytes
    }

    private func required<Value>(
        _ value: Value?, _ column: SQLiteColumn, _ expected: String
    ) throws(SQLiteError) -> Value {
        guard let value else { throw mismatch(column, expected) }
        return value
    }

    private func mismatch(_ column: SQLiteColumn, _ expected: String) -> SQLiteError {
        SQLiteError(
            code: .other, attempt: "read column \(column)",
            reason: "it holds \(self[column].kind) where \(expected) belongs",
            advice: "The file was written by another program or version.")
    }
}
