import Catalogue
import Model

/// Pieces of the index, the search, and the pages of categories and industries.
struct IndexParts {
    let texts: Texts
    /// How all services do for which any source is read.
    let states: [ServiceID: ServiceState]

    /// The state of a service; nothing when none is known.
    func pill(of id: ServiceID) -> HTML? { states[id].map { texts.pill($0) } }

    /// A service as a link, with its state where one is known.
    func link(_ entry: CatalogueEntry) -> HTML {
        HTML {
            Tag.a(.href(.service(entry.id))) { entry.name }
            if let pill = pill(of: entry.id) {
                " "
                pill
            }
        }
    }

    /// A service in a list of few, with what it is.
    func item(_ entry: CatalogueEntry, note: String) -> HTML {
        Tag.li {
            link(entry)
            Tag.small { " \(note)" }
            if !entry.summary.isEmpty { Tag.p(.class("note")) { texts.asWritten(entry.summary) } }
        }
    }

    /// The form that searches; it works without scripts.
    func searchForm(_ query: String = "") -> HTML {
        Tag.form(.class("find"), .role("search"), .action(.catalogue), .label(texts.searchServices))
        {
            Tag.input(
                Attribute("type", "search"), Attribute("name", "q"), .label(texts.searchLabel),
                Attribute("placeholder", texts.searchLabel), Attribute("value", query),
                Attribute("maxlength", "253"))
            Tag.button { texts.search }
        }
    }

    /// The form that has an address checked once.
    func checkForm(_ address: String = "", button: String) -> HTML {
        Tag.form(.class("find"), .action(.isItDown), .label(texts.checkForm)) {
            Tag.input(
                Attribute("type", "text"), Attribute("name", "address"), .label(texts.addressLabel),
                Attribute("placeholder", "example.com"), Attribute("value", address),
                Attribute("inputmode", "url"), Attribute("autocapitalize", "none"),
                Attribute("maxlength", "2048"))
            Tag.button { button }
        }
    }

    /// The categories as links, each with how many services it has.
    func categories(_ catalogue: Catalogue) -> HTML {
        groups(catalogue.categories.map { ($0.name, $0.entries.count) }, texts.categoryName) {
            .category($0)
        }
    }

    /// The industries as links, each with how many services it uses.
    func industries(_ catalogue: Catalogue) -> HTML {
        groups(catalogue.industries.map { ($0.name, $0.entries.count) }, texts.industryName) {
            .industry($0)
        }
    }

    /// Names with counts, in the order of the page's language.
    func groups(
        _ list: [(name: String, count: Int)], _ name: (String) -> String,
        _ address: (String) -> Address
    ) -> HTML {
        let sorted = list.sorted { name($0.name).lowercased() < name($1.name).lowercased() }
        return Tag.ul(.class("figures")) {
            sorted.map { group in
                Tag.li {
                    Tag.a(.href(address(group.name))) { Page.capitalised(name(group.name)) }
                    " \(group.count)"
                }
            }
        }
    }
}
