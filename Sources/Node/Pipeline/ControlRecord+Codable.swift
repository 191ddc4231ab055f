import Model

// Written as one table a service: the signals once, then a row of numbers for each frame.

extension ControlRecord: Codable {
    private enum Keys: String, CodingKey { case name, services }

    private struct Table: Codable {
        let service: ServiceID
        let signals: [String]
        /// Each row: milliseconds since 1970, the interval in seconds, then the signals' values.
        var rows: [[Double?]]
    }

    /// Reads the tables.
    ///
    /// - Throws: `DecodingError` when it is no record.
    package init(from decoder: any Decoder) throws {
        let map = try decoder.container(keyedBy: Keys.self)
        let tables = try map.decode([Table].self, forKey: .services)
        self.init(
            name: try map.decode(String.self, forKey: .name),
            frames: tables.flatMap(Self.frames).sorted { $0.at < $1.at })
    }

    package func encode(to encoder: any Encoder) throws {
        var map = encoder.container(keyedBy: Keys.self)
        try map.encode(name, forKey: .name)
        let services = Set(frames.map(\.service)).sorted()
        try map.encode(services.map(table), forKey: .services)
    }

    private func table(of service: ServiceID) -> Table {
        let own = frames.filter { $0.service == service }
        let signals = Set(own.flatMap(\.values.keys)).sorted()
        let rows = own.map { frame in
            [Double(frame.at.millisecondsSinceEpoch), frame.intervalSeconds]
                + signals.map { frame.values[$0] }
        }
        return Table(service: service, signals: signals.map(\.description), rows: rows)
    }

    private static func frames(of table: Table) -> [SignalFrame] {
        let signals = table.signals.map { Signal(written: $0) }
        return table.rows.compactMap { row in
            guard row.count == signals.count + 2, let at = row[0] else { return nil }
            let values = zip(signals, row.dropFirst(2)).compactMap { signal, value in
                value.map { (signal, $0) }
            }
            return SignalFrame(
                service: table.service, at: Timestamp(millisecondsSinceEpoch: Int64(at)),
                intervalSeconds: row[1] ?? 0,
                values: Dictionary(values, uniquingKeysWith: { first, _ in first }))
        }
    }
}
