import SiteFixture
import Economy
import FaultTrees
import FoundationEssentials
import HTTP
import History
import Model
import Testing
import Topology

@testable import StatusSite

@Suite("API of what is computed", .timeLimit(.minutes(1))) struct ComputedAPITests {
    private static let own: HTTPHeaders = ["Host": "127.0.0.1:8080"]
    private static let target = "/api/v1/incidents/42/classification"

    private func written(_ document: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(document), as: UTF8.self)
    }

    private func post(
        _ body: String, to target: String = Self.target, headers: HTTPHeaders = Self.own,
        peer: String = "127.0.0.1"
    ) async -> HTTPResponse {
        let request = HTTPRequest(
            method: "POST", target: target, headers: headers, body: Array(body.utf8), peer: peer)
        return await StatusSite(data: Fixture(.diagnosed)).handler(request)
    }

    @Test(arguments: [
        "/api/v1/incidents/42/outlook", "/api/v1/history", "/api/v1/predictions",
        "/api/v1/weak-points",
    ])
    func `answers in JSON`(target: String) async throws {
        let answer = await visit(target, Fixture(.diagnosed))
        #expect(answer.status == 200)
        #expect(answer.headers["Content-Type"] == "application/json; charset=utf-8")
        #expect(answer.text.hasPrefix("{") && answer.text.hasSuffix("}"))
    }

    @Test(arguments: [
        "/api/v1/incidents/7/outlook", "/api/v1/incidents/42/outlok", "/api/v1/incidents/x/outlook",
        "/api/v1/history/", "/api/v1/health/", "/api/v1/incidents/42/", "/api/v1/", "/api/",
    ])
    func `an address that is not there is told in JSON`(target: String) async {
        let answer = await visit(target, Fixture(.diagnosed))
        #expect(answer.status == 404)
        #expect(answer.headers["Content-Type"] == "application/json; charset=utf-8")
        #expect(answer.text.hasPrefix("{\"error\":\"There is no "))
    }

    @Test func `an outlook tells forecasts, how long, and where that comes from`() throws {
        var outlook = IncidentOutlook()
        outlook.forecasts = [
            ServiceForecast(
                service: "checkout", probability: 0.5,
                interval: WilsonInterval(successes: 1, trials: 2), earlyAt: Story.at("14:33:00"),
                medianAt: Story.at("14:34:00"), lateAt: Story.at("14:35:00"),
                path: ["payments", "checkout"], evidence: "needs payments")
        ]
        let estimator = ResidualEstimator(DurationSample(ended: (1...40).map { Double($0) }))
        outlook.remaining = (estimator.estimate(elapsedMinutes: 10), "40 earlier outages seen here")
        let text = try written(OutlookDocument(outlook, of: 42, at: Story.at("14:34:00")))
        #expect(text.contains("\"incident\":42,\"now\":\"2026-11-24T14:34:00.000Z\""))
        #expect(text.contains("\"path\":[\"payments\",\"checkout\"],\"probability\":0.5"))
        #expect(text.contains("\"basis\":\"40 earlier outages seen here\""))
        #expect(text.contains("half of such incidents end within"))
        #expect(text.contains("\"medianMinutes\":"))
    }

    @Test func `a cost says that its figures are an example, and whose hour it is`() throws {
        let estimator = try CostEstimator(
            .shopExample(), economy: .unitedStates2017(), services: [])
        var outlook = IncidentOutlook()
        outlook.cost = estimator.cost(of: [
            ServiceLoss(
                service: "payments", share: 1, start: Story.at("14:33:00"),
                end: Story.at("14:39:00"))
        ])
        let text = try written(OutlookDocument(outlook, of: 42, at: Story.at("14:45:00")))
        #expect(text.contains("\"isExample\":true"))
        for key in ["soFar", "perHour", "perHourAtWorst", "assumptions", "operatorTotal"] {
            #expect(text.contains("\"\(key)\":"))
        }
    }

    @Test func `a prediction tells whether it came true once that is known`() throws {
        var prediction = FallPrediction(
            incident: 1, service: "checkout", madeAt: Story.at("14:00:00"),
            horizon: Story.at("15:00:00"), probability: 0.8, expectedAt: nil, reason: "needs it")
        let open = try written(PredictionDocument(prediction))
        #expect(!open.contains("cameTrue"))
        prediction.isSettled = true
        #expect(try written(PredictionDocument(prediction)).contains("\"cameTrue\":false"))
        var history = HistoryOutlook()
        history.predictions = [prediction]
        history.score = PredictionScore(of: [prediction])
        let text = try written(PredictionsDocument(history))
        #expect(text.contains("\"brier\":0.64"))
    }

    @Test func `weak points name each failure, its figure and what removes it`() throws {
        let graph = DependencyGraph(services: [
            Service(id: "db", name: "Database"),
            Service(
                id: "shop", name: "Shop",
                dependencies: [Dependency(on: "db", kind: .critical)]),
        ])
        let subject = WeakPointsDocument.Subject(try FailureModes(of: "shop", in: graph))
        let text = try written(WeakPointsDocument(services: [subject]))
        #expect(text.contains("\"isSinglePoint\":true"))
        #expect(text.contains("{\"name\":\"db\",\"probability\":0.001"))
        #expect(text.contains("\"remedy\":\"make db redundant\""))
    }

    @Test func `history tells of our own and of others apart`() throws {
        var history = HistoryOutlook()
        history.others = HistoryStatistics([
            PastIncident(
                id: "1", provider: "cloud", title: "Down", severity: .major,
                start: Story.at("14:00:00"), end: Story.at("14:30:00"))
        ])
        history.sources = ["saas.ndjson (1 incidents)"]
        let text = try written(HistoryDocument(history))
        #expect(!text.contains("\"own\""))
        #expect(text.contains("\"sources\":[\"saas.ndjson (1 incidents)\"]"))
        #expect(text.contains("\"medianMinutes\":30"))
        #expect(text.contains("\"provider\":\"cloud\""))
    }

    @Test func `takes what a person says`() async {
        let answer = await post(#"{"scope": "regional", "severity": "major", "cause": null}"#)
        #expect(answer.status == 200)
        #expect(answer.text.hasPrefix("{"))
    }

    @Test(
        "says which words it knows",
        arguments: [
            (
                #"{"scope": "worldwide"}"#,
                "'scope' must be one of regional, global, partial, cascading, not 'worldwide'."
            ),
            (
                #"{"severity": "bad"}"#,
                "'severity' must be one of none, minor, major, critical, not 'bad'."
            ),
            (
                #"{"cause": "gremlins"}"#,
                "'cause' must be one of change, capacity, dependency, network, hardware, storage, "
                    + "naming, security, human, unknown, not 'gremlins'."
            ),
            (
                #"{"recovery": "luck"}"#,
                "'recovery' must be one of restart, rollback, staged, relapse, unknown, not 'luck'."
            ),
            (
                #"{"kind": "x"}"#,
                "'kind' is not known; the keys are scope, severity, cause, recovery."
            ),
            (
                "scope=regional",
                #"The body must be a JSON object of words, such as {"scope":"regional",""#
                    + #"severity":"major"}."#
            ),
            (
                #"{"scope": 1}"#,
                #"The body must be a JSON object of words, such as {"scope":"regional",""#
                    + #"severity":"major"}."#
            ),
        ])
    func badWords(body: String, sentence: String) async throws {
        struct Problem: Decodable { let error: String }
        let answer = await post(body)
        #expect(answer.status == 400)
        let problem = try JSONDecoder().decode(Problem.self, from: Data(answer.text.utf8))
        #expect(problem.error == sentence)
    }

    @Test func `a classification is taken only from this machine's own pages, by POST`() async {
        #expect(await post("{}", peer: "192.0.2.7").status == 403)
        let foreign: HTTPHeaders = ["Host": "127.0.0.1:8080", "Origin": "http://evil.example"]
        #expect(await post("{}", headers: foreign).status == 403)
        #expect(await post("{}", to: "/api/v1/incidents/7/classification").status == 404)
        let read = await visit(Self.target, Fixture(.diagnosed))
        #expect(read.status == 405)
        #expect(read.headers["Allow"] == "POST")
    }

    @Test func `health fails while observations cannot be kept`() async {
        var fixture = Fixture(.active)
        fixture.trouble = "The disk is full. Free space."
        let answer = await visit("/api/v1/health", fixture)
        #expect(answer.status == 503)
        #expect(
            answer.text
                == "{\"error\":\"The disk is full. Free space.\","
                + "\"now\":\"2026-11-24T14:33:40.000Z\",\"openIncidents\":1,\"services\":6,"
                + "\"status\":\"failing\"}")
    }
}
