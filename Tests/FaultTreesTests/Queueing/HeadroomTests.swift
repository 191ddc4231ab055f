import FaultTrees
import Model
import Testing

@Suite("Headroom") struct HeadroomTests {
    private func headroom(_ operation: Operation) -> Headroom? {
        Headroom(of: Service(id: "payments", name: "", operation: operation))
    }

    @Test func `is read from workers, service time and rate`() throws {
        let calm = try #require(
            headroom(Operation(ratePerSecond: 40, workers: 8, serviceSeconds: 0.1)))
        #expect(calm.level == .calm)
        #expect(abs(calm.utilisation - 0.5) < 1e-12)
        #expect(try abs(#require(calm.factorToSaturation) - 2) < 1e-12)
        let knee = try #require(calm.factorToKnee)
        #expect(knee > 1.6 && knee < 2)
        let strained = headroom(Operation(ratePerSecond: 78, workers: 8, serviceSeconds: 0.1))
        #expect(strained?.level == .strained)
        let full = headroom(Operation(ratePerSecond: 80, workers: 8, serviceSeconds: 0.1))
        #expect(full?.level == .saturated)
    }

    @Test func `takes the smaller of the stated capacity and what the workers can`() {
        let stated = headroom(
            Operation(
                ratePerSecond: 40, capacityPerSecond: 50, workers: 8, serviceSeconds: 0.1))
        #expect(stated?.saturationRate == 50)
        #expect(stated?.kneeRate == 50)
        let alone = headroom(Operation(ratePerSecond: 40, capacityPerSecond: 50))
        #expect(alone?.queue == nil)
        #expect(alone?.kneeRate == nil)
        #expect(alone?.factorToSaturation == 1.25)
    }

    @Test func `is unknown without figures that mean something`() {
        #expect(headroom(Operation()) == nil)
        #expect(headroom(Operation(ratePerSecond: 1)) == nil)
        #expect(headroom(Operation(workers: 2, serviceSeconds: 1)) == nil)
        #expect(headroom(Operation(ratePerSecond: -1, capacityPerSecond: 2)) == nil)
        #expect(headroom(Operation(ratePerSecond: 1, capacityPerSecond: 0)) == nil)
        #expect(headroom(Operation(ratePerSecond: 1, workers: 0, serviceSeconds: 1)) == nil)
    }

    @Test func `knows no factor without traffic`() {
        let idle = headroom(Operation(ratePerSecond: 0, capacityPerSecond: 50))
        #expect(idle?.factorToSaturation == nil)
        #expect(idle?.level == .calm)
    }
}
