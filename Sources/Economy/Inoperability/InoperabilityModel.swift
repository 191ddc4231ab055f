/// How inoperability spreads between sectors that need each other.
///
/// Inoperability is the share of its normal output that a sector cannot deliver, in 0...1. Row *i*
/// of the matrix tells how much of the inoperability of each sector *j* reaches sector *i*.
/// Source: Haimes & Jiang 2001; Santos & Haimes 2004.
package struct InoperabilityModel: Sendable {
    /// The interdependency matrix A*.
    package let matrix: Matrix
    private let convergence: Convergence

    /// A model of an interdependency matrix.
    ///
    /// - Throws: ``EconomyError`` when the matrix is not square, not finite, or does not converge.
    package init(_ matrix: Matrix) throws(EconomyError) {
        convergence = try Convergence(of: matrix)
        self.matrix = matrix
    }

    /// Demand side: what falls when less is bought, A* = diag(x)⁻¹ A diag(x).
    ///
    /// - Throws: ``EconomyError`` when the matrix does not converge.
    package static func demandSide(
        of economy: InputOutputModel
    ) throws(EconomyError) -> InoperabilityModel {
        try demandSide(requirements: economy.requirements, output: economy.output)
    }

    /// Demand side of a matrix of direct requirements A and the output x of its industries.
    ///
    /// - Throws: ``EconomyError`` when the matrix does not converge.
    package static func demandSide(
        requirements: Matrix, output: [Double]
    ) throws(EconomyError) -> InoperabilityModel {
        guard output.count == requirements.rowCount else {
            throw .wrongLength(given: output.count, expected: requirements.rowCount)
        }
        return try InoperabilityModel(
            requirements.mapped { row, column, value in value * output[column] / output[row] })
    }

    /// Supply side of an economy, after ``supplySide(requirements:)``.
    ///
    /// - Throws: ``EconomyError`` when the matrix does not converge.
    package static func supplySide(
        of economy: InputOutputModel
    ) throws(EconomyError) -> InoperabilityModel {
        try supplySide(requirements: economy.requirements)
    }

    /// Supply side: what falls when less is delivered, the transpose of direct requirements.
    ///
    /// With Ghosh's fixed shares of output, the loss of industry *j* is the sum of the losses of its
    /// suppliers *i*, each weighted by the input aᵢⱼ. Source: Ghosh 1958; Leung et al. 2007.
    ///
    /// - Throws: ``EconomyError`` when the matrix does not converge.
    package static func supplySide(
        requirements: Matrix
    ) throws(EconomyError) -> InoperabilityModel {
        try InoperabilityModel(requirements.transposed)
    }

    /// The lasting inoperability q = A* q + c* under a lasting perturbation, before clipping.
    ///
    /// - Throws: ``EconomyError`` when the perturbation does not fit.
    package func equilibrium(perturbation: [Double]) throws(EconomyError) -> FixedPoint {
        try FixedPoint(of: matrix, constant: perturbation, convergence)
    }

    /// The lasting inoperability, with no sector losing more than all of its output.
    ///
    /// - Throws: ``EconomyError`` when the perturbation does not fit.
    package func inoperability(perturbation: [Double]) throws(EconomyError) -> [Double] {
        try equilibrium(perturbation: perturbation).values.map { min($0, 1) }
    }

    /// How much of the inoperability of sector `cause` reaches `effect` over `steps` steps exactly.
    ///
    /// Source: the interdependency index of Haimes & Jiang 2001, an element of the power A*ⁿ.
    package func interdependency(of effect: Int, on cause: Int, steps: Int) -> Double {
        matrix.power(steps)[effect, cause]
    }
}
