package import Model

/// Where a service tells its own state.
package struct StatusPage: Hashable, Sendable {
    /// The page for people.
    package let url: WebAddress
    /// What it runs on (`statuspage`); `nil` when not known.
    package let platform: String?

    /// A status page.
    package init(url: WebAddress, platform: String?) {
        self.url = url
        self.platform = platform
    }
}
