/// A column of a row: its name, or its place from 0.
package enum SQLiteColumn: Hashable, Sendable, CustomStringConvertible,
    ExpressibleByStringLiteral, ExpressibleByIntegerLiteral
{
    case name(String)
    case index(Int)

    /// A column by its name.
    package init(stringLiteral name: String) { self = .name(name) }

    /// A column by its place from 0.
    package init(integerLiteral index: Int) { self = .index(index) }

    /// The name, or the place.
    package var description: String {
        switch self {
        case .name(let name): "'\(name)'"
        case .index(let index): "\(index)"
        }
    }
}

/// One row of an answer.
package struct SQLiteRow: Hashable, Sendable {
    /// The names of the columns, in order.
    package let columns: [String]
    /// The values, in the order of the columns.
    package let values: [SQLiteValue]

    /// The value of a column; traps when the answer has no such column.
    ///
    /// - Complexity: O(*n*) in the number of columns when asked by name.
    package subscript(_ column: SQLiteColumn) -> SQLiteValue {
        switch column {
        case .index(let index):
            precondition(values.indices.contains(index), "the answer has no column \(index)")
            return values[index]
        case .name(let name):
            guard let index = columns.firstIndex(of: name) else {
                preconditionFailure("the answer has no column '\(name)'")
            }
            return values[index]
        }
    }
}
