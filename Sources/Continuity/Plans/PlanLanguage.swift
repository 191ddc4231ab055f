/// The languages that plans are proposed in.
package enum PlanLanguage: String, Hashable, Codable, Sendable, CaseIterable {
    case english = "en"
    case german = "de"

    /// A phrase in this language.
    func say(
        _ english: @autoclosure () -> String, de german: @autoclosure () -> String
    ) -> String {
        switch self {
        case .english: english()
        case .german: german()
        }
    }

    /// Names as a list (`a, b or c`).
    package func anyOf(_ names: [String]) -> String { list(names, say("or", de: "oder")) }

    /// Names as a list (`a, b and c`).
    package func allOf(_ names: [String]) -> String { list(names, say("and", de: "und")) }

    private func list(_ names: [String], _ joiner: String) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " \(joiner) \(last)"
    }
}
