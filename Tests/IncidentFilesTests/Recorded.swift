import IncidentFiles
import Model

/// The records in the folder `Data`.
enum Recorded {
    static let google = "gcp-incidents-2021-07..2022-07.json"
    static let amazon = "aws-data-2021-06..2022-06.json"
    static let statuspage = "saas-status-2023-2024.ndjson"
    static let cloud = "cua-infra-cloud-2018.csv"
    static let all = [google, amazon, statuspage, cloud]

    static func path(_ name: String) -> String {
        let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
        return "/\(folder)/Data/\(name)"
    }

    static func read(_ name: String) throws -> IncidentDocument {
        try IncidentFile.read(path: path(name))
    }
}
