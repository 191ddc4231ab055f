import Language
import Model

/// `incidents.json` of the Google Cloud status page.
enum GoogleIncidents {
    static func read(_ text: String, into sieve: inout RecordSieve) throws(RecordError) {
        let list = try JSONRecords.decode([Attempted<GoogleRecord>].self, text[...])
        for (index, attempt) in list.enumerated() {
            let place = IncidentFileProblem.Place.record(index + 1)
            do {
                sieve.take(try attempt.result.get().incident(), at: place)
            } catch {
                sieve.setAside(place, RecordError(error).message)
            }
        }
    }
}

struct GoogleRecord: Decodable {
    struct Named: Decodable {
        let title: String?
        let id: String?
    }
    struct Update: Decodable {
        let when: String?
        let created: String?
        let text: String?
        let affected_locations: [Named]?
    }

    let id: String
    let begin: String
    let end: String?
    let external_desc: String?
    let severity: String?
    let updates: [Update]?
    let affected_products: [Named]?
    let service_name: String?
    let previously_affected_locations: [Named]?
    let currently_affected_locations: [Named]?

    func incident() throws(RecordError) -> PastIncident {
        let start = try RecordTime.read(begin, "begin")
        var finish: Timestamp?
        if let end, !end.isEmpty { finish = try RecordTime.read(end, "end") }
        let products = affected_products?.compactMap { $0.title ?? $0.id } ?? []
        return PastIncident(
            id: id, provider: "gcp", title: PlainText.from(external_desc ?? ""),
            components: products.isEmpty ? service_name.map { [$0] } ?? [] : products,
            regions: places, severity: try level(), start: start, end: finish, updates: published())
    }

    /// Where: the locations of the incident and of its updates, each once, in order.
    private var places: [String] {
        let all =
            [currently_affected_locations, previously_affected_locations]
            + (updates ?? []).map(\.affected_locations)
        var seen: Set<String> = []
        return all.flatMap { $0 ?? [] }.compactMap { $0.id ?? $0.title }
            .filter { seen.insert($0).inserted }
    }

    private func level() throws(RecordError) -> PastIncident.Severity? {
        switch severity {
        case "low": return .minor
        case "medium": return .major
        case "high": return .critical
        case nil, "": return nil
        case .some(let word):
            throw RecordError("'severity' is unknown: '\(RecordTime.shortened(word))'")
        }
    }

    private func published() -> [PastIncident.Update] {
        let messages = (updates ?? []).map { update in
            PastIncident.Update(
                // A time that cannot be read is no time; the text is worth keeping.
                at: (update.when ?? update.created).flatMap { try? RecordTime.read($0, "when") },
                text: PlainText.from(update.text ?? ""))
        }
        return UpdateOrder.sorted(messages)
    }
}
