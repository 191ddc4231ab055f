package import Model

/// The written account of an incident.
package enum Postmortem {
    /// The account as Markdown, complete without Foreshock at hand.
    ///
    /// - Parameter names: The names of services for people; the identity is used where one is missing.
    package static func markdown(for incident: Incident, names: [ServiceID: String] = [:]) -> String
    { "" }
}
