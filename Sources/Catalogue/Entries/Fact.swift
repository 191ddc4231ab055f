/// One statement about a service.
package struct Fact: Hashable, Sendable {
    /// What it is about (`headquarters`).
    package let name: String
    /// What is said.
    package let value: String
    /// Who says so.
    package let provenance: Provenance

    /// A fact.
    package init(name: String, value: String, provenance: Provenance) {
        self.name = name
        self.value = value
        self.provenance = provenance
    }
}
