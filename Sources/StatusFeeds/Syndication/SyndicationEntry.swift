import Model
import XML

/// One entry of a feed of news.
struct SyndicationEntry {
    /// What identifies it, or its title.
    let id: String
    /// The address of the incident that it is an update of; `nil` when it stands alone.
    let story: String?
    /// The title without the word for the phase.
    let subject: String
    /// When it was published first.
    let began: Timestamp?
    /// When it changed last.
    let time: Timestamp?
    /// Its page.
    let link: String?
    /// Where the incident stands by its words.
    let phase: ProviderPhase
    /// How hard it hits by its words.
    let impact: ServiceState
    /// Whether its title speaks of maintenance.
    let isOfMaintenance: Bool
    /// What was published, newest first.
    let updates: [ProviderUpdate]

    /// Reads an `item` of RSS 2.0.
    init(rss item: XMLElement, _ notes: inout FeedNotes) {
        let owner = "News '\(notes.title(item.first("title")?.text))'"
        let published = notes.time(
            item.firstText(of: ["pubDate", "dc:date", "a10:updated"]), of: owner)
        self.init(
            title: item.first("title")?.text, id: item.first("guid")?.text,
            markup: item.firstText(of: ["content:encoded", "description"]), began: published,
            time: published,
            link: notes.link(item.first("link")?.text.trimmed, of: owner), notes)
    }

    /// Reads an `entry` of Atom.
    init(atom entry: XMLElement, _ notes: inout FeedNotes) {
        let owner = "News '\(notes.title(entry.first("title")?.text))'"
        let published = notes.time(entry.firstText(of: ["published"]), of: owner)
        let updated = notes.time(entry.firstText(of: ["updated"]), of: owner)
        self.init(
            title: entry.first("title")?.text, id: entry.first("id")?.text,
            markup: (entry.first("content") ?? entry.first("summary"))?.allText,
            began: published ?? updated, time: updated ?? published,
            link: notes.link(entry.alternateLink, of: owner), notes)
    }

    private init(
        title: String?, id: String?, markup: String?, began: Timestamp?, time: Timestamp?,
        link: String?, _ notes: FeedNotes
    ) {
        let heading = notes.title(title)
        let parts = SyndicationUpdates.read(markup ?? "", published: time, notes)
        let named = SyndicationWords.phase(ofTitle: heading)
        let identity = notes.title(id)
        self.id = identity.isEmpty ? heading : identity
        story = [identity, link ?? ""].lazy.compactMap(SyndicationEntry.address).first
        subject = named?.rest ?? heading
        self.began = began
        self.time = time
        self.link = link
        let told = parts.first { $0.phase != .unknown }?.phase
        let guessed = SyndicationWords.phase(ofText: parts.first?.text ?? "")
        phase =
            named?.phase ?? told ?? SyndicationWords.phase(ofText: heading) ?? guessed ?? .unknown
        let inTitle = SyndicationWords.impact(heading)
        impact =
            inTitle == .unknown ? SyndicationWords.impact(parts.first?.text ?? "") : inTitle
        isOfMaintenance = heading.lowercased().contains("maintenance")
        // An entry that is one update has the phase of the entry.
        updates =
            parts.count == 1 && told == nil
            ? [.init(at: parts[0].at ?? time, phase: phase, phaseRaw: nil, text: parts[0].text)]
            : parts
    }

    /// `https://x/incident/1` of `https://x/incident/1#update-7`; `nil` without such an ending.
    private static func address(_ text: String) -> String? {
        let parts = text.split(separator: "#", maxSplits: 1)
        guard parts.count == 2, parts[1].hasPrefix("update") else { return nil }
        return String(parts[0])
    }
}
