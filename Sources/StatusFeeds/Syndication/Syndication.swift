import Language
import Model
import XML

/// News of a status page as RSS 2.0 or Atom; what it means is told by its words alone.
///
/// A feed of news has no word for the whole. Open incidents make one; an empty feed is no news, and
/// no news is `unknown`.
enum Syndication: StatusFeedReader {
    static let platform = "syndication"
    static let title = "RSS or Atom"
    static let aliases = ["rss", "atom", "azure"]

    static func recognises(_ content: FeedContent) -> Bool {
        guard case .xml(let root) = content else { return false }
        return root.localName == "rss" || root.localName == "feed"
    }

    static func read(
        _ content: FeedContent, _ notes: inout FeedNotes
    ) throws(FeedRefusal) -> ProviderStatus {
        guard case .xml(let root) = content, recognises(content) else {
            throw FeedRefusal(
                "it is \(content.words)", advice: "Give RSS 2.0 or Atom, or name its platform.")
        }
        let isAtom = root.localName == "feed"
        guard let channel = isAtom ? root : root.first("channel") else {
            throw FeedRefusal(
                "it is RSS without a channel", advice: "Fetch the whole feed again.")
        }
        var status = ProviderStatus(platform: platform)
        let name = notes.title(channel.first("title")?.text)
        status.name = name.isEmpty ? nil : name
        let link = isAtom ? channel.alternateLink : channel.first("link")?.text
        status.link = notes.link(link, of: "The feed")
        let time = isAtom ? ["updated"] : ["lastBuildDate", "pubDate"]
        status.asOf = notes.time(channel.firstText(of: time), of: "The feed")
        let elements = notes.limited(
            channel.all(isAtom ? "entry" : "item"), "The list of news", FeedLimits.incidents)
        let entries = elements.map {
            isAtom ? SyndicationEntry(atom: $0, &notes) : SyndicationEntry(rss: $0, &notes)
        }
        if status.asOf == nil { status.asOf = entries.compactMap(\.time).max() }
        for story in stories(entries) { add(story, to: &status) }
        status.deriveOverall()
        return status
    }

    /// The entries of each incident: pages that write an entry for each update repeat its address.
    private static func stories(_ entries: [SyndicationEntry]) -> [[SyndicationEntry]] {
        var stories: [[SyndicationEntry]] = []
        var places: [String: Int] = [:]
        for entry in entries {
            if let key = entry.story, let place = places[key] {
                stories[place].append(entry)
            } else {
                if let key = entry.story { places[key] = stories.count }
                stories.append([entry])
            }
        }
        return stories
    }

    private static func add(_ story: [SyndicationEntry], to status: inout ProviderStatus) {
        let timed = story.enumerated().sorted {
            guard let left = $0.element.time, let right = $1.element.time else {
                return $0.offset < $1.offset
            }
            return (right, $0.offset) < (left, $1.offset)
        }
        guard let newest = timed.first?.element, let oldest = timed.last?.element else { return }
        let updates = Array(timed.flatMap(\.element.updates).prefix(FeedLimits.updates))
        let phase = newest.phase
        let id = newest.story ?? newest.id
        if phase.isOfMaintenance || newest.isOfMaintenance {
            status.maintenances.append(
                ProviderMaintenance(
                    id: id, title: newest.subject, phase: phase, phaseRaw: nil, from: nil, to: nil,
                    components: [], updates: updates, link: newest.link))
        } else {
            status.incidents.append(
                ProviderIncident(
                    id: id, title: newest.subject, impact: newest.impact, impactRaw: nil,
                    phase: phase, phaseRaw: nil, started: oldest.began,
                    resolved: phase.isOver ? updates.first?.at ?? newest.time : nil,
                    components: [], updates: updates, link: newest.link))
        }
    }
}
