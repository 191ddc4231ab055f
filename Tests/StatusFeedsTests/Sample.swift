import FoundationEssentials
import StatusFeeds

/// The feeds in the folder `Data`.
enum Sample {
    static let all =
        [
            "summary-outage", "summary-maintenance", "summary-foreign-parts",
            "incidents-without-page", "incidents", "status", "components", "unresolved",
            "scheduled-maintenances", "compatible",
        ].map { "statuspage/\($0).json" }
        + ["statusio/partial.json", "statusio/maintenance.json"]
        + ["azure-empty.rss", "azure-news.rss", "statuspage.atom", "update-each.rss", "xhtml.atom"]
        .map { "syndication/\($0)" }

    static func bytes(_ name: String) throws -> [UInt8] {
        let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
        return Array(try Data(contentsOf: URL(filePath: "/\(folder)/Data/\(name)")))
    }

    static func read(_ name: String) throws -> ProviderStatus {
        try StatusFeed.read(bytes(name), name: name)
    }

    /// Reads a text; the error's words where that fails.
    static func outcome(_ text: String, platform: String? = nil) -> Result<
        ProviderStatus, StatusFeedError
    > {
        Result { () throws(StatusFeedError) in
            try StatusFeed.read(Array(text.utf8), name: "f", platform: platform)
        }
    }

    static func complaint(_ text: String, platform: String? = nil) -> String? {
        guard case .failure(let error) = outcome(text, platform: platform) else { return nil }
        return error.description
    }
}
