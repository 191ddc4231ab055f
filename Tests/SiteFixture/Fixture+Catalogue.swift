package import Catalogue
import Collection
import Continuity
package import Model
import StatusFeeds
package import StatusSite

// The catalogue as a fixture tells it: Etsy is read and watched, the others are only known.

extension Fixture {
    package var catalogue: Catalogue { Self.builtIn }

    package var owners: [ServiceID: ServiceID] {
        Dictionary(uniqueKeysWithValues: Self.members.map { ($0, "etsy") })
    }

    /// The watched services that belong to Etsy.
    private static let members: [ServiceID] = ["marketplace", "checkout", "payments"]

    /// Read once; our own files are right, which the catalogue's tests hold.
    private static let builtIn = (try? Catalogue.builtIn()) ?? Catalogue([])

    package func standing(of id: ServiceID) async throws -> ServiceStanding? {
        guard let entry = catalogue[id] else { return nil }
        guard id == "etsy", stage != .empty else { return ServiceStanding(ServiceEvidence()) }
        var standing = ServiceStanding(evidence)
        standing.held = HeldState(
            state: standing.judged, since: Story.at(isFailing ? "14:33:00" : "09:00:00"),
            troubleSince: isFailing ? Story.at("14:33:00") : nil)
        standing.spokeAt = [
            .provider: now() - .seconds(40), .checks: now() - .seconds(12), .reports: now(),
            .dependants: now() - .seconds(180),
        ]
        standing.functions = entry.functions.map(function)
        standing.provider = reading
        standing.members = Self.members
        standing.openIncident = incident?.isOpen == true ? incident?.id : nil
        return standing
    }

    package func states() async throws -> [ServiceID: ServiceState] {
        guard stage != .empty, let etsy = try await standing(of: "etsy") else { return [:] }
        return ["etsy": etsy.state, "shippo": isFailing ? .degraded : .up, "fastly": .up]
    }

    package func days(of id: ServiceID, count: Int) async throws -> [DayRecord] {
        let today = now() - .seconds(now().seconds(since: Story.at("00:00:00")))
        return (0..<count).map { index in
            let age = count - 1 - index
            let start = today - .seconds(Double(age) * 86_400)
            guard id == "etsy", stage != .empty else {
                return DayRecord(start: start, worst: .unknown, source: .none)
            }
            let watched = min(1440, now().seconds(since: start) / 60)
            if age == 0, isFailing {
                return DayRecord(
                    start: start, worst: .down, lengths: [.init(.down, minutes: 9)],
                    watchedMinutes: watched, source: .own)
            }
            if age == 20 {
                return DayRecord(
                    start: start, worst: .partial,
                    lengths: [.init(.partial, minutes: 4), .init(.degraded, minutes: 30)],
                    watchedMinutes: watched, source: .own,
                    told: [.init(.degraded, minutes: 12)])
            }
            return switch age {
            case 45:
                DayRecord(
                    start: start, worst: .partial, lengths: [.init(.partial, minutes: 57)],
                    source: .provider)
            case 60...62: DayRecord(start: start, worst: .unknown, source: .silence)
            case 60...: DayRecord(start: start, worst: .unknown, source: .none)
            default:
                DayRecord(
                    start: start, worst: .up, watchedMinutes: watched, source: .own)
            }
        }
    }

    var isFailing: Bool { [.active, .diagnosed].contains(stage) }

    private var evidence: ServiceEvidence {
        ServiceEvidence(
            provider: .init(.up),
            checks: ["Frankfurt", "Ohio", "Singapore"].map { region in
                .init(region, isFailing ? .failing : .passing)
            },
            reports: .init(count: isFailing ? 301 : 4, usual: 5.5, minutes: 15),
            dependants: .init(
                suffering: isFailing ? ["ShipStation", "Shippo"] : [], watched: 14))
    }

    private func function(_ name: String) -> ServiceStanding.Function {
        switch name {
        case "checkout", "payments":
            ServiceStanding.Function(
                name: name, state: isFailing ? .down : .up, source: "our checks",
                service: ServiceID(name))
        case "website":
            ServiceStanding.Function(
                name: name, state: .up, source: "our checks", service: "marketplace")
        case "API":
            ServiceStanding.Function(
                name: name, state: .up, source: "the provider", service: nil)
        default: ServiceStanding.Function(name: name, state: .unknown, source: "", service: nil)
        }
    }

    /// One incident of a month and a half ago, as the provider told it.
    private var publishedIncidents: [ProviderIncident] {
        let start = Story.at("10:00:00") - .seconds(45 * 86_400)
        let long = String(repeating: "We are looking at every part of the checkout. ", count: 9)
        return [
            ProviderIncident(
                id: "p1", title: "Errors at checkout\(hostile)", impact: .partial,
                impactRaw: "major", phase: .resolved, phaseRaw: "resolved", started: start,
                resolved: start + .seconds(57 * 60), components: ["Checkout\(hostile)"],
                updates: [
                    ProviderUpdate(
                        at: start + .seconds(57 * 60), phase: .resolved, phaseRaw: "resolved",
                        text: "Checkout works again.\(hostile)"),
                    ProviderUpdate(
                        at: start, phase: .investigating, phaseRaw: "investigating",
                        text: long + hostile),
                ], link: "javascript:alert(1)")
        ]
    }

    private var reading: ProviderReading {
        var status = ProviderStatus(platform: "statuspage")
        status.name = "Etsy"
        status.link = "https://www.etsystatus.com/"
        status.overall = .up
        status.overallRaw = "none"
        status.statement = "All Systems Operational\(hostile)"
        status.asOf = now() - .seconds(720)
        status.incidents = publishedIncidents + [Self.pastIncident(hostile)]
        status.maintenances =
            [
                ProviderMaintenance(
                    id: "m1", title: "Maintenance of bank transfers\(hostile)", phase: .scheduled,
                    phaseRaw: "scheduled", from: Story.at("22:00:00"), to: Story.at("23:30:00"),
                    components: ["Payments"],
                    updates: [
                        ProviderUpdate(
                            at: Story.at("09:30:00"), phase: .scheduled, phaseRaw: "scheduled",
                            text: "Payouts will be late by an hour.\(hostile)")
                    ], link: "https://www.etsystatus.com/incidents/m1")
            ] + Self.maintenances(hostile)
        return ProviderReading(
            service: "etsy", address: "https://www.etsystatus.com/api/v2/summary.json",
            status: status, readAt: now() - .seconds(40), triedAt: now() - .seconds(40))
    }
}
