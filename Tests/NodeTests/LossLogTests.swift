import Synchronization
import Testing

@testable import Node

@Suite("Loss log") struct LossLogTests {
    @Test func `tells each reason once, and when it is over`() {
        let lines = Mutex<[String]>([])
        let log = LossLog { line in lines.withLock { $0.append(line) } }
        log.kept()
        #expect(log.reason == nil)
        for _ in 1...3 { log.lost("The disk is full.") }
        #expect(log.reason == "The disk is full.")
        log.lost("It was closed.")
        log.kept()
        #expect(log.reason == nil)
        log.kept()
        log.lost("The disk is full.")
        log.kept()
        #expect(
            lines.withLock { $0 } == [
                "Observations are being lost. The disk is full.",
                "Observations are being lost. It was closed.",
                "Observations are kept again; 4 were lost.",
                "Observations are being lost. The disk is full.",
                "Observations are kept again; 1 was lost.",
            ])
    }
}
