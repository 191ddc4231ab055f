/// Header fields: an ordered list whose names are compared without regard to case.
package struct HTTPHeaders: Sendable, ExpressibleByDictionaryLiteral, Equatable {
    /// One field.
    package struct Field: Sendable, Equatable {
        /// The name as sent.
        package let name: String
        /// The value without surrounding space.
        package let value: String
    }

    /// The fields in order.
    package private(set) var fields: [Field] = []

    /// No fields.
    package init() {}

    /// Fields in the order written.
    package init(dictionaryLiteral elements: (String, String)...) {
        for (name, value) in elements { append(name, value) }
    }

    /// The first value of `name`; setting replaces all of that name.
    ///
    /// - Complexity: O(*n*) in the number of fields.
    package subscript(_ name: String) -> String? {
        get { fields.first { Self.same($0.name, name) }?.value }
        set {
            fields.removeAll { Self.same($0.name, name) }
            if let newValue { append(name, newValue) }
        }
    }

    /// Adds a field behind the others.
    package mutating func append(_ name: String, _ value: String) {
        fields.append(Field(name: name, value: value))
    }

    /// How many fields are called `name`.
    ///
    /// - Complexity: O(*n*) in the number of fields.
    package func count(of name: String) -> Int {
        fields.count { Self.same($0.name, name) }
    }

    private static func same(_ left: String, _ right: String) -> Bool {
        // Short names that are written alike, as nearly all are, compare as two words.
        left == right || HTTPSyntax.isSameWord(left.utf8, right.utf8)
    }
}
