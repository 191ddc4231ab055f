import FoundationEssentials
import TestKit

/// axe-core: what an open page withholds from people who read it otherwise.
enum Axe {
    /// One rule that the page breaks, with the places.
    struct Violation: Hashable, CustomStringConvertible {
        let rule: String
        let help: String
        let places: [String]

        var description: String {
            "\(rule): \(help) (\(places.prefix(3).joined(separator: " | ")))"
        }
    }

    private static let source: String = {
        let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
        return (try? String(contentsOfFile: "/\(folder)/Data/axe.min.js", encoding: .utf8)) ?? ""
    }()

    /// What axe-core finds on the open page.
    static func violations(in browser: Browser) async throws -> [Violation] {
        // The page's own policy allows no script but its own; the driver's is not the page's.
        try await browser.run(source)
        let result = try await browser.wait(
            for: """
                const done = arguments[arguments.length - 1];
                axe.run(document).then((found) => done(found.violations.map((one) => ({
                    id: one.id, help: one.help,
                    places: one.nodes.map((node) => node.target.join(" ")),
                }))));
                """)
        return result.items.map { one in
            Violation(
                rule: one["id"]?.text ?? "", help: one["help"]?.text ?? "",
                places: one["places"]?.items.compactMap(\.text) ?? [])
        }
    }
}
