package import Model

/// A fall that is foretold, such as a pool that is forecast to run out.
package struct ExpectedFall: Hashable, Sendable {
    /// The span in which it happens, every moment equally likely.
    package let range: TimeRange
    /// Probability that it happens at all, in 0...1.
    package let probability: Double

    /// A fall that is foretold.
    package init(in range: TimeRange, probability: Double = 1) {
        self.range = range
        self.probability = probability
    }
}

/// What a cascade is simulated from: the graph, what is known now, and how far to look.
package struct CascadeInput: Sendable {
    /// Most runs of one simulation.
    package static var maximumRuns: Int { 10_000_000 }

    /// Who needs whom.
    package let graph: DependencyGraph
    /// What is down now, and since when.
    package var down: [ServiceID: Timestamp]
    /// What is still up but foretold to fall.
    package var expected: [ServiceID: ExpectedFall]
    /// What is observed to be up now.
    ///
    /// Of a service that is neither down nor up nothing is known; it may have fallen already.
    package var up: Set<ServiceID>
    /// The moment of the forecast.
    package var now: Timestamp
    /// How far to look ahead; a negative one counts as none.
    package var horizon: Duration
    /// Simulated runs, in 1...``maximumRuns``; brought into that range.
    package var runs: Int
    /// Where chance begins.
    package var seed: UInt64
    /// What is assumed where nothing is known.
    package var priors: CascadePriors

    /// What to simulate.
    package init(
        graph: DependencyGraph, down: [ServiceID: Timestamp] = [:],
        expected: [ServiceID: ExpectedFall] = [:], up: Set<ServiceID> = [], now: Timestamp,
        horizon: Duration = .seconds(3600), runs: Int = 1000, seed: UInt64 = 1,
        priors: CascadePriors = .standard
    ) {
        self.graph = graph
        self.down = down
        self.expected = expected
        self.up = up
        self.now = now
        self.horizon = horizon
        self.runs = runs
        self.seed = seed
        self.priors = priors
    }

    /// What of the input cannot be used, one sentence each, in order of the names.
    package var problems: [String] {
        let named = Set(down.keys).union(expected.keys).union(up)
        let unknown = named.filter { graph.number(of: $0) == nil }.sorted().map {
            "There is no service '\($0)' in the graph; it is left out. Check the name."
        }
        let late = down.filter { $0.value > now }.keys.sorted().map {
            "The service '\($0)' is said to be down only after the moment of the forecast; it is "
                + "taken to fall then."
        }
        let unlikely = expected.filter { !(0...1).contains($0.value.probability) }.keys.sorted()
            .map {
                "The expected fall of '\($0)' has a probability outside 0...1; it is left out. "
                    + "Give one between 0 and 1."
            }
        return unknown + late + unlikely
    }
}
