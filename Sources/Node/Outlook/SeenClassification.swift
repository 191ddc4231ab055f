import History
import Model

/// What was seen of an own incident, which says more of its kind than words do.
///
/// A record of others is classified by its words; of our own it is known which services fell, what
/// the diagnosis found and what repaired it. Where that is not known the rules for words decide.
struct SeenClassification {
    let incident: Incident
    /// The incident as a record: its severity and components are what was measured.
    let record: PastIncident
    /// How many services are watched.
    let watched: Int

    /// What the rules say of the words, with what was seen in its place.
    var classification: IncidentClassification {
        let words = IncidentClassifier.classify(record)
        return IncidentClassification(
            provider: words.provider, id: words.id, scope: scope, severity: severity,
            cause: cause ?? words.cause, recovery: recovery ?? words.recovery)
    }

    private var fallen: String {
        "\(record.components.count) of \(watched) services were seen to fall"
    }

    private var scope: Judgement<IncidentScope> {
        guard record.components.count > 1, let first = record.components.first else {
            return Judgement(.partial, because: fallen)
        }
        return Judgement(.cascading, because: "\(fallen), \(first) first")
    }

    private var severity: Judgement<IncidentGrade> {
        switch record.severity {
        case .critical: Judgement(.critical, because: "\(fallen), half or more")
        case .major: Judgement(.major, because: "\(fallen), and one was down")
        case .minor: Judgement(.minor, because: "\(fallen), and none was down")
        case .some(.none), .some(.maintenance), nil: Judgement(.none, because: fallen)
        }
    }

    private var cause: Judgement<CauseCategory>? {
        guard let primary = incident.diagnosis?.primary else { return nil }
        if let change = primary.change, change.kind != .campaign {
            return Judgement(.change, because: "the diagnosis names \(change.title)")
        }
        let category: CauseCategory? =
            switch primary.kind {
            case .trafficSurge: .capacity
            case .slowDependency: .dependency
            case .missingIndex: .storage
            case .resourceLeak, .crash, .errorRegression, .none, .unknown: nil
            }
        return category.map { Judgement($0, because: "the diagnosis names \(primary.title)") }
    }

    private var recovery: Judgement<RecoveryPattern>? {
        let repairs = incident.changes.filter { $0.kind == .rollback || $0.kind == .restart }
        guard let repair = repairs.last(where: { $0.at == incident.repairedAt }) else { return nil }
        return Judgement(
            repair.kind == .rollback ? .rollback : .restart,
            because: "it ended with \(repair.title)")
    }
}
