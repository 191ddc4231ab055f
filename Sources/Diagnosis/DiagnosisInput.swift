package import Model

/// Everything a diagnosis may look at, up to the moment it is made.
package struct DiagnosisInput: Hashable, Sendable {
    /// The moment of the diagnosis; nothing later is read.
    package let at: Timestamp
    /// The services watched and what each depends on.
    package let services: [Service]
    /// The signals of each service by time, from before the incident until now.
    package let frames: [ServiceID: [SignalFrame]]
    /// The findings of the incident, and those that only inform.
    package let findings: [Finding]
    /// The changes reported, of any service.
    package let changes: [Change]
    /// When an earlier incident about a service was over; its series before that tell of that one.
    package let begins: [ServiceID: Timestamp]

    /// The material of one diagnosis.
    package init(
        at: Timestamp, services: [Service], frames: [ServiceID: [SignalFrame]],
        findings: [Finding], changes: [Change], begins: [ServiceID: Timestamp] = [:]
    ) {
        self.at = at
        self.services = services
        self.frames = frames
        self.findings = findings
        self.changes = changes
        self.begins = begins
    }
}
