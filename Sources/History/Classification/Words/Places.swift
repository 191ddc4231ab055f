/// Finds places in words: regions of clouds, countries, cities with data centres.
enum Places {
    private static let areas: [(prefix: String, continent: String)] = [
        ("us-", "north america"), ("northamerica-", "north america"), ("ca-", "north america"),
        ("southamerica-", "south america"), ("sa-", "south america"), ("europe-", "europe"),
        ("eu-", "europe"), ("asia-", "asia"), ("ap-", "asia"), ("australia-", "australia"),
        ("me-", "middle east"), ("africa-", "africa"), ("af-", "africa"),
    ]
    private static let named = PhraseSet([
        "us region*", "eu region*", "us datacenter*", "eu datacenter*", "us multi-region*",
        "us multiregion", "us east*", "us west*", "us central*", "eu west*", "eu central*",
        "east us*", "west us*", "central us", "north central us", "south central us",
        "west central us", "west europe", "north europe", "uk south", "uk west", "east asia",
        "southeast asia", "australia", "australia east", "australia southeast", "japan east",
        "japan west", "canada", "central india", "south india", "west india", "brazil",
        "france central", "korea central", "uae north", "europe", "asia", "asia region", "india",
        "japan", "mexico", "geneva", "frankfurt", "dublin", "ireland", "london", "paris", "milan",
        "stockholm", "tokyo", "seoul", "osaka", "mumbai", "singapore", "sydney", "hong kong",
        "sao paulo", "bahrain", "virginia", "ohio", "oregon", "california", "washington",
        "nyc*", "sfo*", "sgp*", "fra1", "lon1", "ams2", "ams3", "blr1", "tor1", "syd1", "iad1",
        "eastus*", "westus*", "westeurope", "northeurope", "availability zone*", "govcloud",
    ])

    /// The first place that a sentence names.
    static func first(in sentence: Sentence) -> String? {
        if let code = sentence.words.first(where: { isCode($0) }) { return code }
        return named.first(in: sentence)?.phrase
    }

    /// The continents of codes such as `asia-east1`, each once.
    static func continents(of codes: [String]) -> Set<String> {
        Set(
            codes.compactMap { code in
                areas.first { code.lowercased().hasPrefix($0.prefix) }?.continent
            })
    }

    /// `us-east-1`, `europe-west2-a`, `gcp-us-east4`, `prod-us-east-0`.
    private static func isCode(_ word: String) -> Bool {
        guard word.contains("-"), word.contains(where: \.isNumber) else { return false }
        let tail =
            ["gcp-", "aws-", "azure-", "prod-"].first { word.hasPrefix($0) }
            .map { word.dropFirst($0.count) } ?? word[...]
        return areas.contains { tail.hasPrefix($0.prefix) } && tail.count <= 26
    }
}
