/// From how many durations on a figure is told of them; with fewer the single ones are listed.
package enum FewestRecords {
    /// For a median: with two it is their middle, which nothing lasted.
    package static let median = 3
    /// For a survival curve and for fits, as ``DurationFits`` needs.
    package static let curve = 5
    /// For "nine of ten": with fewer than ten it is the longest one.
    package static let ninth = 10
}
