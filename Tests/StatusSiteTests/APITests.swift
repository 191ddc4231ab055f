import SiteFixture
import FoundationEssentials
import HTTP
import Model
import Testing

@Suite("API", .timeLimit(.minutes(1))) struct APITests {
    private struct Problem: Decodable { let error: String }

    private func read<Value: Decodable>(_ type: Value.Type, _ answer: HTTPResponse) throws -> Value
    {
        try JSONDecoder().decode(Value.self, from: Data(answer.text.utf8))
    }

    @Test func `lists services with their last signals`() async throws {
        struct Services: Decodable {
            struct One: Decodable {
                struct Frame: Decodable { let values: [String: Double] }
                let id: String
                let state: String
                let openIncident: Int?
                let latest: Frame?
            }
            let services: [One]
        }
        let answer = await visit("/api/v1/services", Fixture(.diagnosed))
        #expect(answer.headers["Content-Type"] == "application/json; charset=utf-8")
        let services = try read(Services.self, answer).services
        #expect(services.count == 6)
        let payments = try #require(services.first { $0.id == "payments" })
        #expect(payments.state == "down")
        #expect(payments.openIncident == 42)
        #expect(payments.latest?.values["pool.inUse{payments}"] == 50)
    }

    @Test func `tells of one service what it needs`() async throws {
        let text = await visit("/api/v1/services/shipping", Fixture(.calm)).text
        #expect(
            text.contains(
                "\"dependencies\":[{\"bufferSeconds\":120,\"kind\":\"asynchronous\","
                    + "\"service\":\"orders\"}]"))
    }

    @Test func `gives the signals of a span`() async throws {
        struct Frames: Decodable {
            struct One: Decodable { let at: Timestamp }
            let from: Timestamp
            let frames: [One]
        }
        let target =
            "/api/v1/services/payments/frames?from=2026-11-24T14:20:00Z&to=2026-11-24T14%3A21%3A00Z"
        let frames = try read(Frames.self, await visit(target, Fixture(.resolved)))
        #expect(frames.from == Story.at("14:20:00"))
        #expect(frames.frames.count == 13)
        #expect(frames.frames.last?.at == Story.at("14:21:00"))
    }

    @Test func `gives incidents as the model writes them`() async throws {
        struct Incidents: Decodable { let incidents: [Incident] }
        let fixture = Fixture(.resolved)
        let one = try read(Incident.self, await visit("/api/v1/incidents/42", fixture))
        #expect(one == fixture.incident)
        let all = try read(Incidents.self, await visit("/api/v1/incidents", fixture))
        #expect(all.incidents == [one])
        let text = await visit("/api/v1/incidents/42", fixture).text
        #expect(text.contains("\"failedAt\":\"2026-11-24T14:33:12.000Z\""))
    }

    @Test func `tells who was told and what changed`() async throws {
        struct Changes: Decodable { let changes: [Change] }
        let fixture = Fixture(.resolved)
        let told = await visit("/api/v1/incidents/42/deliveries", fixture).text
        #expect(told.contains("\"state\":\"failed\""))
        let changes = try read(Changes.self, await visit("/api/v1/changes", fixture)).changes
        #expect(changes.map(\.id) == ["c0", "c1", "c2", "c3"])
    }

    @Test func `tells its health`() async {
        let text = await visit("/api/v1/health", Fixture(.active)).text
        #expect(
            text
                == "{\"now\":\"2026-11-24T14:33:40.000Z\",\"openIncidents\":1,\"services\":6,"
                + "\"status\":\"ok\"}")
    }

    @Test(
        "says what is wrong",
        arguments: [
            (
                "/api/v1/services/none", 404,
                "There is no service 'none'. GET /api/v1/services lists them."
            ),
            (
                "/api/v1/incidents/7", 404,
                "There is no incident 7. GET /api/v1/incidents lists them."
            ),
            ("/api/v2/x", 404, "There is no such address in the API; GET /api/v1/services is one."),
            (
                "/api/v1/services/payments/frames?from=yesterday", 400,
                "'from' is no time; write it as 2026-11-24T14:33:12Z."
            ),
            (
                "/api/v1/changes?from=2026-11-24T15:00:00Z&to=2026-11-24T14:00:00Z", 400,
                "'from' must not lie after 'to'."
            ),
            (
                "/api/v1/changes?from=2026-11-20T15:00:00Z", 400,
                "'from' and 'to' may lie at most 24 hours apart."
            ),
        ])
    func problems(target: String, status: Int, sentence: String) async throws {
        let answer = await visit(target, Fixture(.active))
        #expect(answer.status == status)
        #expect(try read(Problem.self, answer).error == sentence)
    }

    @Test func `refuses other methods`() async throws {
        let answer = await visit("/api/v1/services", Fixture(.calm), method: "DELETE")
        #expect(answer.status == 405)
        #expect(answer.headers["Allow"] == "GET, HEAD")
        #expect(
            try read(Problem.self, answer).error
                == "DELETE is not possible here; use GET, HEAD.")
    }

    @Test func `says when the record cannot be read`() async throws {
        var fixture = Fixture(.calm)
        fixture.isBroken = true
        let answer = await visit("/api/v1/health", fixture)
        #expect(answer.status == 503)
        #expect(
            try read(Problem.self, answer).error
                == "Foreshock could not read what is shown here: The database is locked. Try again."
        )
    }
}
