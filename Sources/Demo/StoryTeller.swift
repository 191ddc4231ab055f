import Clocks
import Model
import Synchronization

/// Tells the story in the terminal as Foreshock records it: new timeline lines, with their time.
final class StoryTeller: Sendable {
    private let told = Mutex<Set<String>>([])
    private let start: Timestamp
    private let say: @Sendable (String) -> Void

    init(start: Timestamp, say: @escaping @Sendable (String) -> Void) {
        self.start = start
        self.say = say
    }

    /// Tells what is new in the incidents.
    func tell(_ incidents: [Incident]) {
        for incident in incidents {
            for entry in incident.timeline where isNew(entry, incident) {
                say("\(clock(entry.at))  \(mark(entry.kind)) \(entry.text)")
            }
        }
    }

    /// Looks at the node twice a second of real time until cancelled.
    func follow(_ client: NodeClient) async throws {
        while true {
            try await ScaledTime.wall.sleep(for: .milliseconds(500))
            // A node that is starting again answers the next time.
            if let incidents = try? await client.incidents() { tell(incidents) }
        }
    }

    /// Minutes and seconds since the story began, such as `+07:12`.
    func clock(_ moment: Timestamp) -> String {
        let seconds = Int(moment.seconds(since: start).rounded())
        let (minutes, rest) = (abs(seconds) / 60, abs(seconds) % 60)
        return "\(seconds < 0 ? "-" : "+")\(minutes < 10 ? "0" : "")\(minutes):"
            + "\(rest < 10 ? "0" : "")\(rest)"
    }

    private func isNew(_ entry: TimelineEntry, _ incident: Incident) -> Bool {
        let key = "\(incident.id)|\(entry.at)|\(entry.text)"
        return told.withLock { $0.insert(key).inserted }
    }

    private func mark(_ kind: TimelineEntry.Kind) -> String {
        switch kind {
        case .change: "[change]  "
        case .warning: "[WARNING] "
        case .failure: "[OUTAGE]  "
        case .diagnosis: "[why]     "
        case .notification: "[told]    "
        case .repair: "[repair]  "
        case .recovery: "[recovery]"
        case .gap: "[gap]     "
        case .note: "[note]    "
        }
    }
}
