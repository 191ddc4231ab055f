package import Model

/// The forecast of a live system: what is seen now in, who may fall next out.
package enum CascadeForecast {
    /// Forecasts every service that may fall up to the horizon.
    ///
    /// - Parameters:
    ///   - graph: Who needs whom.
    ///   - down: What is down now, and since when.
    ///   - expected: What is foretold to fall, such as a pool that runs out.
    ///   - up: What is observed to be up now.
    ///   - now: The moment of the forecast.
    ///   - horizon: How far to look ahead.
    ///   - runs: Simulated runs.
    ///   - seed: Where chance begins.
    /// - Returns: None of `down`, the most probable first.
    /// - Complexity: That of ``CascadeSimulation/init(_:)``: some milliseconds for 1,000 runs on
    ///   some tens of services.
    package static func forecast(
        graph: DependencyGraph, down: [ServiceID: Timestamp],
        expected: [ServiceID: ExpectedFall] = [:], up: Set<ServiceID>, now: Timestamp,
        horizon: Duration, runs: Int = 1000, seed: UInt64 = 1
    ) -> [ServiceForecast] {
        guard !down.isEmpty || !expected.isEmpty else { return [] }
        let input = CascadeInput(
            graph: graph, down: down, expected: expected, up: up, now: now, horizon: horizon,
            runs: runs, seed: seed)
        return CascadeSimulation(input).forecasts
    }
}
