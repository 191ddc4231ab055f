import Catalogue
import Model

/// The page of a category or of an industry: its services, who needs them, what they share.
struct GroupPage {
    /// What the services have in common.
    enum Kind: Hashable {
        case category(String)
        case industry(String)
    }

    let kind: Kind
    /// Its services, by name; not empty.
    let entries: [CatalogueEntry]
    let catalogue: Catalogue
    /// How all services do for which any source is read.
    let states: [ServiceID: ServiceState]
    let texts: Texts
    let now: Timestamp

    private var parts: IndexParts { IndexParts(texts: texts, states: states) }
    private var figures: GroupFigures { GroupFigures(entries, in: catalogue) }

    private var title: String {
        switch kind {
        case .category(let name): Page.capitalised(texts.categoryName(name))
        case .industry(let name): texts.industryTitle(texts.industryName(name))
        }
    }

    private var about: String? {
        switch kind {
        case .category(let name): texts.categoryAbout(name)
        case .industry: texts.industryAbout
        }
    }

    private var home: Address {
        switch kind {
        case .category(let name): .category(name)
        case .industry(let name): .industry(name)
        }
    }

    func page() -> Page {
        let figures = figures
        return Page(
            title: title, announcement: title, place: .services, refreshSeconds: 30, now: now,
            summary: [about, texts.count(entries.count)].compactMap(\.self).joined(separator: " "),
            home: home, texts: texts,
            content: HTML {
                head
                services(figures)
                Tag.div(.class("halves")) {
                    dependents(figures)
                    shared(figures)
                }
            })
    }

    private var head: HTML {
        Tag.section(.class("sheet"), .labelledBy("group-h")) {
            Tag.p(.class("note")) {
                Tag.a(.href(.catalogue)) { texts.services }
                if case .category = kind { " › \(texts.category)" } else { " › \(texts.industry)" }
            }
            Tag.h1(.id("group-h")) { title }
            if let about { Tag.p { about } }
        }
    }

    private func services(_ figures: GroupFigures) -> HTML {
        Parts.sheet(texts.count(entries.count), id: "services") {
            Parts.table(
                [
                    .init(heading: texts.service), .init(heading: texts.stateHeading),
                    .init(heading: texts.neededBy, isNumber: true),
                    .init(heading: texts.needs, isNumber: true),
                ], label: texts.itsServices,
                rows: entries.map { entry in
                    [
                        name(entry), texts.pill(states[entry.id] ?? .unknown),
                        number(figures.needed[entry.id] ?? 0),
                        number(Set(entry.dependencies.map(\.dependency.service)).count),
                    ]
                })
        }
    }

    private func name(_ entry: CatalogueEntry) -> HTML {
        HTML {
            Tag.a(.href(.service(entry.id))) { entry.name }
            if !entry.summary.isEmpty {
                Tag.small(.class("below")) { texts.asWritten(entry.summary) }
            }
        }
    }

    /// Nothing known is no zero.
    private func number(_ count: Int) -> HTML { count == 0 ? .nothing : .text("\(count)") }

    private func dependents(_ figures: GroupFigures) -> HTML {
        Parts.sheet(texts.whoDepends, id: "dependents") {
            Tag.p { texts.dependents(figures.dependents) }
            switch kind {
            case .category:
                Tag.h3 { texts.industriesThat }
                parts.groups(counted(entries.flatMap(\.industries)), texts.industryName) {
                    .industry($0)
                }
            case .industry:
                Tag.h3 { texts.categoriesThat }
                parts.groups(counted(entries.map(\.category)), texts.categoryName) {
                    .category($0)
                }
            }
        }
    }

    private func counted(_ names: [String]) -> [(name: String, count: Int)] {
        Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +).map { (name: $0, count: $1) }
    }

    private func shared(_ figures: GroupFigures) -> HTML {
        Parts.sheet(texts.shared, id: "shared") {
            if figures.shared.isEmpty {
                Tag.p { texts.nothingShared(figures.known, of: entries.count) }
            } else {
                Tag.p { texts.sharedExplained(figures.known, of: entries.count) }
                Tag.ul(.class("plain")) { figures.shared.prefix(12).map(item) }
            }
            Parts.note { texts.fromCatalogue }
        }
    }

    private func item(_ shared: GroupFigures.Shared) -> HTML {
        Tag.li {
            if let entry = catalogue[shared.id] {
                parts.link(entry)
            } else {
                shared.id.rawValue
            }
            Tag.small {
                " "
                texts.sharedBy(shared.count, of: entries.count, through: shared.indirect)
            }
        }
    }
}
