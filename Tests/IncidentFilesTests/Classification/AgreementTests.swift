import History
import IncidentFiles
import Model
import Testing

/// Compares the classifier with labels that were made by hand before it was written.
///
/// The figures are those of `docs/methods/classification.md`: recorded, not aimed at. When a rule
/// changes, both change.
@Suite("Agreement with labels by hand") struct AgreementTests {
    @Test func dump() throws {
        let pairs = try Pair.all()
        for (name, a) in [
            (
                "scope",
                Agreement(
                    pairs.map { ($0.label.scope?.rawValue ?? "", $0.judged.scope.value.rawValue) })
            ),
            (
                "severity",
                Agreement(
                    pairs.map {
                        ($0.label.severity?.rawValue ?? "", $0.judged.severity.value.rawValue)
                    })
            ),
            (
                "cause",
                Agreement(
                    pairs.map { ($0.label.cause?.rawValue ?? "", $0.judged.cause.value.rawValue) })
            ),
            (
                "recovery",
                Agreement(
                    pairs.map {
                        ($0.label.recovery?.rawValue ?? "", $0.judged.recovery.value.rawValue)
                    })
            ),
        ] {
            print("AGREE", name, a.equal, a.count, a.kappa)
            for (k, n) in a.confusions.sorted(by: { $0.value > $1.value }) {
                print("AGREE   ", k, n)
            }
        }
    }
}

struct Pair {
    let label: Correction
    let judged: IncidentClassification

    static func all() throws -> [Pair] {
        let labels = try CorrectionFile.read(path: Recorded.path("labels.csv")).corrections
        let incidents = try Recorded.all.flatMap { try Recorded.read($0).incidents }
        return try labels.map { label in
            let incident = try #require(
                incidents.first { $0.provider == label.provider && $0.id == label.id },
                "\(label.provider) \(label.id) is labelled, but not recorded")
            return Pair(label: label, judged: IncidentClassifier.classify(incident))
        }
    }
}

/// How far two judges agree; kappa takes out what they would agree on by chance.
struct Agreement {
    let pairs: [(String, String)]

    init(_ pairs: [(String, String)]) { self.pairs = pairs }

    var count: Int { pairs.count }
    var equal: Int { pairs.count { $0.0 == $0.1 } }

    /// Cohen 1960.
    var kappa: Double {
        let total = Double(count)
        let byChance =
            Set(pairs.map(\.0)).map { value in
                Double(pairs.count { $0.0 == value }) * Double(pairs.count { $0.1 == value })
            }.reduce(0, +) / (total * total)
        return (Double(equal) / total - byChance) / (1 - byChance)
    }

    var confusions: [String: Int] {
        Dictionary(
            pairs.filter { $0.0 != $0.1 }.map { ("\($0.0) judged \($0.1)", 1) }, uniquingKeysWith: +
        )
    }
}
