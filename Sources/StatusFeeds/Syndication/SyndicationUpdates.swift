import Language
import Model

/// The updates in the text of an entry, where it tells several.
///
/// Statuspage writes a paragraph an update, newest first: a small date without a year, the phase in
/// bold, a dash, the text. Any other text is one update.
enum SyndicationUpdates {
    private struct Paragraph {
        let at: Timestamp?
        let phase: ProviderPhase?
        let word: String?
        let text: String
    }

    static func read(
        _ markup: String, published: Timestamp?, _ notes: FeedNotes
    ) -> [ProviderUpdate] {
        let paragraphs = pieces(of: markup).map { paragraph($0, published: published) }
        guard paragraphs.contains(where: { $0.phase != nil }) else {
            let text = notes.text(markup)
            return text.isEmpty
                ? [] : [ProviderUpdate(at: nil, phase: .unknown, phaseRaw: nil, text: text)]
        }
        var updates: [ProviderUpdate] = []
        for paragraph in paragraphs {
            if let phase = paragraph.phase {
                updates.append(
                    .init(
                        at: paragraph.at, phase: phase, phaseRaw: paragraph.word,
                        text: notes.text(paragraph.text)))
            } else if let last = updates.popLast() {
                let text = notes.text(last.text + " " + paragraph.text)
                updates.append(
                    .init(at: last.at, phase: last.phase, phaseRaw: last.phaseRaw, text: text))
            }
        }
        return Array(updates.prefix(FeedLimits.updates))
    }

    private static func pieces(of markup: String) -> [Substring] {
        guard markup.contains("<strong>") else { return [] }
        var pieces: [Substring] = []
        var rest = markup[...]
        while let end = rest.firstRange(of: "<p>") {
            pieces.append(rest[..<end.lowerBound])
            rest = rest[end.upperBound...]
        }
        return (pieces + [rest]).filter { $0.contains { !$0.isWhitespace } }
    }

    private static func paragraph(_ piece: Substring, published: Timestamp?) -> Paragraph {
        guard let open = piece.firstRange(of: "<strong>"),
            let close = piece[open.upperBound...].firstRange(of: "</strong>")
        else { return plain(piece) }
        let word = PlainText.from(String(piece[open.upperBound..<close.lowerBound]))
        guard let phase = SyndicationWords.phase(word: word) else { return plain(piece) }
        let date = PlainText.from(String(piece[..<open.lowerBound]))
        let text = PlainText.from(String(piece[close.upperBound...]))
        return Paragraph(
            at: moment(date, before: published), phase: phase, word: word,
            text: String(text.drop { " -–—:".contains($0) }))
    }

    private static func plain(_ piece: Substring) -> Paragraph {
        Paragraph(at: nil, phase: nil, word: nil, text: PlainText.from(String(piece)))
    }

    /// `Jul 30, 10:12 UTC` in the year that fits best before a moment; `nil` for another zone.
    private static func moment(_ date: String, before published: Timestamp?) -> Timestamp? {
        let words = date.split { !$0.isLetter && !$0.isNumber && $0 != ":" }
        guard words.count == 4, words[3] == "UTC" || words[3] == "GMT",
            let month = FeedTime.month(words[0]), let day = Int(words[1]), words[2].count == 5,
            let published, let year = Int(published.date.prefix(4))
        else { return nil }
        let limit = published + .seconds(86_400)
        return [year + 1, year, year - 1].lazy.compactMap {
            FeedTime.moment(year: $0, month: month, day: day, clock: words[2] + ":00")
        }.first { $0 <= limit }
    }
}
