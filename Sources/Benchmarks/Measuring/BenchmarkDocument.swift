import FoundationEssentials
import Model

/// Everything that one run measured; printed as one JSON document.
struct BenchmarkDocument: Encodable {
    let machine: Machine
    var reports: [SubjectReport] = []

    init(machine: Machine) { self.machine = machine }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// The same for people.
    var table: String {
        (["\(machine.processor), \(machine.cores) cores, \(machine.at)"]
            + reports.flatMap(\.lines)).joined(separator: "\n")
    }
}

/// What was measured of one subject.
struct SubjectReport: Encodable, Sendable {
    let subject: Subject
    /// What ratios are relative to; measured in the same run.
    var reference: String?
    var measurements: [Measurement] = []
    /// What a reader should know.
    var notes: [String] = []
    /// What is wrong with the product, a sentence each.
    var failures: [String] = []

    init(_ subject: Subject, reference: String? = nil) {
        self.subject = subject
        self.reference = reference
    }

    var lines: [String] {
        let head = "\n\(subject.rawValue)" + (reference.map { " (ratio to: \($0))" } ?? "")
        return [head] + measurements.map { "  " + $0.line } + notes.map { "  note: \($0)" }
            + failures.map { "  FAILED: \($0)" }
    }
}

extension Subject: Encodable {}

/// One number.
struct Measurement: Encodable, Sendable {
    let name: String
    let value: Double
    let unit: String
    /// The value divided by that of the reference.
    var ratio: Double?

    init(_ name: String, _ value: Double, _ unit: String, ratio: Double? = nil) {
        self.name = name
        self.value = value
        self.unit = unit
        self.ratio = ratio
    }

    fileprivate var line: String {
        let number = Self.shown(value)
        let space = String(repeating: " ", count: max(1, 56 - name.count - number.count))
        return "\(name)\(space)\(number) \(unit)" + (ratio.map { "  × \(Self.shown($0))" } ?? "")
    }

    private static func shown(_ value: Double) -> String {
        let size = abs(value)
        if size >= 100 || value == value.rounded() { return "\(Int(value.rounded()))" }
        let scale: Double = size >= 1 ? 100 : 10_000
        return "\((value * scale).rounded() / scale)"
    }
}
