extension Matrix {
    /// The magnitude of the largest eigenvalue, by power iteration from ones.
    ///
    /// - Returns: The value to 1e-12, relative; `nil` when 5,000 steps do not settle it, as when
    ///   two eigenvalues share the largest magnitude.
    /// - Complexity: O(*n*²) a step.
    package var spectralRadius: Double? {
        precondition(rowCount == columnCount, "only a square matrix has eigenvalues")
        var vector = [Double](repeating: 1, count: rowCount)
        var estimate = Double.infinity
        var calmSteps = 0
        for _ in 0..<5000 {
            let image = self * vector
            let largest = image.map(abs).max() ?? 0
            guard largest > 0 else { return 0 }
            calmSteps = abs(largest - estimate) <= 1e-13 * largest ? calmSteps + 1 : 0
            if calmSteps == 5 { return largest }
            estimate = largest
            vector = image.map { $0 / largest }
        }
        return nil
    }
}
