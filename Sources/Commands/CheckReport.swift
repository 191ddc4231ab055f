import FoundationEssentials

/// How one check went, as told by `foreshock check`.
package struct CheckReport: Hashable, Codable, Sendable {
    /// The address asked.
    package let url: String
    /// Whether the answer was as expected.
    package let passed: Bool
    /// The HTTP status; `nil` when there was no answer.
    package let status: Int?
    /// How long it took, in seconds.
    package let latencySeconds: Double
    /// What was wrong; empty when passed.
    package let message: String

    /// A report.
    package init(url: String, passed: Bool, status: Int?, latencySeconds: Double, message: String) {
        self.url = url
        self.passed = passed
        self.status = status
        self.latencySeconds = latencySeconds
        self.message = message
    }

    /// One line for people.
    var text: String {
        let milliseconds = Int((latencySeconds * 1000).rounded())
        let answer = status.map { "status \($0), " } ?? ""
        let reason = message.isEmpty ? "" : ": \(message)"
        return "\(passed ? "passed" : "failed")  \(url)  (\(answer)\(milliseconds) ms)\(reason)\n"
    }

    /// One line of JSON with sorted keys.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}
