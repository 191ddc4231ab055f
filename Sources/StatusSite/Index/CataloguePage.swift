import Catalogue
import Model

/// All services of the catalogue: those in trouble first, then by category.
struct CataloguePage {
    let catalogue: Catalogue
    /// How all services do for which any source is read.
    let states: [ServiceID: ServiceState]
    let texts: Texts
    let now: Timestamp

    private var parts: IndexParts { IndexParts(texts: texts, states: states) }

    func page() -> Page {
        Page(
            title: texts.allServices, announcement: texts.allServices, place: .services,
            refreshSeconds: 30, now: now, summary: texts.indexSummary,
            home: .catalogue, texts: texts,
            content: HTML {
                Tag.section(.class("sheet"), .labelledBy("all-h")) {
                    Tag.h1(.id("all-h")) { texts.allServices }
                    Tag.p {
                        texts.known(
                            services: catalogue.entries.count,
                            categories: catalogue.categories.count)
                    }
                    parts.searchForm()
                }
                trouble
                byCategory
                Parts.sheet(texts.byIndustry, id: "industries") { parts.industries(catalogue) }
            })
    }

    private var trouble: HTML {
        let known = catalogue.entries.filter { states[$0.id].map { $0 != .unknown } ?? false }
        let hit = known.filter { states[$0.id] != .up }.sorted { rank($0) > rank($1) }
        return Parts.sheet(texts.inTrouble, id: "trouble") {
            if hit.isEmpty {
                Tag.p { texts.noTrouble(read: known.count) }
            } else {
                Tag.ul(.class("plain")) {
                    hit.map { parts.item($0, note: texts.categoryName($0.category)) }
                }
            }
            if !known.isEmpty, known.count < catalogue.entries.count {
                Parts.note { texts.readOf(known.count, catalogue.entries.count) }
            }
        }
    }

    private func rank(_ entry: CatalogueEntry) -> Int {
        states[entry.id]?.rank ?? 0
    }

    private var byCategory: HTML {
        let sorted = catalogue.categories.sorted {
            texts.categoryName($0.name).lowercased() < texts.categoryName($1.name).lowercased()
        }
        return Parts.sheet(texts.byCategory, id: "categories") {
            Tag.div(.class("groups")) {
                sorted.map { category in
                    Tag.div {
                        Tag.h3 {
                            Tag.a(.href(.category(category.name))) {
                                Page.capitalised(texts.categoryName(category.name))
                            }
                        }
                        Tag.ul(.class("plain")) {
                            category.entries.map { entry in Tag.li { parts.link(entry) } }
                        }
                    }
                }
            }
        }
    }
}
