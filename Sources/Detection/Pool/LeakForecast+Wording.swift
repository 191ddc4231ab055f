import Language
import Model

extension LeakForecast {
    static func title(_ point: PoolPoint, _ forecast: Forecast) -> String {
        "\(point.service): \(point.name) will be exhausted in \(range(of: forecast))"
    }

    /// `9 min 40 s (8 min 10 s to 12 min)`.
    static func range(of forecast: Forecast) -> String {
        func away(_ moment: Timestamp) -> String {
            Wording.duration(moment.seconds(since: forecast.madeAt).rounded())
        }
        let late = forecast.latestAt.map { "to \(away($0))" } ?? "or later"
        return "\(away(forecast.expectedAt)) (\(away(forecast.earliestAt)) \(late))"
    }

    static func evidence(
        _ point: PoolPoint, _ projection: LeakProjection, _ suspicion: LeakSuspicion
    ) -> [Evidence] {
        var evidence: [Evidence] = []
        if let aged = point.aged, let oldest = point.oldest {
            evidence.append(
                Evidence(
                    "\(Wording.number(aged)) connections have been held for more than 30 s, the "
                        + "oldest for \(Wording.duration(oldest.rounded())); normal are at most "
                        + "\(Wording.number(suspicion.normalAged.rounded())).",
                    signal: Signal(.poolAgedHolders, of: point.pool),
                    before: suspicion.normalAged.rounded(), after: aged, unit: "connections",
                    at: point.at))
        }
        if let explained = point.explained {
            let work =
                point.returnRate.flatMap { rate in
                    point.holdMean.map {
                        " (\(Wording.number(rate))/s × \(Wording.duration($0)))"
                    }
                } ?? ""
            evidence.append(
                Evidence(
                    "\(Wording.number(point.inUse)) connections are in use, but the work that "
                        + "finishes accounts for \(Wording.number(explained))\(work).",
                    signal: Signal(.poolUnexplained, of: point.pool), before: explained,
                    after: point.inUse, unit: "connections", at: point.at))
        }
        let forecast = projection.forecast
        evidence.append(
            Evidence(
                "\(Wording.number(projection.lost)) are lost and "
                    + "\(Wording.number(forecast.slopePerMinute)) more are every minute; "
                    + "\(Wording.number(projection.left)) of \(Wording.number(forecast.capacity)) "
                    + "are left beside the work.",
                signal: Signal(.poolUnexplained, of: point.pool), after: forecast.slopePerMinute,
                unit: "connections/min", at: point.at))
        return evidence
    }
}
