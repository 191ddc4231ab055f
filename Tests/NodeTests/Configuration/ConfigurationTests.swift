import HTTP
import Economy
import Collection
import FoundationEssentials
import HTTP
import Model
import Node
import StatusSite
import Testing

@Suite("Configuration") struct ConfigurationTests {
    @Test func `needs no more than one service`() throws {
        let configuration = try Configuration(
            parsing: "services: [{id: payments}]", file: "/etc/foreshock/shop.yaml")
        var expected = Configuration()
        expected.database = "/etc/foreshock/foreshock.db"
        expected.services = [WatchedService(service: Service(id: "payments", name: "payments"))]
        #expect(configuration == expected)
        #expect(configuration.title == "Foreshock")
        #expect(configuration.listen.description == "127.0.0.1:8080")
        #expect(configuration.retention == .seconds(604_800))
    }

    @Test func `keeps absolute paths and puts relative ones beside the file`() throws {
        let text = "{database: /var/lib/f.db, control: quiet.jsonl, services: [{id: a}]}"
        let beside = try Configuration(parsing: text, file: "shops/one.yaml")
        #expect(beside.database == "/var/lib/f.db")
        #expect(beside.control == "shops/quiet.jsonl")
        #expect(try Configuration(parsing: text, file: "one.yaml").control == "quiet.jsonl")
    }

    @Test func `puts files of past incidents beside the file, one or several`() throws {
        let text = "{history: [/var/a.json, b.ndjson], services: [{id: a}]}"
        #expect(
            try Configuration(parsing: text, file: "shops/one.yaml").history
                == ["/var/a.json", "shops/b.ndjson"])
        let one = "{history: b.ndjson, services: [{id: a}]}"
        #expect(try Configuration(parsing: one, file: "one.yaml").history == ["b.ndjson"])
    }

    @Test func `reads a rule with a limit below and without a service`() throws {
        let text = """
            services: [{id: a}]
            rules:
              - {name: quiet, signal: 'queue_depth{eu}', below: 2.5, for: 1m30s, severity: info}
              - {name: bare, signal: requests.errorRatio, above: 0.05}
            """
        let rules = try Configuration(parsing: text, file: "a.yaml").rules
        #expect(
            rules == [
                ThresholdRule(
                    name: "quiet", service: nil, signal: Signal("queue_depth", of: "eu"),
                    comparison: .below, limit: 2.5, holdSeconds: 90, severity: .info),
                ThresholdRule(
                    name: "bare", service: nil, signal: Signal(.errorRatio), comparison: .above,
                    limit: 0.05, holdSeconds: 0, severity: .warning),
            ])
    }

    @Test func `shortens the timeout where checks come faster than it`() throws {
        let text = """
            services:
              - id: a
                metrics: {url: "http://a/metrics", every: 2s}
                checks: [{name: one, url: "http://a/", every: 1s, status: 204}]
            """
        let service = try #require(try Configuration(parsing: text, file: "a").services.first)
        #expect(service.metrics?.timeout == .seconds(2))
        #expect(service.checks.first?.timeout == .seconds(1))
        #expect(service.checks.first?.statuses == [204...204])
    }

    @Test func `lets visitors have public addresses checked unless told otherwise`() throws {
        let head = "services: [{id: a}]\n"
        #expect(try Configuration(parsing: head, file: "a").lookup == LookupPolicy())
        #expect(try !Configuration(parsing: head + "lookup: off", file: "a").lookup.isOn)
        let text = head + "lookup: {allow: [10.0.0.0/8, 'fd00::/8']}"
        let policy = try Configuration(parsing: text, file: "a").lookup
        #expect(policy.isOn)
        #expect(policy.networks.map(\.description) == ["10.0.0.0/8", "fd00::/8"])
        #expect(policy.ports == [80, 443])
        let ports = head + "lookup: {allow: 10.0.0.0/8, ports: [8080, 8443]}"
        #expect(
            try Configuration(parsing: ports, file: "a").lookup.ports == [80, 443, 8080, 8443])
        let named = head + "lookup: {allow: [169.254.169.254]}"
        #expect(try Configuration(parsing: named, file: "a").lookup.networks.count == 1)
    }

    @Test func `takes a notice in one language or in several`() throws {
        let head = "services: [{id: a}]\n"
        #expect(try Configuration(parsing: head, file: "a").notice == nil)
        #expect(
            try Configuration(parsing: head + "notice: One text.", file: "a").notice
                == SiteNotice("One text."))
        let text = head + "notice: {en: A rehearsal., de: Eine Probe.}"
        let notice = try #require(try Configuration(parsing: text, file: "a").notice)
        #expect(notice.line(for: .english).words == "A rehearsal.")
        #expect(notice.line(for: .german).words == "Eine Probe.")
    }

    @Test func `reads the documented example`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let path = root.appending(path: "docs/foreshock.example.yaml").path
        let configuration = try Configuration(contentsOfFile: path)
        #expect(configuration.title == "Example shop")
        #expect(configuration.lookup.networks.map(\.description) == ["10.20.0.0/16"])
        #expect(configuration.lookup.ports == [80, 443, 8080, 8443])
        #expect(configuration.database.hasSuffix("/docs/foreshock.db"))
        #expect(
            configuration.services.map(\.service.id)
                == [
                    "payments", "payments-db", "payments-replica", "checkout", "search",
                    "analytics",
                ])
        let check = try #require(configuration.services.first?.checks.first)
        #expect(check.statuses == [200...200, 204...204])
        #expect(check.contains == "ok")
        #expect(check.redirects == 2)
        #expect(
            configuration.services.flatMap(\.service.dependencies).map(\.kind)
                == [
                    .redundant(group: "database", required: 1, failoverSeconds: 30),
                    .redundant(group: "database", required: 1, failoverSeconds: 30),
                    .critical, .partial(share: 0.3), .asynchronous(bufferSeconds: 900),
                ])
        let payments = try #require(configuration.services.first?.service)
        #expect(
            payments.placement
                == Placement(provider: "aws", region: "eu-central-1", release: "shop-3.2"))
        #expect(
            payments.operation
                == Operation(
                    availability: 0.999, repairSeconds: 1800, ratePerSecond: 40,
                    capacityPerSecond: 160, workers: 32, serviceSeconds: 0.2, attempts: 2,
                    hasBreaker: true))
        let economy = try #require(configuration.economy)
        #expect(economy.currency == .euro)
        #expect(!economy.isExample)
        #expect(economy.functions.stated == ["payments": "payment"])
        #expect(economy.functions["gifts"]?.industry == "4A0")
        #expect(economy.streams.map(\.services) == [["checkout", "payments"]])
        #expect(economy.staff?.costPerHour == Estimate(90))
        let rule = try #require(configuration.rules.first)
        #expect(rule.limit == 0.95)
        #expect(rule.holdSeconds == 300)
        let webhook = try #require(configuration.webhooks.first)
        #expect(webhook.headers == [.init(name: "Authorization", value: "Bearer change-me")])
        #expect(configuration.siteURL == "https://status.example.com")
        #expect(webhook.notify == Set(Notice.Kind.allCases))
        #expect(configuration.actions.first?.service == "payments")
        #expect(configuration.region == "eu-central")
        #expect(
            configuration.summary
                == "6 services, 2 checks, 2 providers, 1 rule, 1 webhook, 1 action")
    }
}
