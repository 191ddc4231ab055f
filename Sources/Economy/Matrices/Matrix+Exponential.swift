extension Matrix {
    /// The exponential of a square matrix.
    ///
    /// The matrix is halved until its largest row sum is at most 1/2, the Taylor series is summed
    /// to degree 16, which leaves less than (1/2)¹⁷/17! · 1.03 ≈ 2.3e-20, and the result is squared
    /// back. Source: scaling and squaring, Moler & Van Loan 2003, method 3.
    ///
    /// - Complexity: O(*n*³ (16 + log of the row sum)).
    package var exponential: Matrix {
        precondition(rowCount == columnCount, "only a square matrix has an exponential")
        var squarings = 0
        var scale = 1.0
        while largestRowSum * scale > 0.5, squarings < 1100 {
            squarings += 1
            scale /= 2
        }
        let scaled = scale * self
        var term = Matrix.identity(rowCount)
        var sum = term
        for degree in 1...16 {
            term = (1 / Double(degree)) * (term * scaled)
            sum = sum + term
        }
        for _ in 0..<squarings { sum = sum * sum }
        return sum
    }
}
