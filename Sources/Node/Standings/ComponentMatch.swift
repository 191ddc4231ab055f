import StatusFeeds

/// Which parts of a provider's status page stand for a function of the catalogue.
///
/// By words, without regard to case, plural and punctuation; a few ways to say the same count as
/// one. Parts with just the function's words win; else all that have them among others.
enum ComponentMatch {
    private static let same: [String: String] = [
        "signin": "login", "logon": "login", "auth": "login", "authentication": "login",
        "web": "website", "site": "website", "storefront": "website", "manager": "management",
        "apps": "app", "apis": "api",
    ]
    private static let pairs: [[String]: String] = [
        ["sign", "in"]: "login", ["log", "in"]: "login", ["web", "site"]: "website",
        ["check", "out"]: "checkout",
    ]

    /// The places of the parts that stand for a function; empty for none.
    ///
    /// - Complexity: O(*n*) in the number of parts.
    static func places(of function: String, among components: [ProviderComponent]) -> [Int] {
        let wanted = Set(words(of: function))
        guard !wanted.isEmpty else { return [] }
        let named = components.enumerated().map { ($0.offset, Set(words(of: $0.element.name))) }
        let exact = named.filter { $0.1 == wanted }
        return (exact.isEmpty ? named.filter { $0.1.isSuperset(of: wanted) } : exact).map(\.0)
    }

    /// The words of a name in one form.
    static func words(of name: String) -> [String] {
        let plain = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        var words: [String] = []
        var rest = plain[...]
        while let first = rest.popFirst() {
            if let next = rest.first, let one = pairs[[first, next]] {
                words.append(one)
                rest.removeFirst()
            } else {
                words.append(same[first] ?? singular(first))
            }
        }
        return words
    }

    private static func singular(_ word: String) -> String {
        word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
            ? String(word.dropLast()) : word
    }
}
