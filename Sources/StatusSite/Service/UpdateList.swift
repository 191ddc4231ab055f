import Model

/// What happened lately, in one stream, newest first, each with its source.
///
/// Single signs that are over stand with what is older, in a part to be opened.
struct UpdateList {
    let dossier: ServiceDossier

    private static let mostShown = 12
    private static let mostKept = 60
    /// A text longer than this is cut and can be opened.
    private static let longest = 180

    private var texts: Texts { dossier.texts }

    var html: HTML {
        let updates = Array(dossier.updates.enumerated())
        let shown = updates.filter { !$0.element.isSmall }.prefix(Self.mostShown)
        let places = Set(shown.map(\.offset))
        let rest = updates.filter { !places.contains($0.offset) }.prefix(Self.mostKept)
            .map(\.element)
        return Parts.sheet(texts.liveUpdates, id: "updates") {
            if updates.isEmpty { Tag.p { texts.noUpdates } }
            if !shown.isEmpty { Tag.ol(.class("time")) { shown.map { item($0.element) } } }
            if !rest.isEmpty {
                Tag.details {
                    Tag.summary {
                        rest.contains(where: \.isSmall)
                            ? texts.withSigns(rest.count) : texts.earlier(rest.count)
                    }
                    Tag.ol(.class("time")) { rest.map(item) }
                }
            }
        }
    }

    private func item(_ update: ServiceUpdate) -> HTML {
        Tag.li(.class(update.style)) {
            if let at = update.at {
                Moment.element(at, now: dossier.now)
            } else {
                Tag.small { texts.noTime }
            }
            " "
            if !update.lead.isEmpty { "\(update.lead) " }
            words(of: update)
            " "
            Tag.small {
                if !update.ours.isEmpty { "\(update.ours), " }
                update.source
            }
        }
    }

    private func words(of update: ServiceUpdate) -> HTML {
        guard update.text.count > Self.longest else { return texts.asWritten(update.text) }
        let head = update.text.prefix(Self.longest)
        let end = head.lastIndex(of: " ") ?? head.endIndex
        return Tag.details(.class("more")) {
            Tag.summary { texts.asWritten("\(head[..<end]) …") }
            Tag.p { texts.asWritten(String(update.text[end...])) }
        }
    }
}
