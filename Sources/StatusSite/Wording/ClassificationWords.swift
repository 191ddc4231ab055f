import FaultTrees
import History

/// A value of a classification: how it is sent in forms, and how it is said.
protocol ClassificationValue: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// The value in words.
    var words: String { get }
}

extension IncidentScope: ClassificationValue {
    var words: String {
        switch self {
        case .regional: "regional"
        case .global: "global"
        case .partial: "partial"
        case .cascading: "cascading"
        }
    }
}

extension IncidentGrade: ClassificationValue {
    var words: String {
        switch self {
        case .none: "nobody hindered"
        case .minor: "minor"
        case .major: "major"
        case .critical: "critical"
        }
    }
}

extension CauseCategory: ClassificationValue {
    var words: String {
        switch self {
        case .change: "a change"
        case .capacity: "capacity"
        case .dependency: "a dependency"
        case .network: "network"
        case .hardware: "hardware"
        case .storage: "storage"
        case .naming: "certificates or names"
        case .security: "security"
        case .human: "a slip by hand"
        case .unknown: "not known"
        }
    }
}

extension RecoveryPattern: ClassificationValue {
    var words: String {
        switch self {
        case .restart: "restart or failover"
        case .rollback: "rollback"
        case .staged: "step by step"
        case .relapse: "came back after it seemed over"
        case .unknown: "not known"
        }
    }
}

extension WeakSpot.Pattern {
    /// The pattern in two words.
    var words: String {
        switch self {
        case .overload: "near its limit"
        case .centralDatabase: "central database"
        case .centralComponent: "central component"
        case .oneProvider: "one provider"
        case .oneRegion: "one region"
        case .oneRelease: "one release"
        }
    }
}
