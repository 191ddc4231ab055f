import Model
import SQLite

extension SQLiteValue {
    /// A moment, as milliseconds since 1970.
    static func moment(_ moment: Timestamp) -> SQLiteValue {
        .integer(moment.millisecondsSinceEpoch)
    }

    /// The name of a service.
    static func service(_ service: ServiceID) -> SQLiteValue { .text(service.rawValue) }
}

extension SQLiteRow {
    /// The moment of a column.
    func moment(_ column: SQLiteColumn) throws -> Timestamp {
        Timestamp(millisecondsSinceEpoch: Int64(try int(column)))
    }

    /// The moment of a column, where there is one.
    func optionalMoment(_ column: SQLiteColumn) throws -> Timestamp? {
        try optionalInt(column).map { Timestamp(millisecondsSinceEpoch: Int64($0)) }
    }

    /// The service of a column.
    func service(_ column: SQLiteColumn) throws -> ServiceID { ServiceID(try text(column)) }

    /// The case of an enumeration that a column names.
    func choice<Value: RawRepresentable>(
        _ column: SQLiteColumn, _ type: Value.Type
    ) throws -> Value where Value.RawValue == String {
        guard let value = Value(rawValue: try text(column)) else {
            throw StoreError.damaged("\(type)")
        }
        return value
    }
}
