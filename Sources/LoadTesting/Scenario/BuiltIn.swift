package import YAML

/// The scenarios and landscapes that the program carries.
package enum BuiltIn {
    private static let scenarios: KeyValuePairs<String, [UInt8]> = [
        "seed": PackageResources.seed_yaml,
        "control": PackageResources.control_yaml,
        "leak-without-release": PackageResources.leak_without_release_yaml,
        "index-without-leak": PackageResources.index_without_leak_yaml,
        "leak-in-inventory": PackageResources.leak_in_inventory_yaml,
        "innocent-release": PackageResources.innocent_release_yaml,
        "two-changes": PackageResources.two_changes_yaml,
        "dependency-crash": PackageResources.dependency_crash_yaml,
        "slow-dependency": PackageResources.slow_dependency_yaml,
        "error-regression": PackageResources.error_regression_yaml,
    ]

    private static let landscapes: KeyValuePairs<String, [UInt8]> = [
        "shop": PackageResources.shop_yaml
    ]

    /// The names of the scenarios, the most important first.
    package static var scenarioNames: [String] { scenarios.map(\.key) }

    /// The text of a scenario; `nil` when there is none of that name.
    package static func text(_ name: String) -> String? { find(name, in: scenarios) }

    /// A scenario; `nil` when there is none of that name.
    ///
    /// - Throws: `YAMLError` with file and line at a mistake.
    package static func scenario(_ name: String) throws(YAMLError) -> ScenarioFile? {
        guard let text = text(name) else { return nil }
        return try ScenarioFile.parse(text, file: "\(name).yaml (built in)")
    }

    static var landscapeNames: [String] { landscapes.map(\.key) }

    static func landscape(_ name: String) -> String? { find(name, in: landscapes) }

    private static func find(_ name: String, in files: KeyValuePairs<String, [UInt8]>) -> String? {
        files.first { $0.key == name }.map { String(decoding: $0.value, as: UTF8.self) }
    }
}
