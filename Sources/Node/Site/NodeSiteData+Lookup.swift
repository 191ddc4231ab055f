import Collection
import StatusSite

// Live checks of addresses that visitors ask about.

extension NodeSiteData {
    var lookupPolicy: LookupPolicy { lookups.policy }

    func lookUp(_ text: String, from visitor: String) async -> SiteLookup {
        await lookups.lookUp(text, from: visitor)
    }
}
