import Economy
import History
import Model
import Topology

/// What is computed about an incident.
struct OutlookDocument: Encodable, Sendable {
    /// Who may fall next.
    struct Forecast: Encodable, Sendable {
        let service: ServiceID
        let probability: Double
        let interval: WilsonInterval
        let earlyAt: Timestamp
        let medianAt: Timestamp
        let lateAt: Timestamp
        let path: [ServiceID]
        let evidence: String

        init(_ forecast: ServiceForecast) {
            service = forecast.service
            probability = forecast.probability
            interval = forecast.interval
            earlyAt = forecast.earlyAt
            medianAt = forecast.medianAt
            lateAt = forecast.lateAt
            path = forecast.path
            evidence = forecast.evidence
        }
    }

    /// How much longer it lasts, and what that rests on.
    struct Remaining: Encodable, Sendable {
        let basis: String
        let estimate: ResidualEstimate
    }

    let incident: Int
    let now: Timestamp
    let forecasts: [Forecast]
    let predictions: [PredictionDocument]
    let remaining: Remaining?
    let cost: CostDocument?
    let weakPoints: [WeakPointsDocument.Subject]
    /// By the rules, where what a person said wins; `nil` while nothing has failed.
    let classification: IncidentClassification?
    /// What a person said; `nil` when nobody did.
    let correction: Correction?

    init(_ outlook: IncidentOutlook, of incident: Int, at now: Timestamp) {
        self.incident = incident
        self.now = now
        forecasts = outlook.forecasts.map(Forecast.init)
        predictions = outlook.predictions.map(PredictionDocument.init)
        remaining = outlook.remaining.map { Remaining(basis: $0.basis, estimate: $0.estimate) }
        cost = outlook.cost.map { CostDocument($0, at: now) }
        weakPoints = outlook.weakPoints.map(WeakPointsDocument.Subject.init)
        classification = outlook.judgedClassification
        correction = outlook.correction
    }
}

extension IncidentOutlook {
    /// The classification, where what a person said wins.
    var judgedClassification: IncidentClassification? {
        correction.flatMap { classification?.corrected(by: $0) } ?? classification
    }
}

/// What an outage has cost, and what an hour of it costs.
struct CostDocument: Encodable, Sendable {
    /// A cost with its totals.
    struct Sum: Encodable, Sendable {
        let parts: CostBreakdown
        /// What the operator pays: direct cost, credits and staff.
        let operatorTotal: MoneyRange
        /// The operator's cost and the ripple.
        let total: MoneyRange

        init(_ parts: CostBreakdown) {
            self.parts = parts
            operatorTotal = parts.operatorTotal
            total = parts.total
        }
    }

    /// Whether the figures are invented, to show how it works.
    let isExample: Bool
    let soFar: Sum
    /// At the rate of now.
    let perHour: Sum
    /// At the rate of the worst moment, also one that is foretold; `nil` when nothing is lost.
    let perHourAtWorst: Sum?
    let assumptions: [Assumption]
    let missing: [String]

    init(_ cost: OutageCost, at now: Timestamp) {
        isExample = cost.isExample
        soFar = Sum(cost.accrued(until: now))
        perHour = Sum(cost.perHour(at: now))
        perHourAtWorst = cost.worstMoment.map { Sum(cost.perHour(at: $0)) }
        assumptions = cost.assumptions
        missing = cost.missing
    }
}

/// What was foretold of one service, and what then happened.
struct PredictionDocument: Encodable, Sendable {
    let incident: Int
    let service: ServiceID
    let madeAt: Timestamp
    let horizon: Timestamp
    let probability: Double
    let expectedAt: Timestamp?
    let reason: String
    let fellAt: Timestamp?
    let isSettled: Bool
    /// Whether it fell in time; `nil` while that is open.
    let cameTrue: Bool?

    init(_ prediction: FallPrediction) {
        incident = prediction.incident
        service = prediction.service
        madeAt = prediction.madeAt
        horizon = prediction.horizon
        probability = prediction.probability
        expectedAt = prediction.expectedAt
        reason = prediction.reason
        fellAt = prediction.fellAt
        isSettled = prediction.isSettled
        cameTrue = prediction.isSettled ? prediction.cameTrue : nil
    }
}
