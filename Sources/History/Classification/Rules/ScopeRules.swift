import Model

/// What part was hit: a spreading fault, everywhere, named places, or a part.
enum ScopeRules {
    private static let spreading = PhraseSet([
        "services that depend", "services which depend", "that depend on", "services that make use",
        "services that rely", "which rely on", "that rely on", "services that require",
        "services that leverage", "services built on", "resources dependent on",
        "dependent resources", "dependent services", "dependent on storage",
        "services dependent on", "downstream services", "downstream google",
        "several downstream", "several services", "other aws services", "other azure services",
        "other google cloud services", "other services", "cascad*", "knock-on",
        "impacting some services like", "upstream",
    ])
    private static let everywhere = PhraseSet([
        "global", "globally", "worldwide", "world-wide", "all regions", "all customers",
        "all users", "every region", "all locations", "global outage", "all zones",
    ])
    private static let resolvedForAll = PhraseSet([
        "resolved for all", "mitigated for all", "recovered for all", "restored for all",
        "fixed for all", "for all affected", "all affected",
    ])
    private static let several = PhraseSet([
        "multiple regions", "multi-region", "multi-regions", "multi region", "multiregional",
        "mutliregional", "multi-regional", "several regions",
    ])
    private static let narrow = PhraseSet([
        "select regions", "some regions", "certain regions", "a few regions",
        "subset of regions",
    ])
    private static let whole = PhraseSet([
        "down", "unavailable", "inaccessible", "unreachable", "outage", "offline",
    ])
    private static let partly = PhraseSet(["partial", "partially", "some", "intermittent*"])
    private static let wideNames: Set<String> = ["multi-region", "global", "all", "worldwide"]

    static func judge(
        _ incident: PastIncident, _ text: IncidentText, _ cause: Judgement<CauseCategory>
    ) -> Judgement<IncidentScope> {
        if cause.value == .dependency {
            return Judgement(.cascading, because: "its cause is a dependency: \(cause.reason)")
        }
        if let found = spreading.first(in: text.all) {
            return Judgement(.cascading, because: found.sentence.says(found.match))
        }
        return byTitle(incident, text) ?? byPlaces(incident, text) ?? byText(text)
            ?? Judgement(.partial, because: "no place and no word of a wider reach")
    }

    private static func byTitle(
        _ incident: PastIncident, _ text: IncidentText
    ) -> Judgement<IncidentScope>? {
        for sentence in text.title {
            if let match = everywhere.first(in: sentence) {
                return Judgement(.global, because: sentence.says(match))
            }
            if let match = narrow.first(in: sentence) {
                return Judgement(.regional, because: sentence.says(match))
            }
            if let place = Places.first(in: sentence) {
                return Judgement(.regional, because: "the place \"\(place)\" in the title")
            }
            if let match = several.first(in: sentence) {
                return Judgement(.global, because: sentence.says(match))
            }
            if sentence.words.count <= 4, sentence.words.contains(incident.provider.lowercased()),
                partly.first(in: sentence) == nil, let match = whole.first(in: sentence)
            {
                return Judgement(
                    .global, because: "all of \(incident.provider): \(sentence.says(match))")
            }
        }
        return nil
    }

    private static func byPlaces(
        _ incident: PastIncident, _ text: IncidentText
    ) -> Judgement<IncidentScope>? {
        guard let first = incident.regions.first else { return nil }
        let isWide = incident.regions.contains { wideNames.contains($0.lowercased()) }
        let continents = Places.continents(of: incident.regions).count
        guard isWide || continents >= 3 else {
            let more = incident.regions.count - 1
            return Judgement(
                .regional, because: "places: \(first)" + (more > 0 ? " and \(more) more" : ""))
        }
        if let found = narrow.first(in: text.told) {
            return Judgement(.regional, because: found.sentence.says(found.match))
        }
        if isWide, let place = namedPlace(text) {
            return Judgement(.regional, because: "places: \(first), but \"\(place)\" in the text")
        }
        return Judgement(
            .global, because: isWide ? "places: \(first)" : "places on \(continents) continents")
    }

    private static func byText(_ text: IncidentText) -> Judgement<IncidentScope>? {
        let wide = text.told.filter { resolvedForAll.first(in: $0) == nil }
        if let found = everywhere.first(in: wide) {
            return Judgement(.global, because: found.sentence.says(found.match))
        }
        if let place = namedPlace(text) {
            return Judgement(.regional, because: "the place \"\(place)\" in the text")
        }
        if let found = several.first(in: text.told) {
            return Judgement(.global, because: found.sentence.says(found.match))
        }
        return nil
    }

    private static func namedPlace(_ text: IncidentText) -> String? {
        text.told.lazy.compactMap { Places.first(in: $0) }.first
    }
}
