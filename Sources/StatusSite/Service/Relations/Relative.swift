import Catalogue
import Model

/// A service that another needs, or that needs it.
struct Relative: Sendable, Hashable, Identifiable {
    let id: ServiceID
    let name: String
    /// How much the one that needs can miss the other.
    let kind: Dependency.Kind
    /// How it does; `nil` when that is not known.
    let state: ServiceState?
    /// Whether it has a page.
    var isLinked = true
    /// More about it; may be empty.
    var note = ""
    /// Who says so; `nil` for what the operator's configuration says.
    var provenance: Provenance?
    /// The watched service that the configuration says it of; `nil` when it says nothing.
    var watchedAs: String?

    var address: Address? { isLinked ? .service(id) : nil }

    /// Whether it is seen not to be well.
    var suffers: Bool { state?.isTrouble ?? false }
}

extension ServiceState {
    /// Whether those who need the service may feel it.
    var isTrouble: Bool {
        switch self {
        case .up, .unknown, .maintenance: false
        case .degraded, .partial, .down: true
        }
    }
}

/// Relatives of one sort.
struct RelativeGroup: Sendable, Hashable {
    /// What they have in common.
    enum Sort: Sendable, Hashable {
        /// A role or category of the catalogue.
        case named(String)
        /// They are watched here.
        case watched
        /// What is left of many groups.
        case others
    }

    let sort: Sort
    var members: [Relative]
}
