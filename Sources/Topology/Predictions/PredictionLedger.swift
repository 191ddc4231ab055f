package import Model

/// Decides which forecasts of an incident are written down, and settles them by what happened.
///
/// A live forecast is made anew on every change; writing down each would count the same opinion
/// many times. A new one is written down when there is none open for the service, or when it
/// differs enough from the one that is.
package struct PredictionLedger: Sendable {
    /// How much the probability must differ from the open prediction to be written down, in 0...1.
    package let leastChange: Double
    /// The least probability that is written down for a service without an open prediction.
    package let leastProbability: Double
    /// Most predictions for one service and incident.
    package let mostPerService: Int
    /// Most predictions for one incident.
    package let mostPerIncident: Int

    /// Rules of writing down.
    package init(
        leastChange: Double = 0.15, leastProbability: Double = 0.05, mostPerService: Int = 20,
        mostPerIncident: Int = 500
    ) {
        self.leastChange = leastChange
        self.leastProbability = leastProbability
        self.mostPerService = mostPerService
        self.mostPerIncident = mostPerIncident
    }

    /// Which forecasts are to be written down now, beside what is kept already.
    ///
    /// Nothing is written down for a service that has fallen in the incident. An improbable fall
    /// is written down only when it was probable before.
    ///
    /// - Parameters:
    ///   - forecasts: One for a service; of several the first counts.
    ///   - incident: The incident they are made for.
    ///   - kept: The predictions kept so far, of this and other incidents, in any order.
    ///   - now: The moment they are made.
    ///   - horizon: How far they look ahead.
    /// - Returns: Open predictions in the order of `forecasts`.
    /// - Complexity: O(*n* + *m*).
    package func additions(
        of forecasts: [ServiceForecast], for incident: Int, kept: [FallPrediction],
        at now: Timestamp, horizon: Duration
    ) -> [FallPrediction] {
        let own = kept.filter { $0.incident == incident }
        let byService = Dictionary(grouping: own, by: \.service)
        var seen: Set<ServiceID> = []
        let wanted = forecasts.filter { forecast in
            seen.insert(forecast.service).inserted
                && isNews(forecast, beside: byService[forecast.service] ?? [], at: now)
        }
        return wanted.prefix(max(0, mostPerIncident - own.count)).map { forecast in
            FallPrediction(
                incident: incident, service: forecast.service, madeAt: now, horizon: now + horizon,
                probability: forecast.probability,
                expectedAt: forecast.probability >= 0.5 ? forecast.medianAt : nil,
                reason: forecast.evidence)
        }
    }

    private func isNews(
        _ forecast: ServiceForecast, beside kept: [FallPrediction], at now: Timestamp
    ) -> Bool {
        guard kept.count < mostPerService, !kept.contains(where: { $0.fellAt != nil }) else {
            return false
        }
        let open = kept.filter { !$0.isSettled && $0.horizon > now }
            .max { ($0.madeAt, $0.probability) < ($1.madeAt, $1.probability) }
        guard let open else { return forecast.probability >= leastProbability }
        return abs(forecast.probability - open.probability) >= leastChange
    }

    /// The predictions that are settled by what was seen, as they are to be kept.
    ///
    /// A fall between the making and the horizon makes a prediction come true. One after the
    /// horizon, or none up to it, makes it fail. A fall before it was made does not count.
    ///
    /// - Parameters:
    ///   - predictions: Open and settled ones, in any order.
    ///   - incident: The incident that is looked at.
    ///   - falls: When each service was first seen to fall in the incident.
    ///   - now: The moment of the settling.
    /// - Returns: Only those that this call settles, in the order given.
    /// - Complexity: O(*n*).
    package static func settled(
        _ predictions: [FallPrediction], incident: Int, falls: [ServiceID: Timestamp],
        at now: Timestamp
    ) -> [FallPrediction] {
        predictions.filter { $0.incident == incident && !$0.isSettled }.compactMap { open in
            var prediction = open
            if let fall = falls[open.service], fall >= open.madeAt, fall <= now {
                prediction.fellAt = fall
            }
            guard prediction.fellAt != nil || now > open.horizon else { return nil }
            prediction.isSettled = true
            return prediction
        }
    }
}
