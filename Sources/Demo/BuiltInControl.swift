import LoadTesting

/// The recorded control run that the program carries: the campaign without the faulty release.
///
/// Made with `foreshock demo --control --headless --record FILE`, of which the pool signals of
/// payments and inventory are kept: 27 minutes of scenario time at speed 10.
enum BuiltInControl {
    /// The record, as JSON.
    static var record: [UInt8] { PackageResources.control_json }

    /// Whether the record can be compared with a story: the same landscape under the same load.
    static func fits(_ scenario: Scenario) -> Bool {
        // A built-in scenario that cannot be read fails its own test; here nothing would fit.
        guard let control = try? BuiltIn.scenario("control")?.scenario else { return false }
        return scenario.landscape.services == control.landscape.services
            && scenario.load.map(\.ratePerSecond) == control.load.map(\.ratePerSecond)
    }
}
