import Catalogue
import Model
import Topology

/// The graph of everything known: who carries most, the core, and roles and categories in numbers.
struct GraphPage {
    let known: KnownGraph
    let texts: Texts
    let now: Timestamp

    /// How many of the most needed are shown.
    private static let coreSize = 25

    private var words: RelationWords { RelationWords(texts: texts) }

    func page() -> Page {
        let core = known.graph.mostNeeded(limit: Self.coreSize).services
        let title = texts.graphHeading(
            services: known.graph.nodes.count, relations: known.graph.arcCount)
        return Page(
            title: texts.graph, announcement: title, place: .graph, isLive: true, now: now,
            summary: title, home: .graph, texts: texts,
            content: HTML {
                Tag.section(.class("sheet verdict unknown"), .label(texts.graph)) {
                    Tag.h1 { title }
                    Parts.note { note }
                }
                if !core.isEmpty {
                    Tag.div(.class("pair")) {
                        picture(core)
                        roles
                    }
                    Tag.div(.class("pair")) {
                        concentration(core)
                        categories
                    }
                }
            })
    }

    /// Of how many it is known what they need, and how far that can be trusted.
    private var note: String {
        let relations = known.catalogue.entries.flatMap(\.dependencies)
        return texts.graphNote(
            described: known.graph.nodes.count { !$0.dependencies.isEmpty },
            common: relations.count { $0.provenance.confidence == .common },
            relations: relations.count)
    }

    private func chip(_ id: ServiceID) -> NetChip {
        let state = known.state(of: id)
        return NetChip(
            address: .service(id), name: known.name(of: id), look: state.flatMap(words.look),
            isHit: state?.isTrouble ?? false)
    }

    private func picture(_ core: [MostNeeded.Needed]) -> HTML {
        let needed = core.map(\.service)
        let others = known.watched.filter { !needed.contains($0) }
        let ids = needed + others
        let picture = CorePicture(chips: ids.map(chip), arcs: known.arcs(among: ids))
        return Parts.sheet(texts.coreHeading, id: "core") {
            NetPicture.figure(
                id: "core-net", wide: picture.wide, narrow: picture.narrow,
                title: texts.coreHeading,
                summary: texts.coreSummary(core.count, watched: others.count),
                caption: texts.pictureCaption(isTold: picture.chips.contains(where: \.isHit)))
        }
    }

    /// First those that take most down alone, then those that most need.
    private func concentration(_ core: [MostNeeded.Needed]) -> HTML {
        let ranked = core.sorted {
            ($1.takesDown, $1.all, $0.service) < ($0.takesDown, $0.all, $1.service)
        }
        return Parts.sheet(texts.concentrationHeading, id: "concentration") {
            Parts.table(
                [
                    .init(heading: texts.serviceColumn), .init(heading: texts.stateColumn),
                    .init(heading: texts.directColumn, isNumber: true),
                    .init(heading: texts.inAllColumn, isNumber: true),
                    .init(heading: texts.stopsColumn, isNumber: true),
                ], label: texts.concentrationHeading, rows: ranked.map(row))
            Parts.note { texts.concentrationNote }
        }
    }

    private func row(_ needed: MostNeeded.Needed) -> [HTML] {
        let id = needed.service
        return [
            HTML {
                Tag.a(.href(.service(id))) { known.name(of: id) }
                Tag.small(.class("below")) {
                    if let category = known.catalogue[id]?.category {
                        texts.kind(category)
                    } else {
                        texts.watchedHere
                    }
                }
            },
            known.state(of: id).map { words.pill($0) } ?? .text(texts.state(.unknown)),
            .text("\(needed.direct)"), .text("\(needed.all)"), .text("\(needed.takesDown)"),
        ]
    }

    private var roles: HTML {
        let kinds = known.concentration.kinds.sorted {
            ($1.value.any, $0.key) < ($0.value.any, $1.key)
        }
        return Parts.sheet(texts.rolesHeading, id: "roles") {
            Parts.table(
                [
                    .init(heading: texts.roleColumn),
                    .init(heading: texts.needOneColumn, isNumber: true),
                    .init(heading: texts.stopWithOneColumn, isNumber: true),
                    .init(heading: texts.haveSeveralColumn, isNumber: true),
                ], label: texts.rolesHeading, style: .compact,
                rows: kinds.map { role, usage in
                    [
                        words.kindName(role), .text("\(usage.any)"), .text("\(usage.critical)"),
                        .text("\(usage.several)"),
                    ]
                })
            Parts.note { texts.rolesNote }
        }
    }

    /// The categories with arrows, by their number, then by name.
    private var categories: HTML {
        let counts = known.catalogue.categories.map { category in
            let ids = category.entries.map(\.id)
            return (
                name: category.name, services: ids.count,
                out: ids.reduce(0) { $0 + known.graph.dependencies(of: $1).count },
                into: ids.reduce(0) { $0 + known.graph.dependents(of: $1).count }
            )
        }
        let shown = counts.filter { $0.out + $0.into > 0 }.sorted {
            ($1.out + $1.into, $0.name) < ($0.out + $0.into, $1.name)
        }
        return Parts.sheet(texts.categoriesHeading, id: "categories") {
            Parts.table(
                [
                    .init(heading: texts.categoryColumn),
                    .init(heading: texts.needColumn, isNumber: true),
                    .init(heading: texts.areNeededColumn, isNumber: true),
                ], label: texts.categoriesHeading, style: .compact,
                rows: shown.map { each in
                    [
                        HTML {
                            Tag.a(.href(.category(each.name))) { texts.kind(each.name) }
                            Tag.small(.class("below")) { texts.serviceCount(each.services) }
                        }, .text("\(each.out)"), .text("\(each.into)"),
                    ]
                })
            if shown.count < counts.count {
                Parts.note { texts.categoriesWithout(counts.count - shown.count) }
            }
        }
    }
}
