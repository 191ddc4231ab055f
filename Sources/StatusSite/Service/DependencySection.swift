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
                    figure(relatives)
                    Tag.div {
                        FallList(dossier: dossier, relatives: relatives, words: words).html
                    }
                }
                Tag.div(.class("halves inner")) {
                    RelationList(
                        heading: texts.whatItNeeds, groups: relatives.needed, words: words,
                        areNeeded: true
                    ).html
                    RelationList(
                        heading: texts.whoNeedsIt, groups: relatives.dependants, words: words,
                        areNeeded: false
                    ).html
                }
                Parts.note { Tag.a(.href(.graph)) { texts.wholeGraph } }
            }
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
