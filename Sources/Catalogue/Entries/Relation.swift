package import Model

/// One service that another needs, and what for.
package struct Relation: Hashable, Sendable {
    /// Whom, and how much it matters.
    package let dependency: Dependency
    /// What for (`cdn`, `payment processor`).
    package let role: String
    /// More about it; may be empty.
    package let note: String
    /// Who says so.
    package let provenance: Provenance

    /// A relation.
    package init(dependency: Dependency, role: String, note: String, provenance: Provenance) {
        self.dependency = dependency
        self.role = role
        self.note = note
        self.provenance = provenance
    }
}
