import Model

extension StatusSite {
    /// The graph of everything known.
    func graphPage(_ texts: Texts) async throws -> Page? { nil }
}
