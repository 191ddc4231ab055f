package import Model

/// What was read from a file of incidents: the good records, and what is wrong with the others.
package struct IncidentDocument: Sendable {
    /// The name of the file, for messages.
    package let name: String
    /// The format, found out by content.
    package let format: IncidentFormat
    /// The records that can be counted, in the order of the file.
    package let incidents: [PastIncident]
    /// The records that were set aside, in the order of the file; none of them is in `incidents`.
    package let problems: [IncidentFileProblem]
    /// Records that were counted although something about them is odd, such as a likely twin.
    package let doubts: [IncidentFileProblem]

    /// A line for people about each record that was set aside: `FILE:7: what is wrong`.
    package var complaints: [String] { problems.map { "\(name):\($0)" } }
}

/// How a file of incidents is laid out.
package enum IncidentFormat: String, Hashable, Codable, Sendable, CaseIterable {
    /// `incidents.json` of the Google Cloud status page.
    case google
    /// `data.json` of the old AWS Service Health Dashboard.
    case amazon
    /// One Statuspage-like incident a line, as JSON.
    case statuspage
    /// A table of cloud incidents with their texts (Cloud Uptime Archive, 2018).
    case cloudTable = "cloud-table"
    /// A failure trace: seconds since the first record, and no text (Cloud Uptime Archive).
    case trace
    /// A table with the columns `provider`, `id`, `start` and `end`.
    case table
    /// Foreshock's own export: a JSON list of past incidents.
    case foreshock

    /// Whether its times are dates; in a trace hours of the day and weekdays mean nothing.
    package var hasDates: Bool { self != .trace }
}

/// A record that was set aside, or is doubtful.
package struct IncidentFileProblem: Hashable, Sendable, CustomStringConvertible {
    /// Where a record stands in its file.
    package enum Place: Hashable, Sendable {
        /// A line of the file, from 1.
        case line(Int)
        /// A record of the list, from 1.
        case record(Int)
    }

    /// Where it stands.
    package let place: Place
    /// What is wrong, as a sentence without a full stop.
    package let reason: String

    /// A problem.
    package init(_ place: Place, _ reason: String) {
        self.place = place
        self.reason = reason
    }

    /// `7: it ends before it starts`, or `record 7: it ends before it starts`.
    package var description: String {
        switch place {
        case .line(let line): "\(line): \(reason)"
        case .record(let record): " record \(record): \(reason)"
        }
    }
}

/// A file of incidents that could not be read at all.
package struct IncidentFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was tried, what was wrong, what to do.
    package let description: String

    /// An error with this text.
    package init(_ description: String) { self.description = description }
}
