import FoundationEssentials
import History
import IncidentFiles
import Model
import Testing

/// Compares the classifier with labels that were made by hand before it was written.
///
/// The figures are recorded, not aimed at. When a rule changes, they change here and in
/// `docs/methods/classification.md`.
@Suite("Agreement with labels by hand", .timeLimit(.minutes(1))) struct AgreementTests {
    private static let recorded: [(field: String, equal: Int, kappa: String)] = [
        ("scope", 90, "0.855"), ("severity", 85, "0.740"), ("cause", 92, "0.852"),
        ("recovery", 89, "0.741"),
    ]

    @Test func `agreement and kappa are those that were recorded`() throws {
        let pairs = try LabelledPair.all()
        #expect(pairs.count == 100)
        for recorded in Self.recorded {
            let agreement = Agreement(pairs.map { $0.values(of: recorded.field) })
            let differences = agreement.differences.map { "\(recorded.field): \($0)" }
            #expect(agreement.equal == recorded.equal, "\(differences)")
            #expect(Figures.thousandths(agreement.kappa) == recorded.kappa, "\(recorded.field)")
        }
    }

    @Test func `the page on the method tells the same figures`() throws {
        let folders = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        let page = try String(
            contentsOfFile: "/\(folders)/docs/methods/classification.md", encoding: .utf8)
        for recorded in Self.recorded {
            #expect(
                page.contains("| \(recorded.field) | \(recorded.equal) % | \(recorded.kappa) |"))
        }
    }

    @Test func `kappa takes out what chance agrees on`() {
        let pairs =
            Array(repeating: ("yes", "yes"), count: 20) + Array(repeating: ("yes", "no"), count: 5)
            + Array(repeating: ("no", "yes"), count: 10) + Array(repeating: ("no", "no"), count: 15)
        #expect(abs(Agreement(pairs).kappa - 0.4) < 1e-12)
    }
}

/// What a person says of an incident, and what the rules say.
struct LabelledPair {
    let label: Correction
    let judged: IncidentClassification

    static func all() throws -> [LabelledPair] {
        let labels = try CorrectionFile.read(path: Recorded.path("labels.csv")).corrections
        let incidents = try Recorded.all.flatMap { try Recorded.read($0).incidents }
        return try labels.map { label in
            let incident = try #require(
                incidents.first { $0.provider == label.provider && $0.id == label.id },
                "\(label.provider) \(label.id) is labelled, but not recorded")
            return LabelledPair(label: label, judged: IncidentClassifier.classify(incident))
        }
    }

    func values(of field: String) -> (String, String) {
        switch field {
        case "scope": (label.scope?.rawValue ?? "", judged.scope.value.rawValue)
        case "severity": (label.severity?.rawValue ?? "", judged.severity.value.rawValue)
        case "cause": (label.cause?.rawValue ?? "", judged.cause.value.rawValue)
        default: (label.recovery?.rawValue ?? "", judged.recovery.value.rawValue)
        }
    }
}

/// How far two judges agree.
struct Agreement {
    let pairs: [(String, String)]

    init(_ pairs: [(String, String)]) { self.pairs = pairs }

    var equal: Int { pairs.count { $0.0 == $0.1 } }

    /// Agreement beyond that of chance (Cohen 1960).
    var kappa: Double {
        let total = Double(pairs.count)
        let byChance = Set(pairs.map(\.0)).map { value in
            Double(pairs.count { $0.0 == value }) * Double(pairs.count { $0.1 == value })
        }.reduce(0, +)
        return (Double(equal) / total - byChance / (total * total))
            / (1 - byChance / (total * total))
    }

    /// `minor judged major` for each pair that differs, sorted.
    var differences: [String] {
        pairs.filter { $0.0 != $0.1 }.map { "\($0.0) judged \($0.1)" }.sorted()
    }
}
