package import Collection

/// Live checks of addresses that visitors ask about.
package protocol LookupData: Sendable {
    /// Checks what a visitor typed, once, from here; private addresses are refused.
    func lookUp(_ text: String) async -> SiteLookup
}
