import Language
import Model
package import StatusFeeds

/// The answer of `foreshock feed`: what a provider says about itself, and what that is worth.
package struct FeedReport: Report {
    /// What the feed says.
    private let feed: ProviderStatus
    /// What that is worth at the moment that was asked about.
    private let now: JudgedStatus

    /// A report on a feed as read and as judged.
    package init(_ feed: ProviderStatus, judged: JudgedStatus) {
        self.feed = feed
        now = judged
    }

    package var text: String {
        let parts = [heading, components, incidents, maintenances, problems]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var heading: String {
        let statement = feed.statement.map { " (\"\($0)\")" } ?? ""
        let derived = feed.isDerived && feed.overall != .unknown ? ", by its parts" : ""
        let source =
            [feed.platform] + [feed.asOf.map { "as of \($0)" }, feed.link].compactMap { $0 }
        return Wrapped(
            "\(feed.name ?? "The provider"): \(feed.overall.statusWords)\(derived)\(statement)"
        ).text + "Feed: \(source.joined(separator: ", "))\n" + Wrapped("Now: \(now.sentence)").text
    }

    /// How many do how, and a line for each that does not work.
    private var components: String {
        guard !feed.components.isEmpty else { return "" }
        let counts = ServiceState.allCases.compactMap { state in
            let count = feed.components.count { $0.state == state }
            return count == 0 ? nil : "\(count) \(state.statusWords)"
        }
        let number = feed.components.count
        let line =
            "\(number == 1 ? "1 component" : "\(number) components"): "
            + counts.joined(separator: ", ") + "\n"
        let ill = feed.components.filter { $0.state != .up }
        guard !ill.isEmpty else { return line }
        var table = TextTable([("component", .left), ("state", .left), ("as said", .left)])
        for component in ill {
            let name = component.group.map { "\($0): \(component.name)" } ?? component.name
            table.add([name, component.state.statusWords, component.raw ?? "–"])
        }
        return line + table.text
    }

    private var incidents: String {
        guard !feed.incidents.isEmpty else { return "" }
        let open = feed.openIncidents
        let past = feed.incidents.count - open.count
        let told = open.map { incident in
            let since = incident.started.map { ", since \($0)" } ?? ""
            let parts =
                incident.components.isEmpty
                ? "" : ": \(incident.components.joined(separator: ", "))"
            return Wrapped(
                "\(incident.title) (\(incident.phase.words), "
                    + "\(Self.effect(of: incident))\(since))\(parts)"
            ).text + Self.latest(incident.updates)
        }
        return "Incidents: \(open.count) open, \(past) past\n" + told.joined()
    }

    private static func effect(of incident: ProviderIncident) -> String {
        switch incident.impact {
        case .up: "no impact"
        case .unknown: "impact unknown"
        default: incident.impact.statusWords
        }
    }

    private var maintenances: String {
        let coming = feed.maintenances.filter { !$0.phase.isOver }
        guard !feed.maintenances.isEmpty else { return "" }
        let told = coming.map { maintenance in
            let from = maintenance.from.map { ", from \($0)" } ?? ""
            let to = maintenance.to.map { ", to \($0)" } ?? ""
            return Wrapped("\(maintenance.title) (\(maintenance.phase.words)\(from)\(to))").text
                + Self.latest(maintenance.updates)
        }
        let past = feed.maintenances.count - coming.count
        return "Maintenance: \(coming.count) open, \(past) past\n" + told.joined()
    }

    private static func latest(_ updates: [ProviderUpdate]) -> String {
        guard let newest = updates.first, !newest.text.isEmpty else { return "" }
        let at = newest.at.map { "\($0): " } ?? ""
        return Wrapped(at + newest.text, width: 98).text
            .split(separator: "\n").map { "  \($0)\n" }.joined()
    }

    private var problems: String {
        guard !feed.problems.isEmpty else { return "" }
        return "Problems:\n" + feed.problems.map { Wrapped($0).text }.joined()
    }
}
