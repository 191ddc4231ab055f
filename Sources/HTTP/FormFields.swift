/// Names and values of a query or a form (`application/x-www-form-urlencoded`), in order.
package struct FormFields: Sendable, Equatable {
    /// One name with its value.
    package struct Field: Sendable, Equatable {
        /// The name, decoded.
        package let name: String
        /// The value, decoded; empty when there was no `=`.
        package let value: String
    }

    /// The fields in order.
    package let fields: [Field]

    /// More fields than this are not a form.
    private static let most = 1000

    /// Reads `a=1&b=2`; `nil` when an escape is broken or there are more than 1,000 fields.
    package init?(_ encoded: Substring) {
        let parts = encoded.split(separator: "&", maxSplits: Self.most)
        guard parts.count <= Self.most else { return nil }
        var fields: [Field] = []
        for part in parts {
            let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentEncoding.decode(halves[0], plusIsSpace: true),
                let value = PercentEncoding.decode(
                    halves.dropFirst().first ?? "", plusIsSpace: true)
            else { return nil }
            fields.append(Field(name: name, value: value))
        }
        self.fields = fields
    }

    /// The first value of `name`.
    ///
    /// - Complexity: O(*n*) in the number of fields.
    package subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// All values of `name`, in order.
    ///
    /// - Complexity: O(*n*) in the number of fields.
    package func all(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }
}

extension HTTPRequest {
    /// The fields behind `?`, none without; `nil` when an escape is broken.
    package var query: FormFields? { FormFields(target.drop { $0 != "?" }.dropFirst()) }

    /// The fields of a form's body; `nil` when the body is not a form.
    package var form: FormFields? {
        let type = headers["Content-Type"]?.prefix { $0 != ";" && $0 != " " }.lowercased()
        guard type == "application/x-www-form-urlencoded" else { return nil }
        guard let text = String(validating: body, as: UTF8.self) else { return nil }
        return FormFields(text[...])
    }
}
