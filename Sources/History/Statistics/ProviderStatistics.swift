/// Statistics of the incidents of one provider.
package struct ProviderStatistics: Hashable, Sendable {
    /// Whose incidents they are.
    package let provider: String
    /// The time over which its records were kept.
    package let window: ObservationWindow
    /// Counts, durations, fits and mean times.
    package let group: GroupStatistics
    /// How much of each month it was up; `nil` when the window has no length, or when it is taken
    /// from fewer than ``Availability/fewest`` outages.
    package let availability: Availability?
    /// At which hours and on which weekdays outages begin.
    package let season: Season
    /// Whether outages become more frequent or longer; `nil` with too few.
    package let trend: Trend?
}

/// Statistics of the incidents of one component of a provider, or of one cause.
package struct PartStatistics: Hashable, Sendable {
    /// Whose incidents they are.
    package let provider: String
    /// The component or cause.
    package let name: String
    /// Counts, durations, fits and mean times, in the window of the provider.
    package let group: GroupStatistics
}
