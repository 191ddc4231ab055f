package import Economy
package import FaultTrees
package import History
package import Model
package import Topology

/// What is computed about an incident beside what was seen: who is next, how long, what it costs.
package struct IncidentOutlook: Sendable {
    /// Who may fall next, the most probable first; empty when nothing is failing or foretold.
    package var forecasts: [ServiceForecast] = []
    /// What was foretold in this incident, oldest first, with what then happened.
    package var predictions: [FallPrediction] = []
    /// How much longer it lasts, and what the answer rests on, in words; `nil` when it is over.
    package var remaining: (estimate: ResidualEstimate, basis: String)?
    /// How long the incidents lasted that the answer rests on; empty when there is none.
    package var comparable = DurationSample(ended: [])
    /// What it has cost and costs; `nil` when the configuration says nothing about money.
    package var cost: OutageCost?
    /// The failure modes of the service where it started that this incident is one of, and the
    /// others that stop the same ends, the longest downtime first.
    package var weakPoints: [FailureModes] = []
    /// What kind of incident it is by the rules, with the reasons; `nil` while nothing has failed.
    package var classification: IncidentClassification?
    /// What a person said in place of it; `nil` when nobody did.
    package var correction: Correction?

    /// Nothing computed.
    package init() {}
}
