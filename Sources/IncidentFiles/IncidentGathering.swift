package import Model

/// The incidents of several files together, each counted once.
package struct IncidentGathering: Sendable {
    private struct Identity: Hashable { let provider, id: String }

    /// The incidents, in the order of the files and of their records.
    package let incidents: [PastIncident]
    /// A line for people about each record that was set aside, in the same order.
    package let complaints: [String]
    /// A line for people about each record that was counted although something is odd.
    package let doubts: [String]

    /// Gathers documents; a record that stands in an earlier one is set aside.
    ///
    /// - Complexity: O(*n*).
    package init(_ documents: [IncidentDocument]) {
        var incidents: [PastIncident] = []
        var complaints: [String] = []
        var first: [Identity: String] = [:]
        for document in documents {
            complaints += document.complaints
            for incident in document.incidents {
                let identity = Identity(provider: incident.provider, id: incident.id)
                if let earlier = first[identity] {
                    complaints.append(
                        "\(document.name): '\(incident.id)' of \(incident.provider) stands in "
                            + "\(earlier) already; it is counted once")
                    continue
                }
                first[identity] = document.name
                incidents.append(incident)
            }
        }
        self.incidents = incidents
        self.complaints = complaints
        doubts = documents.flatMap { document in document.doubts.map { "\(document.name):\($0)" } }
    }

    /// Reads files and gathers what they hold.
    ///
    /// - Throws: ``IncidentFileError`` about the first file that cannot be read.
    package static func read(paths: [String]) throws(IncidentFileError) -> IncidentGathering {
        var documents: [IncidentDocument] = []
        for path in paths { documents.append(try IncidentFile.read(path: path)) }
        return IncidentGathering(documents)
    }
}
