import FoundationEssentials
import Model

/// The incidents of `durations.csv`.
enum RecordedDurations {
    /// All, in the order of the file.
    static let incidents: [PastIncident] = read()

    /// Those of one provider.
    static func incidents(of provider: String) -> [PastIncident] {
        incidents.filter { $0.provider == provider }
    }

    /// Those of the providers that keep a page of the kind of Statuspage.
    static let statusPages = incidents.filter {
        $0.provider != "gcp" && !$0.provider.hasPrefix("cua-")
    }

    private static func read() -> [PastIncident] {
        let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let path = folder.joined(separator: "/") + "/Data/durations.csv"
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""  // empty fails below
        return text.split(separator: "\n").dropFirst().enumerated().compactMap { index, line in
            let parts = line.split(separator: ",", omittingEmptySubsequences: false).map(
                String.init)
            guard parts.count == 4, let start = Timestamp(iso8601: parts[2]) else { return nil }
            return PastIncident(
                id: "\(index)", provider: parts[0], title: "",
                severity: PastIncident.Severity(rawValue: parts[1]), start: start,
                end: Timestamp(iso8601: parts[3].isEmpty ? "-" : parts[3]))
        }
    }
}
