/// The times that decide when incidents open together, close and what of the past they show.
package struct IncidentSettings: Sendable {
    /// How long all must be quiet before an incident is over.
    package var settle: Duration = .seconds(120)
    /// How long a repair may take to show before the incident counts as active again.
    package var repairPatience: Duration = .seconds(180)
    /// How far before the first finding a change is still shown.
    package var changeWindow: Duration = .seconds(1800)
    /// Confidence from which a cause is told to people, in 0...1.
    package var confidentFrom = 0.5
    /// Confidence from which a first cause is named without a second look, in 0...1.
    package var certainFrom = 0.9
    /// How long looks must say otherwise before a cause that was named is corrected the first time.
    package var correctionHold: Duration = .seconds(60)

    /// The defaults.
    package init() {}
}
