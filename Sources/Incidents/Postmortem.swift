import Detection
package import Model

/// The written account of an incident.
///
/// It is complete without Foreshock at hand, and blameless: it names changes and services, not people.
/// Text that came from outside, such as the title of a change, cannot format anything.
package enum Postmortem {
    /// The account as Markdown, in the order in which people ask.
    ///
    /// - Parameters:
    ///   - incident: The incident, at any moment of its life.
    ///   - names: The names of services for people; the identity is used where one is missing.
    /// - Returns: Markdown that ends in one newline.
    package static func markdown(
        for incident: Incident, names: [ServiceID: String] = [:]
    ) -> String {
        let writer = PostmortemWriter(incident: incident, names: names)
        let sections = [
            writer.heading, writer.summary, writer.causes, writer.factors, writer.cleared,
            writer.impact, writer.detection, writer.wentWell, writer.actions, writer.timeline,
        ]
        return sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }
}
