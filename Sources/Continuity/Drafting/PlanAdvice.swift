package import Catalogue
package import Model

/// The two or three things that matter most now to somebody who depends on a service.
package struct PlanAdvice: Hashable, Sendable {
    /// For people who work with it.
    package let people: [String]
    /// For those who build on it.
    package let engineers: [String]

    /// Advice for a state: in trouble what to do, else what to prepare.
    package init(
        _ entry: CatalogueEntry, in catalogue: Catalogue, state: ServiceState,
        language: PlanLanguage = .english
    ) {
        let topics = Array(PlanTopic.topics(of: entry).prefix(2))
        switch state {
        case .down, .partial, .degraded:
            people = Self.unique(topics.map { $0.hold(entry.name, language) })
            engineers = Self.unique(topics.map { $0.switches(entry.name, language) })
        case .maintenance:
            people = [
                language.say(
                    "Plan around the announced time; keep a copy of what is needed meanwhile.",
                    de: "Die angekündigte Zeit einplanen; bereithalten, was bis dahin gebraucht "
                        + "wird.")
            ]
            engineers = [
                language.say(
                    "Queue writes for the announced time, and silence your alarms until it is over.",
                    de: "Schreibzugriffe für die angekündigte Zeit einreihen und Alarme bis zum "
                        + "Ende stumm schalten.")
            ]
        case .up, .unknown:
            let neighbours = PlanNeighbours(of: entry, in: catalogue)
            people = [topics.first?.copies(of: entry.name, language)].compactMap(\.self)
            engineers = [Self.preparation(entry.name, neighbours, language)]
        }
    }

    private static func preparation(
        _ name: String, _ neighbours: PlanNeighbours, _ language: PlanLanguage
    ) -> String {
        let names = neighbours.standIns.map(\.name)
        guard !names.isEmpty else {
            return language.say(
                "Put a time limit and a circuit breaker on every call to \(name), and a queue with "
                    + "a limit before its writes.",
                de: "Jedem Aufruf von \(name) eine Zeitgrenze und einen Circuit Breaker geben und "
                    + "seinen Schreibzugriffen eine Warteschlange mit Grenze.")
        }
        return language.say(
            "Put a time limit, a circuit breaker and a bounded queue before \(name), and rehearse "
                + "the move to \(language.anyOf(names)).",
            de: "Vor \(name) eine Zeitgrenze, einen Circuit Breaker und eine begrenzte "
                + "Warteschlange setzen und das Ausweichen auf \(language.anyOf(names)) üben.")
    }

    private static func unique(_ sentences: [String]) -> [String] {
        var seen: Set<String> = []
        return sentences.filter { seen.insert($0).inserted }
    }
}
