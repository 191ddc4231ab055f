import Catalogue
import Model

/// Words about services and what binds them, in the language of the page.
struct RelationWords: Sendable {
    let texts: Texts

    /// How a state looks; `nil` when nothing is known of it.
    func look(_ state: ServiceState) -> StateLook? {
        guard state != .unknown else { return nil }
        return StateLook(
            mark: state.look.mark, word: texts.state(state), style: state.look.style)
    }

    /// A state as a pill; nothing when it is not known.
    func pill(_ state: ServiceState?) -> HTML {
        state.flatMap(look)?.pill() ?? .nothing
    }

    /// A name of the catalogue for a kind of service, translated where that is known.
    func kindName(_ name: String) -> HTML {
        texts.kindOfService(name).map { .text($0) } ?? texts.asWritten(Page.capitalised(name))
    }

    /// What the services of a group have in common.
    func label(_ sort: RelativeGroup.Sort) -> String {
        switch sort {
        case .named(let name): texts.kindOfService(name) ?? Page.capitalised(name)
        case .watched: texts.watchedHere
        case .others: texts.otherKinds
        }
    }

    /// A name as a link to the service's page.
    func link(_ relative: Relative) -> HTML {
        guard let address = relative.address else { return .text(relative.name) }
        return Tag.a(.href(address)) { relative.name }
    }

    /// Who says so, as of when, and how far it can be trusted.
    func source(_ provenance: Provenance) -> HTML {
        HTML {
            if provenance.source == Texts(.english).commonKnowledge {
                texts.commonKnowledge
            } else {
                texts.origin(provenance.source)
            }
            if let asOf = provenance.asOf { ", \(asOf)" }
            " · "
            texts.confidence(provenance.confidence)
        }
    }
}
