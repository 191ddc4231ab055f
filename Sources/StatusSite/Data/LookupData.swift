package import Collection

/// Live checks of addresses that visitors ask about.
package protocol LookupData: Sendable {
    /// What may be checked for visitors.
    var lookupPolicy: LookupPolicy { get }

    /// Checks what a visitor typed, once, from here; addresses outside the policy are refused.
    ///
    /// The visitor's address only limits how much is checked for it.
    func lookUp(_ text: String, from visitor: String) async -> SiteLookup
}
