import Catalogue
import Model

/// The relatives on one side as a list in groups; says all that the picture shows, and more.
struct RelationList {
    let heading: String
    let groups: [RelativeGroup]
    let words: RelationWords
    /// Whether the relatives are needed, or need the service.
    let areNeeded: Bool
    /// By which rule they are counted; empty for none.
    var rule = ""

    /// Longer lists are folded.
    private static let longest = 8

    private var texts: Texts { words.texts }
    private var count: Int { Relatives.count(groups) }

    var html: HTML {
        Tag.div {
            Tag.h3 { "\(heading) (\(count))" }
            if !rule.isEmpty, !groups.isEmpty { Parts.note { rule } }
            if groups.isEmpty {
                Parts.note { areNeeded ? texts.needsUnknown : texts.dependantsUnknown }
            } else if count > Self.longest {
                Parts.note {
                    HTML.joined(
                        groups.map { group in
                            HTML {
                                label(group.sort)
                                "\u{A0}\(group.members.count)"
                            }
                        }, by: .text(", "))
                }
                Tag.details {
                    Tag.summary { texts.allWithSources(count) }
                    list
                }
            } else {
                list
            }
        }
    }

    private func label(_ sort: RelativeGroup.Sort) -> HTML {
        if case .named(let name) = sort { words.kindName(name) } else { .text(words.label(sort)) }
    }

    private var list: HTML {
        Tag.dl(.class("roles")) { groups.map(group) }
    }

    private func group(_ group: RelativeGroup) -> HTML {
        let shared = sharedSource(of: group)
        return HTML {
            Tag.dt { label(group.sort) }
            group.members.map { member in item(member, isSourceShared: shared != nil) }
            if let shared { Tag.dd { Tag.small { sourceLine(texts.allOfThese, shared) } } }
        }
    }

    /// The source of all of a group, when it is one and there are several.
    private func sharedSource(of group: RelativeGroup) -> Provenance? {
        guard group.members.count > 1, let first = group.members.first?.provenance,
            group.members.allSatisfy({ $0.provenance == first })
        else { return nil }
        return first
    }

    private func sourceLine(_ start: String, _ provenance: Provenance) -> HTML {
        HTML {
            start
            words.source(provenance)
        }
    }

    private func item(_ member: Relative, isSourceShared: Bool) -> HTML {
        Tag.dd {
            words.link(member)
            if member.state != nil {
                " "
                words.pill(member.state)
            }
            " "
            consequence(member)
            let source =
                isSourceShared ? nil : member.provenance.map { sourceLine(texts.sourceIs, $0) }
            if let watched = member.watchedAs, watched != member.name {
                Tag.small(.class("below")) { texts.configuredFor(watched) }
            } else if !member.note.isEmpty || source != nil {
                Tag.small(.class("below")) {
                    if !member.note.isEmpty {
                        texts.asWritten(Page.capitalised(member.note))
                        if source != nil { ". " }
                    }
                    source
                }
            }
        }
    }

    private func consequence(_ member: Relative) -> String {
        areNeeded ? texts.without(member.kind) : texts.withoutThis(member.kind)
    }
}
