/// Something to be told to somebody through one channel: decided, then delivered, once.
package struct Notice: Hashable, Codable, Sendable, Identifiable {
    /// What the message says.
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case opened, warned, escalated, failed, diagnosed, recovering, resolved
    }

    /// Made of incident, kind, topic and channel: the same thing is never told twice.
    package let id: String
    /// The incident it tells of.
    package let incident: Int
    /// What it says.
    package let kind: Kind
    /// The name of the channel in the configuration.
    package let channel: String
    /// Whether it pages, warns or informs.
    package let severity: Severity
    /// When it was decided.
    package let at: Timestamp
    /// The subject line.
    package let title: String
    /// The message, in plain text.
    package let text: String

    /// A notice; `topic` tells notices of the same kind about different things apart.
    package init(
        incident: Int, kind: Kind, topic: String? = nil, channel: String, severity: Severity,
        at: Timestamp,
        title: String, text: String
    ) {
        let about = topic.map { "-\($0)" } ?? ""
        id = "incident-\(incident)/\(kind.rawValue)\(about)/\(channel)"
        self.incident = incident
        self.kind = kind
        self.channel = channel
        self.severity = severity
        self.at = at
        self.title = title
        self.text = text
    }
}
