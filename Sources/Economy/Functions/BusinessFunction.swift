/// Something a business does, and the industry that does it for others.
package struct BusinessFunction: Hashable, Codable, Sendable {
    /// The short name, such as `payment`.
    package let id: String
    /// The name for people.
    package let name: String
    /// The code of the industry that sells this function.
    package let industry: String
    /// Words that give the function away in the name or summary of a service, in lower case.
    package let words: [String]

    /// A function.
    package init(id: String, name: String, industry: String, words: [String]) {
        self.id = id
        self.name = name
        self.industry = industry
        self.words = words
    }
}

/// The function and the industry of a service, and how that is known.
package struct FunctionMatch: Hashable, Codable, Sendable {
    /// How much the match can be relied on.
    package enum Confidence: String, Hashable, Codable, Sendable {
        /// Somebody said so.
        case stated
        /// Guessed from words.
        case low
    }

    /// The function.
    package let function: BusinessFunction
    /// How much the match can be relied on.
    package let confidence: Confidence
    /// How it is known, in a sentence.
    package let reason: String
}
