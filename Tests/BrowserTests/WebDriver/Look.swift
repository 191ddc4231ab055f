import Testing

/// How a page is looked at.
struct Look: Hashable, Sendable, CustomTestStringConvertible {
    /// The width of the page, in CSS pixels.
    var width = 1280
    var isDark = false
    var hasScripts = true

    /// All the ways in which every page is looked at.
    static let all = [1280, 390].flatMap { width in
        [false, true].flatMap { isDark in
            [true, false].map { Look(width: width, isDark: isDark, hasScripts: $0) }
        }
    }

    /// Those with scripts, which axe-core needs.
    static let scripted = all.filter(\.hasScripts)

    var testDescription: String {
        "\(width) wide, \(isDark ? "dark" : "light"), \(hasScripts ? "with" : "without") scripts"
    }
}
