/// The proof that the series I + A + A² + … of a matrix converges.
///
/// For v = I·1 + |A|·1 + … + |A|ᵏ·1, every weight v is at least 1, and |A|v ≤ θv for
/// θ = max (|A|v)ᵢ/vᵢ. Once θ < 1, A shrinks the largest element measured in units of v by θ or
/// better, and no eigenvalue of A is larger than θ. If the eigenvalues of |A| are below 1, some k
/// is reached. Source: Collatz 1942, Wielandt 1950, bounds of the spectral radius.
package struct Convergence: Hashable, Sendable {
    /// The weights v, one for each row, all at least 1.
    package let weights: [Double]
    /// The factor θ, below 1, by which each step shrinks the error at least.
    package let factor: Double

    /// The proof for a matrix.
    ///
    /// - Throws: ``EconomyError`` when the matrix is not square, has numbers that are not finite,
    ///   or |A| has an eigenvalue of 1 or more, or so close to it that 10,000 steps do not tell.
    /// - Complexity: O(*n*²) a step; 10 to 50 steps for the tables of a country.
    package init(of matrix: Matrix) throws(EconomyError) {
        guard matrix.rowCount == matrix.columnCount else {
            throw .notSquare(rows: matrix.rowCount, columns: matrix.columnCount)
        }
        guard matrix.elements.allSatisfy(\.isFinite) else { throw .notFinite }
        let magnitudes = matrix.mapped { _, _, value in abs(value) }
        var weights = [Double](repeating: 1, count: matrix.rowCount)
        var best: (factor: Double, weights: [Double])?
        for _ in 0..<10_000 {
            let image = magnitudes * weights
            let factor = zip(image, weights).map { $0 / $1 }.max() ?? 0
            if factor < (best?.factor ?? 1) { best = (factor, weights) }
            let next = image.map { $0 + 1 }
            let growth = zip(next, weights).map { $0 - $1 }.max() ?? 0
            guard growth > 1e-3, next.allSatisfy(\.isFinite) else { break }
            weights = next
        }
        guard let best else {
            throw .doesNotConverge(leastRadius: Self.leastRadius(of: magnitudes))
        }
        self.weights = best.weights
        factor = best.factor
    }

    /// How far every element is at most from the fixed point, given the change in the last step.
    func errorBound(after step: [Double]) -> Double {
        let largest = zip(step, weights).map { abs($0) / $1 }.max() ?? 0
        return factor / (1 - factor) * largest * (weights.max() ?? 1)
    }

    /// A number that the largest eigenvalue of a non-negative matrix reaches, for a message.
    private static func leastRadius(of magnitudes: Matrix) -> Double {
        var vector = [Double](repeating: 1, count: magnitudes.rowCount)
        var least = 0.0
        for _ in 0..<200 {
            let image = magnitudes * vector
            let ratios = zip(image, vector).filter { $0.1 > 0 }.map { $0.0 / $0.1 }
            least = max(least, ratios.min() ?? 0)
            let next = zip(image, vector).map { $0 + $1 }
            let largest = next.max() ?? 1
            vector = next.map { $0 / largest }
        }
        return least
    }
}
