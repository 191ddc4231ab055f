/// What is broken in a release, or broken at run time.
package struct Faults: Sendable, Equatable {
    /// Share of operations whose connection is never given back, in 0...1.
    package var leakConnections = 0.0
    /// The index that the migration drops.
    package var dropIndex: String?
    /// Whether the process ends abruptly at the next operation.
    package var crash = false
    /// Seconds that each operation holds its connection longer.
    package var latency = 0.0
    /// Share of operations answered 500, in 0...1.
    package var errors = 0.0

    /// Nothing broken.
    package init() {}

    /// Whether nothing is broken.
    package var isEmpty: Bool { self == Faults() }
}

extension Faults: Codable {
    private enum Key: String, CodingKey, CaseIterable {
        case leakConnections, dropIndex, crash, latency, errors
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Reads faults; what is absent is not broken.
    ///
    /// - Throws: `DecodingError` for unknown keys, wrong types and values out of range.
    package init(from decoder: any Decoder) throws {
        let known = Set(Key.allCases.map(\.rawValue))
        let keys = try decoder.container(keyedBy: AnyKey.self).allKeys
        if let unknown = keys.first(where: { !known.contains($0.stringValue) }) {
            throw Self.corrupted(
                decoder,
                "'\(unknown.stringValue)' is no fault; there are "
                    + Key.allCases.map(\.rawValue).joined(separator: ", "))
        }
        let container = try decoder.container(keyedBy: Key.self)
        leakConnections = try container.decodeIfPresent(Double.self, forKey: .leakConnections) ?? 0
        dropIndex = try container.decodeIfPresent(String.self, forKey: .dropIndex)
        crash = try container.decodeIfPresent(Bool.self, forKey: .crash) ?? false
        latency = try container.decodeIfPresent(Double.self, forKey: .latency) ?? 0
        errors = try container.decodeIfPresent(Double.self, forKey: .errors) ?? 0
        guard (0...1).contains(leakConnections), (0...1).contains(errors), latency >= 0 else {
            throw Self.corrupted(
                decoder, "leakConnections and errors lie in 0...1, latency is not negative")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(leakConnections, forKey: .leakConnections)
        try container.encodeIfPresent(dropIndex, forKey: .dropIndex)
        try container.encode(crash, forKey: .crash)
        try container.encode(latency, forKey: .latency)
        try container.encode(errors, forKey: .errors)
    }

    private static func corrupted(_ decoder: any Decoder, _ text: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: text))
    }
}
