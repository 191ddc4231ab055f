import CSV
import Model

/// Reads tables of web sites and the providers they use, and of what those providers use.
///
/// The columns are those of the published tables of Kashaf, Sekar and Agarwal 2020: `site`, `kind`,
/// `provider`, `critical`, or `kind`, `provider`, `needs_kind`, `needs_provider`, `critical`.
struct WebDependencyReader {
    /// One line: somebody uses a provider.
    private struct Use {
        let user: String
        let kind: String
        let provider: String
        let isCritical: Bool
        let place: Place
        var node: ServiceID { ServiceID("\(kind)/\(provider)") }
    }
    private struct Group: Hashable {
        let user: String
        let kind: String
    }

    private var uses: [Use] = []
    private var providers: Set<ServiceID> = []

    /// Takes a file of either sort.
    mutating func take(_ text: String, file: String, into draft: inout GraphDraft) {
        guard let table = draft.table(in: text, file: file) else { return }
        guard let columns = Columns(table) else {
            draft.note(
                GraphFileProblem(
                    file: file, line: 1,
                    reason: "the header needs site, kind, provider and critical, or kind, "
                        + "provider, needs_kind, needs_provider and critical"))
            return
        }
        for row in table.rows { take(row, columns, file, &draft) }
    }

    private mutating func take(
        _ row: CSVTable.Row, _ columns: Columns, _ file: String, _ draft: inout GraphDraft
    ) {
        let place = Place(file: file, line: row.line)
        let user = columns.user.map { row.fields[$0] }
        let (kind, provider) = (row.fields[columns.kind], row.fields[columns.provider])
        guard !user.contains(""), !kind.isEmpty, !provider.isEmpty else {
            draft.note(GraphFileProblem(place, "a name is missing"))
            return
        }
        let word = row.fields[columns.critical]
        guard word == "0" || word == "1" else {
            draft.note(GraphFileProblem(place, "'critical' must be 0 or 1, not '\(word)'"))
            return
        }
        let use = Use(
            user: user.joined(separator: "/"), kind: kind, provider: provider,
            isCritical: word == "1", place: place)
        uses.append(use)
        providers.insert(use.node)
        if user.count > 1 { providers.insert(ServiceID(use.user)) }
    }

    /// Turns the lines into dependencies.
    ///
    /// A critical one is that. Of the others those of one user and kind stand in for each other; one
    /// that stands alone is used but stops nobody.
    func contribute(to draft: inout GraphDraft) {
        var alternatives: [Group: Set<String>] = [:]
        for use in uses where !use.isCritical {
            alternatives[Group(user: use.user, kind: use.kind), default: []].insert(use.provider)
        }
        var provider = ServiceFacts()
        provider.kind = .provider
        for use in uses {
            let several = alternatives[Group(user: use.user, kind: use.kind)]?.count ?? 0
            let kind: Dependency.Kind =
                use.isCritical
                ? .critical
                : several > 1
                    ? .redundant(group: use.kind, required: 1, failoverSeconds: 0)
                    : .partial(share: 0)
            let user = ServiceID(use.user)
            draft.connect(user, to: use.node, kind, at: use.place)
            if providers.contains(user) { draft.add(user, provider, at: use.place) }
            draft.add(use.node, provider, at: use.place)
        }
    }
}

/// Where the columns of a table of uses stand.
private struct Columns {
    /// Who uses: the site, or kind and name of a provider.
    let user: [Int]
    let kind: Int
    let provider: Int
    let critical: Int

    init?(_ table: CSVTable) {
        guard let kind = table.column("kind"), let provider = table.column("provider"),
            let critical = table.column("critical")
        else { return nil }
        self.critical = critical
        if let site = table.column("site") {
            (user, self.kind, self.provider) = ([site], kind, provider)
        } else if let neededKind = table.column("needs_kind"),
            let needed = table.column("needs_provider")
        {
            (user, self.kind, self.provider) = ([kind, provider], neededKind, needed)
        } else {
            return nil
        }
    }
}
