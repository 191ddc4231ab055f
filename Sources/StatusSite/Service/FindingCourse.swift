import Model

/// Which entries of an incident's timeline tell an end, and which something that is over by now.
struct FindingCourse {
    /// How an entry stands in the course.
    enum Standing: Hashable {
        /// It tells that a finding is over, and after how many seconds, where that is known.
        case end(title: String, seconds: Double?)
        /// What it tells is over by now.
        case past
        case plain
    }

    /// What a timeline says in front of a finding that is over.
    private static let mark = "Over: "
    private static let troubles: Set<TimelineEntry.Kind> = [.warning, .failure]

    private var standings: [Int: Standing] = [:]

    init(_ incident: Incident) {
        var open: [String: Int] = [:]
        for (index, entry) in incident.timeline.enumerated() {
            if Self.troubles.contains(entry.kind) {
                if open[entry.text] == nil { open[entry.text] = index }
                if !incident.isOpen { standings[index] = .past }
            } else if entry.kind == .recovery, entry.text.hasPrefix(Self.mark) {
                let title = String(entry.text.dropFirst(Self.mark.count))
                let start = open.removeValue(forKey: title)
                let began = start.map { incident.timeline[$0].at }
                standings[index] = .end(
                    title: title,
                    seconds: began.map { max(entry.at.seconds(since: $0), 0).rounded() })
                if let start { standings[start] = .past }
            }
        }
    }

    /// How the entry at a place of the timeline stands.
    func standing(of index: Int) -> Standing { standings[index] ?? .plain }
}
