/// A question about a service with its answer; the page and the data for machines are made of it.
struct Question: Sendable, Hashable {
    /// A piece of an answer.
    struct Paragraph: Sendable, Hashable {
        let text: String
        /// Whether it was written elsewhere and is in English on every page.
        var isForeign = false
    }

    /// Where an answer leads to.
    struct Link: Sendable, Hashable {
        let text: String
        let address: Address
    }

    /// Its name on the page.
    let id: String
    let title: String
    let answer: [Paragraph]
    /// Lines to copy; `nil` for none.
    var code: String?
    var links: [Link] = []

    /// The whole answer as text.
    var text: String { (answer.map(\.text) + [code].compactMap(\.self)).joined(separator: "\n") }
}
