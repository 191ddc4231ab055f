import Model

/// Lets through what can be counted and keeps the reason for everything else.
struct RecordSieve {
    private struct Identity: Hashable { let provider, id: String }
    private struct Likeness: Hashable {
        let provider, title: String
        let components, regions: [String]
        let start: Timestamp
    }

    private(set) var incidents: [PastIncident] = []
    private(set) var problems: [IncidentFileProblem] = []
    private(set) var doubts: [IncidentFileProblem] = []
    private var seen: Set<Identity> = []
    private var likenesses: Set<Likeness> = []

    mutating func take(_ incident: PastIncident, at place: IncidentFileProblem.Place) {
        if let end = incident.end, end < incident.start {
            setAside(place, "it ends (\(end)) before it starts (\(incident.start))")
            return
        }
        guard !incident.provider.isEmpty, !incident.id.isEmpty else {
            setAside(place, "it names no provider or has no identity")
            return
        }
        guard seen.insert(Identity(provider: incident.provider, id: incident.id)).inserted else {
            setAside(
                place,
                "'\(incident.id)' of \(incident.provider) stands in the file already; "
                    + "it is counted once")
            return
        }
        let likeness = Likeness(
            provider: incident.provider, title: incident.title, components: incident.components,
            regions: incident.regions, start: incident.start)
        if !incident.title.isEmpty, !likenesses.insert(likeness).inserted {
            doubts.append(
                IncidentFileProblem(
                    place,
                    "'\(incident.id)' of \(incident.provider) has the title and the start of "
                        + "another record; both are counted"))
        }
        incidents.append(incident)
    }

    mutating func setAside(_ place: IncidentFileProblem.Place, _ reason: String) {
        problems.append(IncidentFileProblem(place, reason))
    }
}
