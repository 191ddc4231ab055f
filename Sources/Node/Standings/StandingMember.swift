import Model

/// A watched service as a part of an entry of the catalogue.
struct StandingMember: Hashable, Sendable {
    /// The service.
    let id: ServiceID
    /// Its name for people.
    let name: String
    /// The function of the entry that it stands for; `nil` for none.
    let function: String?
    /// How long the result of each check counts, by the check's name.
    let checks: [String: Duration]
    /// How long its metrics count once read; `nil` when none are read.
    let metrics: Duration?

    /// Three intervals without a word are silence.
    private static var patience: Int { 3 }

    /// What the configuration says of a watched service.
    init(_ watched: WatchedService) {
        id = watched.service.id
        name = watched.service.name
        function = watched.function
        checks = Dictionary(
            watched.checks.map { ($0.name, $0.every * Self.patience) }
        ) { first, _ in first }
        metrics = watched.metrics.map { $0.every * Self.patience }
    }
}
