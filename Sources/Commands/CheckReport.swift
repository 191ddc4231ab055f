import FoundationEssentials

/// How one check went, as told by `foreshock check`.
package struct CheckReport: Hashable, Codable, Sendable {
    /// A part of the work and the time that it took by itself.
    package struct Step: Hashable, Codable, Sendable {
        /// What was done (`name lookup`, `connect`, …).
        package let name: String
        /// How long it took, in real seconds.
        package let seconds: Double

        /// A step.
        package init(name: String, seconds: Double) {
            self.name = name
            self.seconds = seconds
        }
    }

    /// The address asked.
    package let url: String
    /// Whether the answer was as expected.
    package let passed: Bool
    /// The HTTP status; `nil` when there was no answer.
    package let status: Int?
    /// What was found, in a sentence.
    package let message: String
    /// Each step, then the total; empty when there was no answer.
    package let steps: [Step]

    /// A report.
    package init(url: String, passed: Bool, status: Int?, message: String, steps: [Step]) {
        self.url = url
        self.passed = passed
        self.status = status
        self.message = message
        self.steps = steps
    }

    /// The sentence, and a line for each step.
    var text: String {
        let width = steps.map(\.name.count).max() ?? 0
        let lines = steps.map { step in
            let gap = String(repeating: " ", count: width - step.name.count)
            let tenths = Int((step.seconds * 10_000).rounded())
            return "  \(step.name)\(gap)  \(tenths / 10).\(tenths % 10) ms\n"
        }
        return "\(passed ? "passed" : "FAILED"): \(message)\n" + lines.joined()
    }

    /// One line of JSON with sorted keys.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}
