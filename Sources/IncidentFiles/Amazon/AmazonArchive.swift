import Language
import Model

/// `data.json` of the old AWS Service Health Dashboard.
enum AmazonArchive {
    private struct Document: Decodable {
        let archive: [Attempted<AmazonRecord>]?
        let current: [Attempted<AmazonRecord>]?
    }

    static func read(_ text: String, into sieve: inout RecordSieve) throws(RecordError) {
        let document = try JSONRecords.decode(Document.self, text[...])
        let archived = (document.archive ?? []).map { ($0, false) }
        let current = (document.current ?? []).map { ($0, true) }
        for (index, (attempt, isOpen)) in (archived + current).enumerated() {
            let place = IncidentFileProblem.Place.record(index + 1)
            do {
                sieve.take(try attempt.result.get().incident(isOpen: isOpen), at: place)
            } catch {
                sieve.setAside(place, RecordError(error).message)
            }
        }
    }
}

struct AmazonRecord: Decodable {
    private static let mark = "[resolved]"

    let service: String
    let service_name: String?
    let summary: String?
    let date: TextOrNumber
    let status: TextOrNumber?
    let description: String?

    /// The record as an incident; one among the current ones lasts, unless it says resolved.
    func incident(isOpen: Bool) throws(RecordError) -> PastIncident {
        let posted = try RecordTime.read(seconds: date.text, "date")
        let headline = PlainText.from(summary ?? "")
        let isResolved = headline.lowercased().hasPrefix(Self.mark)
        let title = isResolved ? String(headline.dropFirst(Self.mark.count)).trimmed : headline
        let posts = try AmazonPosts.read(description ?? "", first: posted)
        let isOver = !isOpen || isResolved
        let times = try AmazonTimes(posts: posts, isOver: isOver)
        return PastIncident(
            id: "\(service)@\(date.text)", provider: "aws", title: title,
            components: [Self.name(service_name ?? service)], regions: places,
            severity: try level(), start: times.start, end: times.end,
            updates: posts.map { PastIncident.Update(at: $0.at, text: $0.text) })
    }

    /// `Amazon Elastic Compute Cloud (Ohio)` without the place.
    private static func name(_ text: String) -> String {
        guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return text.trimmed }
        return String(text[..<open]).trimmed
    }

    /// The place in brackets after the name of the service.
    private var places: [String] {
        guard let service_name, service_name.hasSuffix(")"),
            let open = service_name.lastIndex(of: "(")
        else { return [] }
        let place = String(service_name[open...].dropFirst().dropLast()).trimmed
        return place.isEmpty ? [] : [place]
    }

    private func level() throws(RecordError) -> PastIncident.Severity? {
        switch status?.text {
        case "0": return PastIncident.Severity.none
        case "1": return .minor
        case "2": return .major
        case "3": return .critical
        case nil, "": return nil
        case .some(let word):
            throw RecordError("'status' is unknown: '\(RecordTime.shortened(word))'")
        }
    }
}
