import IncidentFiles
import Model
import Testing

@Suite("Incident file", .timeLimit(.minutes(1))) struct IncidentFileTests {
    @Test(
        "tells the format by content and reads every record",
        arguments: [
            (Recorded.google, IncidentFormat.google, 157), (Recorded.amazon, .amazon, 86),
            (Recorded.statuspage, .statuspage, 2129), (Recorded.cloud, .cloudTable, 389),
            ("cua-atlassian_bitbucket.csv", .trace, 65),
            ("cua-atlassian_confluence.csv", .trace, 40),
            ("cua-atlassian_jira-software.csv", .trace, 35),
            ("cua-discord_global-status.csv", .trace, 34),
            ("cua-github-status_global-status.csv", .trace, 230),
            ("cua-slack_global-status.csv", .trace, 261),
        ])
    func counts(name: String, format: IncidentFormat, count: Int) throws {
        let document = try Recorded.read(name)
        #expect(document.format == format)
        #expect(document.incidents.count == count)
        #expect(document.problems == [])
        #expect(document.format.hasDates == (format != .trace))
    }

    @Test func `Google Cloud has the figures of its source`() throws {
        let incidents = try Recorded.read(Recorded.google).incidents
        let minutes = incidents.compactMap(\.minutes)
        #expect(Figures.median(minutes) == 157)
        #expect(abs(Figures.mean(minutes) - 1868.24) < 0.005)
        #expect(abs(Figures.quantile(minutes, 0.9) - 3130.8) < 0.05)
        #expect(abs((minutes.max() ?? 0) - 84_653) < 0.5)
        #expect(incidents.count { $0.severity == .major } == 118)
        #expect(incidents.count { $0.severity == .critical } == 20)
        #expect(incidents.count { $0.severity == .minor } == 19)
        #expect(incidents.map(\.updates.count).reduce(0, +) == 770)
        #expect(Set(incidents.flatMap(\.components)).count == 60)
        #expect(Set(incidents.flatMap(\.regions)).count == 36)
    }

    @Test func `the updates of Google Cloud come oldest first, without markup`() throws {
        let incidents = try Recorded.read(Recorded.google).incidents
        for incident in incidents {
            let times = incident.updates.compactMap(\.at)
            #expect(times.count == incident.updates.count)
            #expect(times == times.sorted())
        }
    }

    @Test func `Statuspage providers have the figures of their source`() throws {
        let counted = try Recorded.read(Recorded.statuspage).incidents.filter {
            $0.severity != .maintenance && $0.end != nil
        }
        #expect(counted.count { ($0.minutes ?? 0) > 0 } == 1639)
        #expect(counted.count { $0.provider == "github" && ($0.minutes ?? 0) > 0 } == 183)
        let expected: [(String, Double, Int)] = [
            ("circleci", 36, 101), ("netlify", 28, 78), ("github", 49, 187), ("datadog", 56, 43),
            ("discord", 57.5, 116), ("sentry", 65.5, 136), ("vercel", 81, 170),
            ("digitalocean", 95, 175), ("grafana", 100.5, 228), ("mongodb", 126, 106),
            ("snowflake", 186, 69), ("confluent", 193, 143), ("elastic", 223, 83),
            ("supabase", 240.5, 126),
        ]
        for (provider, median, count) in expected {
            let minutes = counted.filter { $0.provider == provider }.compactMap(\.minutes)
            #expect(minutes.count == count, "\(provider)")
            #expect(abs(Figures.median(minutes) - median) < 0.05, "\(provider)")
        }
    }

    @Test(
        "the table of 2018 has the figures of its source",
        arguments: [
            ("AWS", 140, 84.0, 140.2, 281.4), ("GCP", 130, 62.4, 142.8, 306.1),
            ("Azure", 119, 236.0, 541.0, 1240.8),
        ])
    func cloud(provider: String, count: Int, median: Double, mean: Double, high: Double) throws {
        let minutes = try Recorded.read(Recorded.cloud).incidents.filter { $0.provider == provider }
            .compactMap(\.minutes)
        #expect(minutes.count == count)
        #expect(abs(Figures.median(minutes) - median) < 0.05)
        #expect(abs(Figures.mean(minutes) - mean) < 0.05)
        #expect(abs(Figures.quantile(minutes, 0.9) - high) < 0.05)
    }

    @Test func `likely twins are counted and named`() throws {
        let document = try Recorded.read(Recorded.statuspage)
        #expect(document.doubts.count == 4)
        #expect(
            document.doubts.first?.description
                == "63: 'fjj29dxw0m7c' of github has the title and the start of another record; "
                + "both are counted")
    }

    @Test func `an unknown format is refused`() {
        #expect(
            throws: IncidentFileError(
                "Could not read 'x.txt': its format is unknown. Give incidents.json of Google "
                    + "Cloud, data.json of AWS, Statuspage incidents one a line, a table or trace "
                    + "of the Cloud Uptime Archive, Foreshock's own list, or a table with the "
                    + "columns provider, id, start and end.")
        ) { try IncidentFile.read(text: "hello", name: "x.txt") }
    }

    @Test func `a file that is not there is refused`() {
        #expect(
            throws: IncidentFileError(
                "Could not read '/nowhere/x': there is no such file. Check the path.")
        ) { try IncidentFile.read(path: "/nowhere/x") }
        #expect(
            throws: IncidentFileError(
                "Could not read '/tmp': it is a directory. Name a file in it.")
        ) { try IncidentFile.read(path: "/tmp") }
        #expect(throws: IncidentFileError("Could not read 'x': it is empty.")) {
            try IncidentFile.read(text: " \n", name: "x")
        }
    }

    @Test func `a plain table is read, and its bad lines are told`() throws {
        let text = """
            provider,id,start,end,severity,title,components
            shop,1,2026-11-24T14:00:00Z,2026-11-24T15:00:00+01:00,major,Pool,db; web
            shop,2,2026-11-24T14:00:00Z,,,,
            shop,3,yesterday,,,,
            shop,4,2026-11-24T14:00:00Z,,bad,,
            shop,1,2026-11-25T14:00:00Z,,,,

            """
        let document = try IncidentFile.read(text: text, name: "a.csv")
        #expect(document.format == .table)
        #expect(document.incidents.map(\.id) == ["1", "2"])
        #expect(document.incidents.map(\.severity) == [.major, nil])
        #expect(document.incidents.map(\.minutes) == [0, nil])
        #expect(document.incidents[0].components == ["db", "web"])
        #expect(
            document.complaints == [
                "a.csv:4: 'start' is no time: 'yesterday'",
                "a.csv:5: 'severity' is unknown: 'bad'; use one of none, maintenance, minor, "
                    + "major, critical",
                "a.csv:6: '1' of shop stands in the file already; it is counted once",
            ])
    }

    @Test func `a table needs no more than four columns`() throws {
        let text = "provider,id,start,end\na,1,2026-11-24T14:00:00Z,2026-11-24T14:30:00Z\n"
        let incident = try #require(
            try IncidentFile.read(text: text, name: "a.csv").incidents.first)
        #expect(incident.minutes == 30)
        #expect(incident.severity == nil && incident.title.isEmpty)
    }

    @Test func `a list that is broken off is refused whole`() {
        #expect(
            throws: IncidentFileError(
                "Could not read 'x.json' as google: it is no JSON that can be read. "
                    + "Get the whole file again.")
        ) { try IncidentFile.read(text: "[{\"external_desc\": \"a", name: "x.json") }
    }

    @Test func `our own list is read`() throws {
        let text = """
            [{"id": "1", "provider": "shop", "title": "Pool", "components": [], "regions": [],
            "start": "2026-11-24T14:00:00.000Z", "end": "2026-11-24T14:40:00Z", "updates": []},
            {"id": "2", "provider": "shop", "title": "", "components": [], "regions": [],
            "start": "yesterday", "updates": []}]
            """
        let document = try IncidentFile.read(text: text, name: "own.json")
        #expect(document.format == .foreshock)
        #expect(document.incidents.map(\.minutes) == [40])
        #expect(
            document.complaints == ["own.json: record 2: 'start' has a value that cannot be read"])
    }

    @Test func `files together count each incident once`() throws {
        let line = """
            {"provider_id":"p","incident_id":"1","created_at":"2024-01-01T00:00:00Z"}
            """
        let first = try IncidentFile.read(text: line, name: "a")
        let second = try IncidentFile.read(text: line, name: "b")
        let gathered = IncidentGathering([first, second])
        #expect(gathered.incidents.count == 1)
        #expect(gathered.complaints == ["b: '1' of p stands in a already; it is counted once"])
    }
}

/// Figures of durations as the sources give them.
enum Figures {
    static func mean(_ values: [Double]) -> Double {
        values.reduce(0, +) / Double(max(values.count, 1))
    }

    static func median(_ values: [Double]) -> Double { quantile(values, 0.5) }

    /// Three decimals, for figures from 0 to 1.
    static func thousandths(_ value: Double) -> String {
        let digits = String(Int((value * 1000).rounded()))
        return "0." + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }

    /// By linear interpolation between the neighbours.
    static func quantile(_ values: [Double], _ share: Double) -> Double {
        let sorted = values.sorted()
        guard let last = sorted.last else { return .nan }
        let place = share * Double(sorted.count - 1)
        let low = Int(place)
        guard low + 1 < sorted.count else { return last }
        return sorted[low] + (place - Double(low)) * (sorted[low + 1] - sorted[low])
    }
}
