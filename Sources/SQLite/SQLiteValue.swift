/// A value as SQLite stores it.
package enum SQLiteValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    /// What kind of value it is, for people.
    package var kind: String {
        switch self {
        case .null: "nothing"
        case .integer: "a whole number"
        case .real: "a number"
        case .text: "text"
        case .blob: "bytes"
        }
    }
}

extension SQLiteValue {
    /// A whole number.
    package static func integer(_ number: Int) -> SQLiteValue { .integer(Int64(number)) }

    /// Text, or nothing when there is none.
    package static func optional(_ text: String?) -> SQLiteValue { text.map { .text($0) } ?? .null }

    /// A whole number, or nothing when there is none.
    package static func optional(_ number: Int64?) -> SQLiteValue {
        number.map { .integer($0) } ?? .null
    }

    /// A number, or nothing when there is none.
    package static func optional(_ number: Double?) -> SQLiteValue {
        number.map { .real($0) } ?? .null
    }
}

extension SQLiteValue: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByStringLiteral, ExpressibleByNilLiteral
{
    /// A whole number.
    package init(integerLiteral number: Int64) { self = .integer(number) }

    /// A number.
    package init(floatLiteral number: Double) { self = .real(number) }

    /// Text.
    package init(stringLiteral text: String) { self = .text(text) }

    /// Nothing.
    package init(nilLiteral: ()) { self = .null }
}
