import Testing

@testable import FaultTrees

@Suite("Erlang's formulas") struct ErlangTests {
    /// Erlang C from its definition, term by term.
    private func summed(_ workers: Int, _ load: Double) -> Double {
        var term = 1.0
        var sum = 0.0
        for n in 0..<workers {
            sum += term
            term *= load / Double(n + 1)
        }
        let waiting = term * Double(workers) / (Double(workers) - load)
        return waiting / (sum + waiting)
    }

    @Test(
        "agree with tables",
        arguments: [(10, 8.0, 0.1217, 0.4092), (1, 0.5, 0.3333, 0.5), (5, 3.0, 0.1101, 0.2362)])
    func tables(workers: Int, load: Double, blocked: Double, waiting: Double) {
        #expect(abs(Erlang.b(workers: workers, load: load) - blocked) < 0.000_06)
        #expect(abs(Erlang.c(workers: workers, load: load) - waiting) < 0.000_06)
    }

    @Test(
        "agree with the sum that defines them", arguments: [1, 2, 5, 10, 40, 100],
        [0.01, 0.3, 0.8, 0.99])
    func sums(workers: Int, utilisation: Double) {
        let load = utilisation * Double(workers)
        let exact = summed(workers, load)
        #expect(abs(Erlang.c(workers: workers, load: load) / exact - 1) < 1e-12)
    }

    @Test func `stay probabilities for very many workers`() {
        let blocked = Erlang.b(workers: 1_000_000, load: 1_000_000)
        // sqrt(2 / (pi c)) for load = c, by Jagerman's expansion.
        #expect(abs(blocked / 0.000_797_88 - 1) < 0.001)
        #expect(Erlang.c(workers: 100_000, load: 1_000) == 0)
    }

    @Test func `know the edges`() {
        #expect(Erlang.b(workers: 0, load: 0) == 1)
        #expect(Erlang.b(workers: 3, load: 0) == 0)
        #expect(Erlang.c(workers: 3, load: 0) == 0)
        #expect(Erlang.c(workers: 3, load: 3) == 1)
        #expect(Erlang.c(workers: 3, load: .infinity) == 1)
    }
}
