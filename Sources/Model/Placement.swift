/// What a service shares with others: one cause there takes all of them down.
package struct Placement: Hashable, Codable, Sendable {
    /// Whose infrastructure it runs on (`aws`); `nil` when unknown.
    package let provider: String?
    /// Where it runs (`eu-central-1`); `nil` when unknown.
    package let region: String?
    /// The release it runs, shared by all that get it at the same time; `nil` when unknown.
    package let release: String?

    /// A placement.
    package init(provider: String? = nil, region: String? = nil, release: String? = nil) {
        self.provider = provider
        self.region = region
        self.release = release
    }
}
