import Model

/// The order of the messages of one incident.
enum UpdateOrder {
    /// By time, oldest first; in the order of the record when one of them has no time.
    static func sorted(_ updates: [PastIncident.Update]) -> [PastIncident.Update] {
        let timed = updates.enumerated().compactMap { place, update in
            update.at.map { (at: $0, place: place, update: update) }
        }
        guard timed.count == updates.count else { return updates }
        return timed.sorted { ($0.at, -$0.place) < ($1.at, -$1.place) }.map(\.update)
    }
}
