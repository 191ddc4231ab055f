import FaultTrees
import History

/// A value of a classification: how it is sent in forms, and how it is said.
protocol ClassificationValue: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// The value in words.
    func words(_ texts: Texts) -> String
}

extension IncidentScope: ClassificationValue {
    func words(_ texts: Texts) -> String { texts.words(self) }
}

extension IncidentGrade: ClassificationValue {
    func words(_ texts: Texts) -> String { texts.words(self) }
}

extension CauseCategory: ClassificationValue {
    func words(_ texts: Texts) -> String { texts.words(self) }
}

extension RecoveryPattern: ClassificationValue {
    func words(_ texts: Texts) -> String { texts.words(self) }
}

extension WeakSpot.Pattern {
    /// The pattern in two English words.
    var words: String { Texts(.english).words(self) }
}
