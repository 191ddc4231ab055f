package import Collection

/// Live checks of addresses that visitors ask about.
package protocol LookupData: Sendable {
    /// Checks what a visitor typed, once, from here; private addresses are refused.
    ///
    /// The visitor's address only limits how much is checked for it.
    func lookUp(_ text: String, from visitor: String) async -> SiteLookup
}
