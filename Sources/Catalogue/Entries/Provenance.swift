/// Where a statement comes from, as of when, and how far it can be trusted.
package struct Provenance: Hashable, Sendable {
    /// How a statement came to be known, from strongest to weakest.
    package enum Confidence: String, Hashable, Sendable, CaseIterable, Comparable {
        /// Somebody measured it and published how.
        case measured
        /// The service or a named source published it.
        case published
        /// Commonly held; nobody named stands for it. Shown with low confidence.
        case common

        /// The stronger comes first.
        package static func < (left: Confidence, right: Confidence) -> Bool {
            left.rank < right.rank
        }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// Who says so.
    package let source: String
    /// As of when: a year, month or day (`2020`, `2025-09`, `2012-08-20`); `nil` when unknown.
    package let asOf: String?
    /// How it came to be known.
    package let confidence: Confidence

    /// A provenance.
    package init(source: String, asOf: String? = nil, confidence: Confidence) {
        self.source = source
        self.asOf = asOf
        self.confidence = confidence
    }
}
