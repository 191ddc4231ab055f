import Economy
import Testing

@Suite("InoperabilityDynamics") struct InoperabilityDynamicsTests {
    private func example(
        _ id: String
    ) throws -> (dynamics: InoperabilityDynamics, example: Published.Dynamic) {
        let example = try #require(try Check.published().dynamic.first { $0.id == id })
        let model = try InoperabilityModel(Matrix(example.A))
        return (try InoperabilityDynamics(model, resilience: example.K), example)
    }

    @Test func `under a lasting perturbation it settles where the static model says`() throws {
        let (dynamics, example) = try example("LH2006-dyn")
        let perturbation = try #require(example.c)
        let course = dynamics.course(from: example.q0, steps: 100) { _ in perturbation }
        let settled = try dynamics.model.inoperability(perturbation: perturbation)
        #expect(course.count == 100)
        for (value, settled) in zip(try #require(course.last), settled) {
            #expect(abs(value - settled) < 1e-6)
        }
    }

    @Test func `recovery follows the exponential`() throws {
        let (dynamics, example) = try example("LH2006-recovery")
        #expect(dynamics.recovery(from: example.q0, after: 0) == example.q0)
        #expect(dynamics.recovery(from: example.q0, after: 99).allSatisfy { $0 < 1e-6 })
        let last = dynamics.recovery(from: example.q0, after: 100)
        #expect(abs(last[0] / 1.62443217e-07 - 1) < 1e-8)
        #expect(abs(last[1] / 5.82120900e-08 - 1) < 1e-8)
    }

    @Test func `the total of a perturbation that ends comes out`() throws {
        let (dynamics, example) = try example("LH2006-impact")
        let perturbation = try #require(example.c)
        let course = dynamics.course(from: example.q0, steps: 100) { step in
            (1...30).contains(step) ? perturbation : [0, 0]
        }
        let total = InoperabilityDynamics.total(of: course)
        #expect(abs(total[0] - 1.980144350) < 1e-6)
        #expect(abs(total[1] - 3.366317449) < 1e-6)
    }

    @Test func `a resilience for each sector is needed`() throws {
        let model = try InoperabilityModel(Matrix([[0.1]]))
        #expect(throws: EconomyError.wrongLength(given: 2, expected: 1)) {
            try InoperabilityDynamics(model, resilience: [1, 1])
        }
        #expect(throws: EconomyError.notFinite) {
            try InoperabilityDynamics(model, resilience: [.nan])
        }
    }
}
