/// How bad it was for those who use the service, on one scale for all providers.
package enum IncidentGrade: String, Hashable, Codable, Sendable, CaseIterable, Comparable {
    /// Nobody was hindered.
    case none
    /// Slow, delayed, now and then, a secondary function, or a small share.
    case minor
    /// A main function failed for a considerable part.
    case major
    /// A whole service, or its main use, did not work for most.
    case critical

    package static func < (left: IncidentGrade, right: IncidentGrade) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
