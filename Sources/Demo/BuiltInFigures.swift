import LoadTesting

/// What an owner of the built-in shop would know besides its services, as far as it can be known.
enum BuiltInFigures {
    /// Invented figures about money, marked as an example: the content of `economy`, in YAML.
    static var economy: String { String(decoding: PackageResources.economy_yaml, as: UTF8.self) }

    /// Major and critical outages of 17 providers in 2023 and 2024, as they were published.
    ///
    /// `Recordings/SOURCE.md` names their source and licence.
    static var pastOutages: [UInt8] { PackageResources.published_outages_ndjson }

    /// Whether the figures about money are about the services of a story.
    static func fit(_ scenario: Scenario) -> Bool {
        // A built-in scenario that cannot be read fails its own test; here nothing would fit.
        guard let shop = try? BuiltIn.scenario("control")?.scenario.landscape else { return false }
        return scenario.landscape.services == shop.services
    }
}
