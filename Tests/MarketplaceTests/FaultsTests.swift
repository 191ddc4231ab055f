import FoundationEssentials
import Marketplace
import Testing

@Suite("Faults") struct FaultsTests {
    @Test func `what is absent is not broken`() throws {
        let faults = try read(#"{"leakConnections": 0.003, "dropIndex": "payment_order_idx"}"#)
        #expect(faults.leakConnections == 0.003)
        #expect(faults.dropIndex == "payment_order_idx")
        #expect(faults.errors == 0)
        #expect(!faults.crash)
        #expect(try read("{}").isEmpty)
    }

    @Test func `survive being written and read`() throws {
        var faults = Faults()
        faults.latency = 1.5
        faults.crash = true
        let bytes = try JSONEncoder().encode(faults)
        #expect(try JSONDecoder().decode(Faults.self, from: bytes) == faults)
    }

    @Test(arguments: [
        (
            #"{"leak": 1}"#,
            "'leak' is no fault; there are leakConnections, dropIndex, crash, latency, errors"
        ),
        (
            #"{"errors": 1.5}"#,
            "leakConnections and errors lie in 0...1, latency is not negative"
        ),
    ])
    func `are refused with a reason`(text: String, reason: String) {
        let error = #expect(throws: DecodingError.self) { try read(text) }
        guard case .dataCorrupted(let context)? = error else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
        #expect(context.debugDescription == reason)
    }

    @Test(arguments: [UInt64(1), 2, 3, 77])
    func `leak their share of operations, and not in clusters`(seed: UInt64) {
        var dice = FaultDice(seed: seed)
        var last = 0
        var leaks = 0
        for operation in 1...10_000 where dice.leaks(share: 0.01) {
            #expect(operation - last >= 50)
            #expect(operation - last <= 151)
            last = operation
            leaks += 1
        }
        #expect((92...108).contains(leaks))
    }

    @Test func `without a leak nothing leaks`() {
        var dice = FaultDice(seed: 1)
        #expect(!(1...1000).contains { _ in dice.leaks(share: 0) })
        #expect(!(1...1000).contains { _ in dice.fails(share: 0) })
    }

    private func read(_ text: String) throws -> Faults {
        try JSONDecoder().decode(Faults.self, from: Data(text.utf8))
    }
}
