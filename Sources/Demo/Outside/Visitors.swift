import Clocks
import LoadTesting
import Model
import Numerics

/// The visitors of the shop, who tell Foreshock's page when it fails them.
///
/// They know only what happened to their own requests in the lab. Each has an address of its own,
/// from the ranges kept for documentation (RFC 3849).
struct Visitors: Sendable {
    /// A report as the node's API takes it.
    struct Report: Encodable {
        let service: ServiceID
        let function: String?
        let symptom: UserReport.Symptom
        let country: String
    }

    private static let pause = 5.0

    let service: ServiceID
    let client: NodeClient
    let time: ScaledTime

    /// Reports until cancelled; `load` tells what became of the requests so far.
    func run(load: @Sendable () async -> [String: LoadReport]) async throws {
        var chance = SplitMix64(seed: 7)
        var failures = FailureCount()
        while true {
            try await time.sleep(for: .seconds(Self.pause))
            failures.look(at: await load())
            let troubled = ReportHabit.count(
                Double(failures.failed) * ReportHabit.share, &chance)
            for _ in 0..<troubled { await send("checkout", &chance) }
            let usual = ReportHabit.usual(at: time.now()) * Self.pause / 900
            for _ in 0..<ReportHabit.count(usual, &chance) { await send(nil, &chance) }
        }
    }

    private func send(_ function: String?, _ chance: inout SplitMix64) async {
        let report = Report(
            service: service, function: function, symptom: ReportHabit.symptom(&chance),
            country: ReportHabit.country(&chance))
        let parts = (0..<6).map { _ in String(chance.next() % 65_536, radix: 16) }
        await client.send(report, from: "2001:db8:" + parts.joined(separator: ":"))
    }
}
