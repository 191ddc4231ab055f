import Collection
import StatusSite

// Live checks of addresses that visitors ask about.

extension NodeSiteData {
    func lookUp(_ text: String) async -> SiteLookup {
        SiteLookup(
            address: text, at: now(), outcome: .refused,
            explanation: "No address can be looked up here.")
    }
}
