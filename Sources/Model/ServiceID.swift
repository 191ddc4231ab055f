/// The short, stable name of a service (`payments`): lower-case letters, digits, `-`, `_`, `.`.
package struct ServiceID: RawRepresentable, Hashable, Comparable, Codable, Sendable,
    ExpressibleByStringLiteral, CustomStringConvertible, CodingKeyRepresentable
{
    /// The name as written.
    package let rawValue: String

    /// An identity from its name.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// An identity from its name.
    package init(_ name: String) { rawValue = name }

    /// An identity from a literal name.
    package init(stringLiteral name: String) { rawValue = name }

    /// The name as written.
    package var description: String { rawValue }

    package static func < (left: ServiceID, right: ServiceID) -> Bool {
        left.rawValue < right.rawValue
    }

    /// Whether the name has only the characters that addresses and series names allow.
    package var isWellFormed: Bool {
        !rawValue.isEmpty && rawValue.utf8.count <= 64
            && rawValue.utf8.allSatisfy { byte in
                (97...122).contains(byte) || (48...57).contains(byte) || byte == 45 || byte == 95
                    || byte == 46
            }
    }
}
