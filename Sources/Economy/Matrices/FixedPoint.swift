/// The solution of q = A q + c, and how exact it is.
package struct FixedPoint: Hashable, Sendable {
    /// The solution, an element for each row.
    package let values: [Double]
    /// How far each element is at most from the exact solution, rounding apart.
    package let errorBound: Double
    /// How many steps were taken.
    package let iterations: Int

    /// Solves q = A q + c by Gauss and Seidel's iteration from q = c.
    ///
    /// - Parameters:
    ///   - matrix: A.
    ///   - constant: c, an element for each row.
    ///   - convergence: The proof for A.
    ///   - tolerance: The error allowed in an element, relative to the largest element of c.
    /// - Throws: ``EconomyError`` when sizes or numbers are wrong, or the tolerance is finer than
    ///   the arithmetic.
    /// - Complexity: O(*n*²) a step; about 40 steps for the tables of a country.
    package init(
        of matrix: Matrix, constant: [Double], _ convergence: Convergence,
        tolerance: Double = 1e-12
    ) throws(EconomyError) {
        guard constant.count == matrix.rowCount else {
            throw .wrongLength(given: constant.count, expected: matrix.rowCount)
        }
        guard constant.allSatisfy(\.isFinite) else { throw .notFinite }
        let allowed = tolerance * (constant.map(abs).max() ?? 0)
        var values = constant
        for iteration in 1...20_000 {
            let step = Self.sweep(matrix, constant, &values)
            let bound = convergence.errorBound(after: step)
            if bound <= allowed {
                self.values = values
                errorBound = bound
                iterations = iteration
                return
            }
        }
        throw .tooFine(tolerance: tolerance)
    }

    /// One step in place; what each element changed by.
    private static func sweep(
        _ matrix: Matrix, _ constant: [Double], _ values: inout [Double]
    ) -> [Double] {
        var step = [Double](repeating: 0, count: values.count)
        for row in values.indices {
            var sum = constant[row]
            for (column, factor) in matrix.row(row).enumerated() { sum += factor * values[column] }
            step[row] = sum - values[row]
            values[row] = sum
        }
        return step
    }
}
