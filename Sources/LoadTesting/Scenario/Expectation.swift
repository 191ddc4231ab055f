package import Model

/// What should come out of a scenario; only the verdict at the end reads it.
package struct Expectation: Sendable, Equatable {
    /// A cause or factor that should be named.
    package struct Blame: Sendable, Equatable {
        /// What sort of cause.
        package let kind: CauseKind
        /// Where; `nil` when it does not matter.
        package let service: ServiceID?
        /// The identity of the change that brought it; `nil` when it does not matter.
        package let change: String?

        /// An expected cause.
        package init(kind: CauseKind, service: ServiceID? = nil, change: String? = nil) {
            self.kind = kind
            self.service = service
            self.change = change
        }
    }

    /// The primary cause; `nil` when none is to be named.
    package let primaryCause: Blame?
    /// The contributing factors, in any order.
    package let contributingFactors: [Blame]
    /// Whether a forecast must come before the failure; `nil` when it does not matter.
    package let warned: Bool?
    /// Least time from warning to failure, in seconds.
    package let leadAtLeastSeconds: Double?
    /// Most pages allowed; `nil` for any number.
    package let pagesAtMost: Int?
    /// Services that must be named as hit.
    package let impact: [ServiceID]
    /// Whether the incident must be over at the end; `nil` when it does not matter.
    package let resolved: Bool?
}
