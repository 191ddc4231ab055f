/// What part was hit.
package enum IncidentScope: String, Hashable, Codable, Sendable, CaseIterable {
    /// Named places bound it.
    case regional
    /// Everywhere, or everybody who uses a whole service.
    case global
    /// A component, a function or some customers, with no place told.
    case partial
    /// A fault went from one service to another.
    case cascading
}
