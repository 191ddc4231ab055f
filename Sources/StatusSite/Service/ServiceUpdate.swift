import Catalogue
import Model
import StatusFeeds

/// One thing that happened to a service, whoever told it.
struct ServiceUpdate {
    /// When; `nil` when that was not told.
    let at: Timestamp?
    /// The class of its mark in the stream.
    let style: String
    /// Our words in front of the text; may be empty.
    var lead = ""
    /// Our words behind the text; may be empty.
    var ours = ""
    /// What was said, in its own words.
    let text: String
    /// Who said it.
    let source: HTML
    /// Whether it is a single sign that is over by now, of use to who looks closely.
    var isSmall = false
}

extension ServiceDossier {
    /// At most so many incidents of each kind are looked through.
    private static var mostIncidents: Int { 10 }

    /// Everything told about the service lately, newest first; what has no time comes last.
    var updates: [ServiceUpdate] {
        let all = providerUpdates + maintenanceUpdates + timelineUpdates + changeUpdates
        return all.enumerated().sorted { left, right in
            guard let later = left.element.at, let earlier = right.element.at else {
                return left.element.at != nil && right.element.at == nil
                    || (left.element.at == nil) == (right.element.at == nil)
                        && left.offset < right.offset
            }
            return (earlier, left.offset) < (later, right.offset)
        }.map(\.element)
    }

    private var providerUpdates: [ServiceUpdate] {
        let incidents = standing.provider?.incidents.prefix(Self.mostIncidents) ?? []
        return incidents.flatMap { incident -> [ServiceUpdate] in
            guard !incident.updates.isEmpty else {
                return [
                    ServiceUpdate(
                        at: incident.newest, style: incident.isOpen ? "warn" : "plain",
                        ours: texts.phase(incident.phase), text: incident.title,
                        source: .text(texts.source(.provider, of: entry.name)))
                ]
            }
            return incident.updates.map { update in
                ServiceUpdate(
                    at: update.at,
                    style: update.phase.isOver ? "good" : incident.isOpen ? "warn" : "plain",
                    ours: texts.phase(update.phase), text: "\(incident.title): \(update.text)",
                    source: .text(texts.source(.provider, of: entry.name)))
            }
        }
    }

    private var maintenanceUpdates: [ServiceUpdate] {
        let maintenances = standing.provider?.status?.maintenances.prefix(Self.mostIncidents) ?? []
        return maintenances.map { maintenance in
            let window = texts.window(
                from: maintenance.from.map { Moment.words($0, now: now) },
                to: maintenance.to.map { Moment.words($0, now: now) })
            let told = maintenance.updates.compactMap(\.at).max()
            return ServiceUpdate(
                at: told ?? maintenance.from, style: "plain",
                ours: "\(texts.maintenance) \(window), \(texts.phase(maintenance.phase))",
                text: maintenance.title, source: .text(texts.source(.provider, of: entry.name)))
        }
    }

    private var timelineUpdates: [ServiceUpdate] {
        let known = Set(changes.map(\.at))
        return incidents.prefix(Self.mostIncidents).flatMap { incident in
            let course = FindingCourse(incident)
            return incident.timeline.enumerated().filter { _, entry in
                entry.kind != .notification && !(entry.kind == .change && known.contains(entry.at))
            }.map { index, entry in
                update(of: entry, course.standing(of: index), in: incident)
            }
        }
    }

    /// An entry of a timeline; what is over is told calmly, and how long it lasted.
    private func update(
        of entry: TimelineEntry, _ standing: FindingCourse.Standing, in incident: Incident
    ) -> ServiceUpdate {
        let source = HTML {
            "\(texts.ourWatch), "
            Tag.a(.href(.incident(incident.id))) { texts.incident(incident.id) }
        }
        switch standing {
        case .end(let title, let seconds):
            return ServiceUpdate(
                at: entry.at, style: "good", lead: texts.endedLead,
                ours: seconds.map { texts.lasted($0) } ?? "", text: title, source: source,
                isSmall: true)
        case .past:
            return ServiceUpdate(
                at: entry.at, style: "plain", ours: "\(texts.kind(entry.kind)), \(texts.isPast)",
                text: entry.text, source: source, isSmall: true)
        case .plain:
            return ServiceUpdate(
                at: entry.at, style: IncidentPage.style(of: entry.kind),
                ours: texts.kind(entry.kind), text: entry.text, source: source)
        }
    }

    private var changeUpdates: [ServiceUpdate] {
        changes.map { change in
            let name = members.first { $0.service.id == change.service }?.service.name
            return ServiceUpdate(
                at: change.at, style: "changed", ours: texts.ourChanges, text: change.title,
                source: .text(name ?? change.service.rawValue))
        }
    }
}
