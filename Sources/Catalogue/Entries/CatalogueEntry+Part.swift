extension CatalogueEntry {
    /// A part of an entry that has no source of its own.
    package enum Part: String, Hashable, Sendable, CaseIterable {
        case summary, domains, functions, industries, alternatives
    }

    /// Whether an entry says anything of a part.
    func says(_ part: Part) -> Bool {
        switch part {
        case .summary: !summary.isEmpty
        case .domains: !domains.isEmpty
        case .functions: !functions.isEmpty
        case .industries: !industries.isEmpty
        case .alternatives: !alternatives.isEmpty
        }
    }
}
