import Model

/// Finds the change behind what the signals show.
///
/// A change is blamed for what began right after it and at the same service, not for being the
/// latest before the alarm: in published sets of incidents the latest release is nearly always
/// innocent.
enum Attribution {
    /// The change of a service that is nearest before an onset.
    ///
    /// It may be up to `window` seconds before the onset, and be told up to `slack` seconds after it,
    /// as reports lag.
    static func change(
        of service: ServiceID, onset: Timestamp, window: Double, slack: Double = 30,
        in changes: [Change]
    ) -> Change? {
        let own = changes.filter { $0.service == service && $0.kind != .campaign }
        let near = own.filter {
            $0.kind != .rollback || onset.seconds(since: $0.at) <= longestForRollback
        }
        return nearest(near, onset: onset, window: window, slack: slack)
    }

    /// What a rollback brings has run before, so only what begins right with it speaks against it.
    private static let longestForRollback = 300.0

    /// The campaign, of any service, that began with a rise of traffic.
    static func campaign(for step: Step, in changes: [Change]) -> Change? {
        let campaigns = changes.filter { $0.kind == .campaign }
        return nearest(campaigns, onset: step.at, window: 600, slack: 60)
    }

    private static func nearest(
        _ changes: [Change], onset: Timestamp, window: Double, slack: Double
    ) -> Change? {
        let close = changes.filter {
            let lead = onset.seconds(since: $0.at)
            return lead <= window && lead >= -slack
        }
        // What was told before the onset goes first; what was told a little late is second choice.
        return close.filter { $0.at <= onset }.max { $0.at < $1.at }
            ?? close.min { $0.at < $1.at }
    }
}
