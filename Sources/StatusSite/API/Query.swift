import Model

/// What is wrong with a query.
struct QueryProblem: Error, Sendable {
    let sentence: String
    init(_ sentence: String) { self.sentence = sentence }
}

/// The part of a target behind `?`.
struct Query: Sendable {
    private let values: [String: String]

    init(target: String) {
        let text = target.drop { $0 != "?" }.dropFirst()
        let pairs = text.split(separator: "&").compactMap { pair -> (String, String)? in
            let name = pair.prefix { $0 != "=" }
            let value = pair.dropFirst(name.count + 1)
            guard let name = Address.decoded(name), let value = Address.decoded(value) else {
                return nil
            }
            return (name, value)
        }
        values = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    subscript(_ name: String) -> String? { values[name] }

    /// A moment; `nil` when it is not named.
    ///
    /// - Throws: ``QueryProblem`` when it is no moment.
    func moment(_ name: String) throws(QueryProblem) -> Timestamp? {
        guard let text = values[name] else { return nil }
        guard let moment = Timestamp(iso8601: text) else {
            throw QueryProblem("'\(name)' is no time; write it as 2026-11-24T14:33:12Z.")
        }
        return moment
    }
}
