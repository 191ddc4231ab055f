import Model
import SQLite

/// The series of a store by number and by name; grows inside the transaction that needs a new one.
struct SeriesDictionary {
    /// What a series is: one name with labels of one service.
    struct Key: Hashable {
        let service: ServiceID
        let name: String
        let labels: [String: String]
    }

    private var numbers: [Key: Int64] = [:]
    private var keys: [Int64: Key] = [:]

    /// Reads all series of a store.
    init(_ connection: SQLiteConnection) throws {
        for row in try connection.query("SELECT id, service, name, labels FROM series") {
            let key = try Key(
                service: ServiceID(row.text("service")), name: row.text("name"),
                labels: Document.decode([String: String].self, from: row.text("labels")))
            remember(key, as: Int64(try row.int("id")))
        }
    }

    /// The series of that number; `nil` when the store is damaged.
    subscript(number: Int64) -> Key? { keys[number] }

    /// The number of a series, which is stored when it is new.
    mutating func number(
        of key: Key, in connection: SQLiteConnection
    ) throws -> Int64 {
        if let number = numbers[key] { return number }
        try connection.run(
            "INSERT INTO series (service, name, labels) VALUES (?, ?, ?)",
            [
                .text(key.service.rawValue), .text(key.name),
                .text(try Document.encode(key.labels)),
            ])
        let number = connection.lastInsertedRow
        remember(key, as: number)
        return number
    }

    private mutating func remember(_ key: Key, as number: Int64) {
        numbers[key] = number
        keys[number] = key
    }
}
