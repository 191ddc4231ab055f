/// How much the entries of a catalogue say, and how much of that has a source.
package struct CatalogueCoverage: Hashable, Sendable, Encodable {
    /// How many entries say something, and how many of these name a source for at least one of it.
    package struct Count: Hashable, Sendable, Encodable {
        /// Entries that say something.
        package let entries: Int
        /// Those of them where somebody measured or published at least one statement.
        package let withSource: Int
        /// Statements of all entries.
        package let statements: Int
        /// Those of them that somebody measured or published.
        package let statementsWithSource: Int

        init(_ statements: [[Provenance]]) {
            let sourced = statements.map { $0.filter { $0.confidence != .common } }
            entries = statements.count { !$0.isEmpty }
            withSource = sourced.count { !$0.isEmpty }
            self.statements = statements.reduce(0) { $0 + $1.count }
            statementsWithSource = sourced.reduce(0) { $0 + $1.count }
        }
    }

    /// What is said in facts.
    package let facts: Count
    /// What is said of dependencies.
    package let dependencies: Count
    /// Entries that say what the service is used for.
    package let functions: Int
    /// Entries that tell where the service's seat is.
    package let headquarters: Int

    /// The coverage of these entries.
    ///
    /// - Complexity: O(*n*) in the statements of all entries.
    package init(of list: [CatalogueEntry]) {
        facts = Count(list.map { $0.facts.map(\.provenance) })
        dependencies = Count(list.map { $0.dependencies.map(\.provenance) })
        functions = list.count { !$0.functions.isEmpty }
        headquarters = list.count { $0.facts.contains { $0.name == "headquarters" } }
    }
}
