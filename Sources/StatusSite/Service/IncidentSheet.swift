import Catalogue
import Model
import StatusFeeds

/// The incidents of a service: seen here, told by its provider, published earlier.
struct IncidentSheet {
    let dossier: ServiceDossier

    private static let mostOwn = 3
    private static let mostListed = 20
    private static let mostFed = 5
    private static let mostPublished = 4

    private var texts: Texts { dossier.texts }
    private var name: String { dossier.entry.name }

    var html: HTML {
        Parts.sheet(texts.incidents, id: "incidents") {
            Tag.h3 { texts.seenHere }
            own
            fed
            published
        }
    }

    private var own: HTML {
        let incidents = dossier.incidents
        let rest = incidents.dropFirst(Self.mostOwn).prefix(Self.mostListed)
        return HTML {
            if incidents.isEmpty { Tag.p { texts.noneSeen } }
            incidents.prefix(Self.mostOwn).map { incident in
                OwnIncident(incident: incident, dossier: dossier).html
            }
            if !rest.isEmpty {
                Tag.details {
                    Tag.summary { texts.more(rest.count) }
                    Tag.ul(.class("plain")) {
                        rest.map { incident in
                            Tag.li { OwnIncident(incident: incident, dossier: dossier).line }
                        }
                    }
                }
            }
        }
    }

    private var fed: HTML {
        guard let reading = dossier.standing.provider, reading.status != nil else {
            return .nothing
        }
        let incidents = reading.incidents
        let rest = incidents.dropFirst(Self.mostFed).prefix(Self.mostListed)
        return HTML {
            Tag.h3 { texts.feedHeading(name) }
            if incidents.isEmpty {
                Tag.p { texts.feedEmpty(name) }
            } else {
                Parts.note { texts.providersWords }
                Tag.ul(.class("plain")) { incidents.prefix(Self.mostFed).map(line) }
            }
            if !rest.isEmpty {
                Tag.details {
                    Tag.summary { texts.earlier(rest.count) }
                    Tag.ul(.class("plain")) { rest.map(line) }
                }
            }
        }
    }

    private func line(_ incident: ProviderIncident) -> HTML {
        let end = incident.resolved ?? (incident.isOpen ? dossier.now : nil)
        let length = incident.started.flatMap { start in end.map { $0.seconds(since: start) } }
        return Tag.li {
            texts.pill(incident.impact)
            " "
            if let link = incident.link.flatMap({ WebAddress($0) }), link.isForVisitors {
                Parts.outside(link) { texts.inShort(incident.title) }
            } else {
                texts.inShort(incident.title)
            }
            " "
            Tag.small {
                texts.phase(incident.phase)
                if let started = incident.started {
                    ", "
                    Moment.element(started, now: dossier.now)
                }
                if let length, length > 0 {
                    ", \(incident.isOpen ? texts.openFor(length) : texts.took(length))"
                }
                if !incident.components.isEmpty {
                    ", "
                    texts.inShort(incident.components.joined(separator: ", "))
                }
            }
        }
    }

    private var published: HTML {
        let all = dossier.entry.history.enumerated().sorted { left, right in
            (right.element.started, right.offset) < (left.element.started, left.offset)
        }.map(\.element)
        let rest = all.dropFirst(Self.mostPublished)
        guard !all.isEmpty else { return .nothing }
        return HTML {
            Tag.h3 { texts.publishedHistory }
            Tag.div(.class("past")) { all.prefix(Self.mostPublished).map(item) }
            if !rest.isEmpty {
                Tag.details {
                    Tag.summary { texts.earlier(rest.count) }
                    Tag.div(.class("past")) { rest.map(item) }
                }
            }
        }
    }

    private func item(_ incident: PublishedIncident) -> HTML {
        let ended = incident.ended.flatMap { $0 == incident.started ? nil : $0 }
        return Tag.div {
            Tag.p {
                Tag.strong { texts.inShort(incident.title) }
                " "
                Tag.small(.class("keep")) {
                    ended.map { "\(incident.started) – \($0)" } ?? incident.started
                }
            }
            Tag.dl(.class("known")) {
                if !incident.scope.isEmpty { row(texts.whoWasHit, incident.scope) }
                row(texts.primaryCause, incident.cause)
                row(texts.contributing, incident.contributing)
                row(texts.changedAfter, incident.changes)
                row(texts.source, incident.source)
            }
        }
    }

    /// A line of what was published; nothing where nothing was.
    private func row(_ name: String, _ value: String?) -> HTML {
        guard let value, !value.isEmpty else { return .nothing }
        return HTML {
            Tag.dt { name }
            Tag.dd { texts.asWritten(value) }
        }
    }
}
