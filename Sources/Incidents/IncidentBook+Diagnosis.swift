import Language
package import Model

// What diagnosis concluded, written into the incident.

extension IncidentBook {
    /// Takes a diagnosis; a cause that is settled is noted in the timeline and told, once.
    package mutating func conclude(_ diagnosis: Diagnosis, for id: Int) -> IncidentStep {
        var step = IncidentStep()
        revise(id, in: &step) { incident, book in
            let before = incident
            book.weigh(diagnosis, in: &incident)
            return incident != before
        }
        return step
    }

    /// Takes the comparison of rules with what happened.
    package mutating func compare(_ gap: [DetectionGap], for id: Int) -> IncidentStep {
        var step = IncidentStep()
        revise(id, in: &step) { incident, _ in
            guard gap != incident.detectionGap else { return false }
            incident.detectionGap = gap
            return true
        }
        return step
    }

    /// Notes a span in which nobody watched in every open incident.
    package mutating func noteGap(_ gap: TimeRange) -> IncidentStep {
        var step = IncidentStep()
        for id in open.keys.sorted() {
            revise(id, in: &step) { incident, _ in
                let text =
                    "Foreshock itself was not running from \(gap.start.timeOfDay) to "
                    + "\(gap.end.timeOfDay) (\(gap.duration.words)): nothing is recorded of that time"
                incident.note(.gap, at: gap.end, text)
                return true
            }
        }
        return step
    }
}
