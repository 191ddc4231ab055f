import Clocks
import Detection
import Messaging
import Model
import StatusFeeds
import Storage
import Synchronization
import TestKit

@testable import Node

/// Parts of Etsy that are watched, and what tests let be seen of them.
final class StandingScene: Sendable {
    static let feed = "http://127.0.0.1:9/summary.json"
    static let text = """
        region: eu
        providers: [{service: etsy, feed: "\(feed)"}]
        services:
          - id: website
            name: Website
            partOf: etsy
            function: website
            checks: [{name: front, url: "http://a/", every: 15s}]
          - id: payments
            name: Payments
            partOf: etsy
            function: payments
            metrics: {url: "http://a/metrics", every: 10s}
          - id: checkout
            name: Checkout
            partOf: etsy
            function: checkout
            dependsOn: [{service: payments}]
            metrics: {url: "http://b/metrics", every: 10s}
            checks: [{name: basket, url: "http://b/", every: 15s}]
          - id: tool
            name: Seller tool
            dependsOn: [{service: checkout}]
            checks: [{name: login, url: "http://c/", every: 15s}]
        """

    let time = ManualTime()
    let bus = InProcessBus()
    let sight = Mutex(Standings.Sight())
    let told = Mutex<[String]>([])
    let reports = Mutex<[ServiceID: ServiceEvidence.UserReports]>([:])

    static func plan() throws -> StandingPlan {
        try StandingPlan(Configuration(parsing: text, file: "f"))
    }

    func standings(_ store: any SiteStore) throws -> Standings {
        Standings(
            try Self.plan(), sight: { self.sight.withLock { $0 } },
            reports: { id in self.reports.withLock { $0[id] } }, silence: .seconds(45),
            store: store, bus: bus, time: time, log: { line in self.told.withLock { $0 += [line] } }
        )
    }

    /// Lets all parts be seen in order, but for those named.
    func heardOfAll(failing: Set<ServiceID> = []) {
        for service in ["website", "checkout", "tool"] as [ServiceID] {
            see(
                .check(
                    CheckResult(
                        service: service, check: Self.checks[service] ?? "", at: time.now(),
                        passed: !failing.contains(service), status: nil, latencySeconds: 0.1,
                        message: "")))
        }
        for service in ["payments", "checkout"] as [ServiceID] {
            see(.scrape(Scrape(service: service, at: time.now(), samples: [])))
        }
    }

    func see(_ observation: Observation, _ events: [DetectionEvent] = []) {
        sight.withLock { $0.board.take(observation, events) }
    }

    /// Lets a finding be open.
    func find(_ kind: Finding.Kind, in service: ServiceID, subject: String? = nil) {
        let finding = Finding(
            detector: "\(kind)", kind: kind, service: service, subject: subject, severity: .page,
            startedAt: time.now(), detectedAt: time.now(), title: "\(service) has \(kind)")
        sight.withLock { sight in
            let seen = Observation.scrape(
                Scrape(service: "elsewhere", at: time.now(), samples: []))
            sight.board.take(seen, [.opened(finding)])
        }
    }

    private static let checks: [ServiceID: String] = [
        "website": "front", "checkout": "basket", "tool": "login",
    ]

    /// What the provider says, as read now.
    func reading(_ overall: ServiceState, _ components: [(String, ServiceState)] = [])
        -> ProviderReading
    {
        var status = ProviderStatus(platform: "statuspage")
        status.name = "Etsy"
        status.overall = overall
        status.overallRaw = "x"
        status.components = components.map {
            ProviderComponent(id: $0.0, name: $0.0, group: nil, state: $0.1, raw: nil)
        }
        return ProviderReading(
            service: "etsy", address: Self.feed, status: status, readAt: time.now(),
            triedAt: time.now())
    }
}
