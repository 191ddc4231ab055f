import Economy
import TestKit
import Testing

@Suite("FixedPoint", .timeLimit(.minutes(1))) struct FixedPointTests {
    @Test func `solves a system and says how exact it is`() throws {
        let matrix = Matrix([[0, 0.8], [0.2, 0]])
        let solution = try FixedPoint(
            of: matrix, constant: [0, 0.6], Convergence(of: matrix), tolerance: 1e-6)
        let exact = [0.48 / 0.84, 0.6 / 0.84]
        for (value, exact) in zip(solution.values, exact) {
            #expect(abs(value - exact) <= solution.errorBound)
        }
        #expect(solution.errorBound <= 0.6e-6)
    }

    @Test(arguments: UInt64(1)...40) func `the error is never above its bound`(seed: UInt64) throws
    {
        var chance = SeededGenerator(seed: seed)
        let size = Int.random(in: 1...8, using: &chance)
        let matrix = Matrix(
            (0..<size).map { _ in
                (0..<size).map { _ in Double.random(in: -0.9...0.9, using: &chance) / Double(size) }
            })
        let exact = (0..<size).map { _ in Double.random(in: -1...1, using: &chance) }
        let image = matrix * exact
        let constant = zip(exact, image).map { $0 - $1 }
        let solution = try FixedPoint(
            of: matrix, constant: constant, Convergence(of: matrix), tolerance: 1e-5)
        for (value, exact) in zip(solution.values, exact) {
            #expect(abs(value - exact) <= solution.errorBound + 1e-14, "seed \(seed)")
        }
    }

    @Test func `row sums above 1 do not matter while the series converges`() throws {
        let matrix = Matrix([[0, 9, 0], [0, 0, 9], [0, 0, 0]])
        let convergence = try Convergence(of: matrix)
        #expect(convergence.factor < 1)
        let solution = try FixedPoint(of: matrix, constant: [0, 0, 1], convergence)
        #expect(solution.values == [81, 9, 1])
    }

    @Test func `what does not converge is refused with the reason`() {
        let expected = EconomyError.doesNotConverge(leastRadius: 1)
        #expect(throws: EconomyError.self) { try Convergence(of: Matrix([[0, 1], [1, 0]])) }
        #expect(
            expected.description
                == "The effects of the matrix feed on themselves without end: its magnitudes have "
                + "an eigenvalue of 1.0 or more, and it must lie below 1. Check for coefficients "
                + "that are too large.")
        #expect(throws: EconomyError.doesNotConverge(leastRadius: 2)) {
            try Convergence(of: Matrix([[2]]))
        }
        #expect(throws: EconomyError.self) { try Convergence(of: Matrix([[0, 0], [0, 1.5]])) }
    }

    @Test func `what is no square matrix of numbers is refused`() throws {
        #expect(throws: EconomyError.notSquare(rows: 1, columns: 2)) {
            try Convergence(of: Matrix([[0, 0]]))
        }
        #expect(throws: EconomyError.notFinite) { try Convergence(of: Matrix([[.nan]])) }
        let matrix = Matrix([[0.5]])
        let convergence = try Convergence(of: matrix)
        #expect(throws: EconomyError.wrongLength(given: 2, expected: 1)) {
            try FixedPoint(of: matrix, constant: [1, 2], convergence)
        }
        #expect(throws: EconomyError.tooFine(tolerance: -1)) {
            try FixedPoint(of: Matrix([[0.5]]), constant: [1 / 3], convergence, tolerance: -1)
        }
    }
}
