import Clocks
import FoundationEssentials
import HTTP
import LoadTesting
import Model
import Synchronization
import Testing

@Suite("Lab", .timeLimit(.minutes(2)), .serialized) struct LabTests {
    @Test func `plays a story with real processes and reports what is not secret`() async throws {
        let told = Mutex<[Change]>([])
        let lab = try lab(Self.story) { change in told.withLock { $0.append(change) } }
        try await lab.start()
        #expect(await lab.version(of: "shop") == "1.0.0")
        let outcome = try await lab.play()
        #expect(
            told.withLock { $0 }.map(\.id) == [
                "deploy-shop-2.0.0", "campaign-gift-week", "rollback-shop-1.0.0",
            ])
        #expect(outcome.changes.map(\.kind) == [.deploy, .campaign, .rollback])
        #expect(outcome.exhaustedAt.keys.sorted() == ["shop"])
        #expect(await lab.version(of: "shop") == "1.0.0")
        #expect((outcome.load["shop/work"]?.answered ?? 0) > 100)
        let address = try #require(lab.endpoints["shop"])
        #expect(try await status(address + "/health") == 200)
        await lab.stop()
        await #expect(throws: HTTPError.self) { try await status(address + "/health") }
    }

    @Test func `a new release takes over the port without a failed request`() async throws {
        let story = Self.story.replacing("faults: {leakConnections: 30 %}", with: "faults: {}")
            .replacing("duration: 20m", with: "duration: 4m")
        let lab = try lab(story)
        try await lab.start()
        let outcome = try await lab.play()
        await lab.stop()
        let report = try #require(outcome.load["shop/work"])
        #expect(outcome.changes.map(\.id) == ["deploy-shop-2.0.0", "campaign-gift-week"])
        #expect(report.failed == 0, "\(report.reasons)")
        #expect(report.answered > 300)
    }

    @Test func `an operator rolls back, but only to something`() async throws {
        let lab = try lab(Self.story)
        try await lab.start()
        let error = await #expect(throws: LabError.self) { try await lab.rollback("shop") }
        #expect(
            error?.description
                == "Could not roll back shop: no other release of it ran before this one.")
        try await lab.rollback("shop", to: "0.9.0")
        #expect(await lab.version(of: "shop") == "0.9.0")
        await lab.stop()
    }

    @Test func `says which program could not be started`() async throws {
        let scenario = try ScenarioFile.parse(Self.story, file: "story.yaml").scenario
        let lab = try Lab(
            scenario: scenario, executable: "/nowhere/foreshock", time: time(),
            report: { _ in }, log: { _, _ in })
        let error = await #expect(throws: LabError.self) { try await lab.start() }
        #expect(
            error?.description == "Could not start '/nowhere/foreshock': "
                + "No such file or directory. Check the path.")
    }

    private static let story = """
        name: small
        title: A small story
        landscape:
          services:
            - {id: shop, name: Shop, table: listing, pool: 8, hold: 200ms, rows: 1000}
        load:
          - {service: shop, route: work, rate: 2, arrivals: even}
        steps:
          - at: 30s
            deploy: {service: shop, version: 2.0.0, faults: {leakConnections: 30 %}}
          - at: 1m
            campaign: {name: Gift Week, service: shop, increase: 40 %}
          - afterExhaustion: 30s
            rollback: {service: shop}
        duration: 20m
        end: {afterLastStep: 20s}
        expect: {warned: false}
        """

    private func lab(
        _ story: String, report: @escaping @Sendable (Change) async -> Void = { _ in }
    ) throws -> Lab {
        try Lab(
            scenario: ScenarioFile.parse(story, file: "story.yaml").scenario,
            executable: Self.executable, time: time(), report: report, log: { _, _ in })
    }

    private func time() -> ScaledTime { ScaledTime(origin: ScaledTime.wallNow(), speed: 20) }

    private func status(_ url: String) async throws -> Int {
        try await HTTPClient().send(HTTPClient.Request(url: url)).status
    }

    /// The program beside the test bundle.
    private static var executable: String {
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
        let directory = URL(filePath: bundle ?? CommandLine.arguments[0])
            .deletingLastPathComponent()
        return directory.appending(path: "LabServiceProcess").path(percentEncoded: false)
    }
}
