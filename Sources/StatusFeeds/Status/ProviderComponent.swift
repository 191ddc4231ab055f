package import Model

/// One part of a provider's service, and how it does by the provider's word.
package struct ProviderComponent: Hashable, Codable, Sendable {
    /// Unique within the feed; empty when the feed gives none.
    package let id: String
    /// Its name; names need not be unique.
    package let name: String
    /// The group it is listed under; `nil` for none.
    package let group: String?
    /// How it does.
    package let state: ServiceState
    /// The provider's own value; `nil` when it gives none.
    package let raw: String?

    /// A part.
    package init(id: String, name: String, group: String?, state: ServiceState, raw: String?) {
        self.id = id
        self.name = name
        self.group = group
        self.state = state
        self.raw = raw
    }
}
