import Catalogue
import Collection
import Continuity
import Model
import StatusFeeds
import StatusSite

// The catalogue as a fixture tells it: Etsy is read and watched, the others are only known.

extension Fixture {
    var notice: String? { nil }

    var catalogue: Catalogue { Self.builtIn }

    /// Read once; our own files are right, which the catalogue's tests hold.
    private static let builtIn = (try? Catalogue.builtIn()) ?? Catalogue([])

    func standing(of id: ServiceID) async throws -> ServiceStanding? {
        guard let entry = catalogue[id] else { return nil }
        guard id == "etsy", stage != .empty else { return ServiceStanding(ServiceEvidence()) }
        var standing = ServiceStanding(evidence)
        standing.since = isFailing ? Story.at("14:33:00") : Story.at("09:00:00")
        standing.spokeAt = [
            .provider: now() - .seconds(40), .checks: now() - .seconds(12), .reports: now(),
            .dependants: now() - .seconds(180),
        ]
        standing.functions = entry.functions.map(function)
        standing.provider = reading
        standing.members = ["marketplace", "checkout", "payments"]
        standing.openIncident = incident?.isOpen == true ? incident?.id : nil
        return standing
    }

    func states() async throws -> [ServiceID: ServiceState] {
        guard stage != .empty, let etsy = try await standing(of: "etsy") else { return [:] }
        return ["etsy": etsy.state, "shippo": isFailing ? .degraded : .up, "fastly": .up]
    }

    func days(of id: ServiceID, count: Int) async throws -> [DayRecord] {
        let today = now() - .seconds(now().seconds(since: Story.at("00:00:00")))
        return (0..<count).map { index in
            let age = count - 1 - index
            let start = today - .seconds(Double(age) * 86_400)
            guard id == "etsy", stage != .empty else {
                return DayRecord(start: start, worst: .unknown, minutes: 0, source: .none)
            }
            if age == 0, isFailing {
                return DayRecord(start: start, worst: .down, minutes: 9, source: .own)
            }
            if age == 20 {
                return DayRecord(start: start, worst: .degraded, minutes: 34, source: .own)
            }
            return switch age {
            case 45: DayRecord(start: start, worst: .partial, minutes: 57, source: .provider)
            case 60...: DayRecord(start: start, worst: .unknown, minutes: 0, source: .none)
            default: DayRecord(start: start, worst: .up, minutes: 0, source: .own)
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

    private var reading: ProviderReading {
        var status = ProviderStatus(platform: "statuspage")
        status.name = "Etsy"
        status.link = "https://www.etsystatus.com/"
        status.overall = .up
        status.overallRaw = "none"
        status.statement = "All Systems Operational\(hostile)"
        status.asOf = now() - .seconds(720)
        return ProviderReading(
            service: "etsy", address: "https://www.etsystatus.com/api/v2/summary.json",
            status: status, readAt: now() - .seconds(40), triedAt: now() - .seconds(40))
    }
}
