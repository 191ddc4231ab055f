import Model

/// Foreshock's own export: a JSON list of past incidents.
enum ForeshockExport {
    static func read(_ text: String, into sieve: inout RecordSieve) throws(RecordError) {
        let list = try JSONRecords.decode([Attempted<PastIncident>].self, text[...])
        for (index, attempt) in list.enumerated() {
            switch attempt.result {
            case .success(let incident): sieve.take(incident, at: .record(index + 1))
            case .failure(let error): sieve.setAside(.record(index + 1), error.message)
            }
        }
    }
}
