package import Community
package import Model
import StatusSite

// What visitors report in a fixture: a surge about Etsy while it fails.

extension Fixture {
    package func reports(of id: ServiceID) async throws -> ReportHistory {
        guard id == "etsy", stage != .empty else { return ReportHistory() }
        var history = ReportHistory()
        let minutes = Int(now().seconds(since: Story.at("00:00:00"))) / 900 * 15
        let last = Story.at("00:00:00") + .seconds(Double(minutes) * 60)
        history.buckets = (0..<96).map { index in
            let usual = 5 + Double((index + 40) % 96) / 20
            let isLast = index == 95
            return ReportHistory.Bucket(
                start: last - .seconds(Double(95 - index) * 900),
                count: isLast && isFailing ? 301 : (index * 7) % 5 + 3,
                usual: .init(low: usual - 3, middle: usual, high: usual + 4))
        }
        history.functions = [
            .init(name: "checkout", count: 190), .init(name: "payments", count: 80),
        ]
        history.symptoms = [.init(name: "error", count: 240), .init(name: "slow", count: 41)]
        history.countries = [.init(name: "US", count: 170), .init(name: "DE", count: 60)]
        history.daysKnown = 28
        return history
    }

    package func take(_ report: ReportDraft) async throws {
        if isBroken { throw Broken() }
        if let refusal { throw refusal }
        reported.add(report)
    }
}
