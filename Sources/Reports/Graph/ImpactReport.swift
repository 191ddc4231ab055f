import Language
package import Model
package import Topology

/// Who is hit by outages, in order of fall, and who is back when: `graph impact`.
///
/// All times are counted from one moment; in JSON they are seconds.
package struct ImpactReport: Report {
    struct Step: Encodable {
        let afterSeconds: Double
        let share: Double
    }

    struct Interruption: Encodable {
        let afterSeconds: Double
        let seconds: Double
        let share: Double
        let reason: String
    }

    struct Hit: Encodable {
        let service: String
        let afterSeconds: Double?
        let share: Double
        let path: [String]
        let reason: String
        let shares: [Step]
        let interruptions: [Interruption]
        let backAfterSeconds: Double?
        let normalAfterSeconds: Double?
        let backlog: String?
        let backlogRequests: Double?
    }

    let origins: [Hit]
    let hits: [Hit]
    /// The names of those who are back some day, first those back to normal first.
    let returns: [String]

    /// A report of a forecast.
    ///
    /// - Parameters:
    ///   - forecast: What to tell.
    ///   - start: The moment from which times are counted.
    package init(_ forecast: ImpactForecast, since start: Timestamp) {
        origins = forecast.origins.map { Hit($0, since: start) }
        hits = forecast.hits.map { Hit($0, since: start) }
        returns = forecast.returns.map(\.service.rawValue)
    }

    package var text: String {
        let sections = [outages, falls, changes, interruptions, recovery]
        return sections.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var outages: String {
        guard !origins.isEmpty else { return "Nothing fails.\n" }
        return origins.map { origin in
            let end = origin.backAfterSeconds.map { "is back after \(words($0))" }
            return "\(origin.service) fails after \(words(origin.afterSeconds ?? 0)) and "
                + (end ?? "stays down") + ".\n"
        }.joined()
    }

    private var falls: String {
        let fallen = hits.filter { $0.afterSeconds != nil }
        guard !fallen.isEmpty else { return "No other service falls.\n" }
        var table = TextTable([
            ("after", .right), ("service", .left), ("share", .right), ("path", .left),
            ("why", .left),
        ])
        for hit in fallen {
            table.add([
                words(hit.afterSeconds ?? 0), hit.service, percent(hit.share), hit.shortPath,
                why(hit),
            ])
        }
        return "In order of fall, with the largest share of work lost:\n" + table.text
    }

    /// Why a service falls, and when the largest share of work is lost only later.
    private func why(_ hit: Hit) -> String {
        guard let first = hit.shares.first, first.share < hit.share,
            let worst = hit.shares.first(where: { $0.share == hit.share })
        else { return hit.reason }
        return "\(hit.reason); \(percent(worst.share)) from "
            + "\(words(worst.afterSeconds)) on, over more than this path"
    }

    /// The services whose share changes before it returns to nothing.
    private var changes: String {
        let changing = hits.filter { hit in hit.shares.count { $0.share > 0 } > 1 }
        guard !changing.isEmpty else { return "" }
        return "Shares that change:\n"
            + changing.map { hit in
                let steps = hit.shares.map {
                    "\(percent($0.share)) after \(words($0.afterSeconds))"
                }
                return "\(hit.service): \(steps.joined(separator: ", "))\n"
            }.joined()
    }

    private var interruptions: String {
        var table = TextTable([
            ("after", .right), ("for", .right), ("service", .left), ("share", .right),
            ("why", .left),
        ])
        let all = (origins + hits).flatMap { hit in hit.interruptions.map { (hit, $0) } }
            .sorted { ($0.1.afterSeconds, $0.0.service) < ($1.1.afterSeconds, $1.0.service) }
        guard !all.isEmpty else { return "" }
        for (hit, window) in all {
            table.add([
                words(window.afterSeconds), words(window.seconds), hit.service,
                percent(window.share), window.reason,
            ])
        }
        return "Interrupted for a short time, not fallen:\n" + table.text
    }

    private var recovery: String {
        let byName = Dictionary(
            (origins + hits).map { ($0.service, $0) }, uniquingKeysWith: { first, _ in first })
        let back = returns.compactMap { byName[$0] }
        guard !back.isEmpty else { return "" }
        var table = TextTable([
            ("normal", .right), ("back", .right), ("service", .left), ("backlog", .left),
        ])
        for hit in back {
            table.add([
                hit.normalAfterSeconds.map(words) ?? "?", words(hit.backAfterSeconds ?? 0),
                hit.service, hit.backlog ?? "",
            ])
        }
        return "Back, and back to normal when the backlog is worked off:\n" + table.text
    }

    private func words(_ seconds: Double) -> String { ImpactReport.words(seconds) }

    private func percent(_ share: Double) -> String {
        Wording.rounded(share * 100, places: 1) + " %"
    }

    fileprivate static func words(_ seconds: Double) -> String { Wording.duration(seconds) }
}

extension ImpactReport.Hit {
    /// The way to the service without itself; its middle left out when it is long.
    fileprivate var shortPath: String {
        let way = path.dropLast()
        let short = way.count <= 3 ? Array(way) : [way[0], "…"] + way.suffix(1)
        return short.joined(separator: " → ")
    }

    fileprivate init(_ hit: ImpactForecast.Hit, since start: Timestamp) {
        service = hit.service.rawValue
        afterSeconds = hit.fallsAt?.seconds(since: start)
        share = hit.worstShare
        path = hit.path.map(\.rawValue)
        reason = hit.reason
        shares = hit.steps.map {
            ImpactReport.Step(afterSeconds: $0.at.seconds(since: start), share: $0.share)
        }
        interruptions = hit.interruptions.map {
            ImpactReport.Interruption(
                afterSeconds: $0.start.seconds(since: start),
                seconds: $0.end.seconds(since: $0.start), share: $0.share, reason: $0.reason)
        }
        backAfterSeconds = hit.backAt?.seconds(since: start)
        normalAfterSeconds = hit.normalAt?.seconds(since: start)
        backlog = hit.backlog.map(Self.words)
        backlogRequests = hit.backlog.flatMap(Self.requests)
    }

    private static func requests(in backlog: ImpactForecast.Backlog) -> Double? {
        switch backlog {
        case .workedOff(let requests, _), .permanent(let requests): requests
        case .growing, .unknown: nil
        }
    }

    private static func words(_ backlog: ImpactForecast.Backlog) -> String {
        switch backlog {
        case .growing: "grows as long as the outage lasts"
        case .workedOff(let requests, _): "\(Wording.fixed(requests, places: 0)) requests"
        case .permanent(let requests):
            "\(Wording.fixed(requests, places: 0)) requests, which stay: no capacity is left over"
        case .unknown(let missing): "not known: no \(missing) given"
        }
    }
}
