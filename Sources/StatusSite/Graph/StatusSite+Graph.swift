import Model

extension StatusSite {
    /// The graph of everything known.
    func graphPage(_ texts: Texts) async throws -> Page? {
        GraphPage(
            known: KnownGraph(
                catalogue: data.catalogue, watched: try await data.services(),
                states: try await data.states(), owners: data.owners),
            texts: texts, now: data.now()
        ).page()
    }
}
