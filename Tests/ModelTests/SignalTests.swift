import FoundationEssentials
import Model
import Testing

@Suite("Signal") struct SignalTests {
    private static let frame = SignalFrame(
        service: "payments", at: Timestamp(millisecondsSinceEpoch: 0), intervalSeconds: 10,
        values: [
            Signal(.poolUtilisation, of: "payments"): 0.4,
            Signal(.poolUtilisation, of: "audit"): 0.1, Signal(.requestRate): 40,
        ], indexes: ["payments.by_order"])

    @Test func `is written with its subject in braces`() {
        #expect(
            Signal(.poolUtilisation, of: "payments").description == "pool.utilisation{payments}")
        #expect(Signal(.requestRate).description == "requests.rate")
        #expect(Signal("queue_depth").description == "queue_depth")
    }

    @Test func `is ordered by name, then subject`() {
        let signals = [
            Signal(.requestRate), Signal(.poolSize, of: "b"), Signal(.poolSize, of: "a"),
            Signal(.poolSize),
        ]
        #expect(
            signals.sorted().map(\.description)
                == ["pool.size", "pool.size{a}", "pool.size{b}", "requests.rate"])
    }

    @Test func `is looked up in a frame by name and subject`() {
        #expect(Self.frame[.poolUtilisation, of: "payments"] == 0.4)
        #expect(Self.frame[.requestRate] == 40)
        #expect(Self.frame[.poolUtilisation] == nil)
        #expect(Self.frame.subjects(of: .poolUtilisation) == ["audit", "payments"])
        #expect(Self.frame.subjects(of: .requestRate).isEmpty)
    }

    @Test func `survives JSON inside a frame`() throws {
        let data = try JSONEncoder().encode(Self.frame)
        #expect(try JSONDecoder().decode(SignalFrame.self, from: data) == Self.frame)
    }

    @Test(
        "reads what it writes",
        arguments: [
            Signal(.poolUtilisation), Signal(.poolUtilisation, of: "payments"),
            Signal("go_goroutines"), Signal(.statementMean, of: "a{b}"),
        ])
    func written(signal: Signal) {
        #expect(Signal(written: signal.description) == signal)
    }
}
