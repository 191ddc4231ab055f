import IncidentFiles
import Model
import Testing

@Suite("Dump") struct DumpTests {
    @Test func dump() throws {
        let folder = String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/")!)) + "/Data/"
        for name in ["gcp-incidents-2021-07..2022-07.json", "aws-data-2021-06..2022-06.json", "saas-status-2023-2024.ndjson", "cua-infra-cloud-2018.csv", "cua-slack_global-status.csv"] {
            let d = try IncidentFile.read(path: folder + name)
            print("DUMP", name, d.format, d.incidents.count, d.problems.count, d.doubts.count)
            for p in d.problems { print("DUMP P", p) }
            for p in d.doubts { print("DUMP D", p) }
            if d.format == .amazon { for i in d.incidents { print("DUMP A", i.id, i.start, i.end as Any, i.minutes as Any) } }
        }
    }
}
