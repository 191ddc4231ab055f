import Economy
import Testing

@Suite("InoperabilityModel") struct InoperabilityModelTests {
    @Test func `the static examples of the literature come out`() throws {
        let examples = try Check.published().static
        #expect(examples.map(\.id) == ["HJ2001-2", "HJ2001-4", "HJ2001-3", "LH2006-2"])
        for example in examples {
            let model = try InoperabilityModel(Matrix(example.A))
            let clipped = try model.inoperability(perturbation: example.c)
            for (value, printed) in zip(clipped, example.q) {
                #expect(abs(value - printed) <= example.tolerance, "\(example.id)")
            }
            let exact = try #require(example.exact ?? example.exactBeforeClipping)
            let equilibrium = try model.equilibrium(perturbation: example.c)
            for (value, exact) in zip(equilibrium.values, exact) {
                #expect(abs(value - exact) < 1e-10, "\(example.id)")
            }
        }
    }

    @Test func `supply and demand side of the example of four networks come out`() throws {
        let examples = try Check.published().matrices
        let example = try #require(examples.first)
        let requirements = Matrix(example.Z).mapped { _, column, value in
            value / example.x[column]
        }
        let supply = try InoperabilityModel.supplySide(requirements: requirements)
        let demand = try InoperabilityModel.demandSide(
            requirements: requirements, output: example.x)
        expect(requirements, Matrix(example.A), within: example.tolerance)
        expect(supply.matrix, Matrix(example.supply), within: example.tolerance)
        expect(demand.matrix, Matrix(example.demand), within: 0.0006)
        let printed = try InoperabilityModel.supplySide(requirements: Matrix(example.A))
        #expect(printed.matrix == Matrix(example.supply))
    }

    @Test func `the interdependency index is an element of a power`() throws {
        let example = try #require(try Check.published().static.first { $0.id == "HJ2001-4" })
        let model = try InoperabilityModel(Matrix(example.A))
        #expect(abs(model.interdependency(of: 2, on: 1, steps: 2) - 0.9) < 1e-12)
        #expect(abs(model.interdependency(of: 2, on: 1, steps: 3) - 0.288) < 1e-12)
        #expect(abs(model.interdependency(of: 0, on: 1, steps: 3) - 0.324) < 1e-12)
        #expect(model.interdependency(of: 3, on: 3, steps: 3) == 0)
    }

    @Test func `a perturbation that does not fit is refused`() throws {
        let model = try InoperabilityModel(Matrix([[0.1]]))
        #expect(throws: EconomyError.wrongLength(given: 0, expected: 1)) {
            try model.inoperability(perturbation: [])
        }
        #expect(throws: EconomyError.notFinite) {
            try model.inoperability(perturbation: [.infinity])
        }
    }

    private func expect(_ matrix: Matrix, _ expected: Matrix, within tolerance: Double) {
        for (value, expected) in zip(matrix.elements, expected.elements) {
            #expect(abs(value - expected) <= tolerance)
        }
    }
}
