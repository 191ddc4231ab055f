import Catalogue
import Model

/// What the service needs and who needs it, who is hit and who is next.
struct DependencySection {
    let dossier: ServiceDossier

    private var texts: Texts { dossier.texts }
    private var words: RelationWords { RelationWords(texts: texts) }

    var html: HTML {
        let relatives = Relatives(of: dossier)
        return Parts.sheet(texts.dependenciesHeading, id: "dependencies") {
            if relatives.isEmpty {
                Tag.p { texts.nothingKnownOfRelatives }
            } else {
                Tag.div(.class("pair")) {
                    Tag.div {
                        figure(relatives)
                        if isLong { lists(relatives) }
                    }
                    Tag.div {
                        FallList(dossier: dossier, relatives: relatives, words: words).html
                        if !isLong { lists(relatives) }
                    }
                }
                Parts.note { Tag.a(.href(.graph)) { texts.wholeGraph } }
            }
        }
    }

    /// Whether who is hit and who is next fills a column of its own.
    private var isLong: Bool { dossier.standing.state.isTrouble }

    private func lists(_ relatives: Relatives) -> HTML {
        Tag.div(.class(isLong ? "halves inner" : "inner")) {
            RelationList(
                heading: texts.whatItNeeds, groups: relatives.needed, words: words,
                areNeeded: true
            ).html
            RelationList(
                heading: texts.whoNeedsIt, groups: relatives.dependants, words: words,
                areNeeded: false,
                rule: texts.countRule(
                    direct: relatives.direct.count, through: relatives.indirect.count,
                    known: relatives.direct.count { $0.state != nil })
            ).html
        }
    }

    private func figure(_ relatives: Relatives) -> HTML {
        let picture = RelationPicture(relatives, of: dossier)
        let isTold = (picture.dependants + picture.needed).contains { $0.weight > .calm }
        return NetPicture.figure(
            id: "net", wide: picture.wide, narrow: picture.narrow,
            title: texts.pictureTitle(dossier.entry.name),
            summary: texts.pictureSummary(
                needed: Relatives.count(relatives.needed),
                dependants: Relatives.count(relatives.dependants)),
            caption: texts.pictureCaption(isTold: isTold))
    }
}
