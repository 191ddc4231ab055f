/// An economy whose industries buy from each other in fixed proportions.
///
/// Source: Leontief 1936; industry by industry under the industry-technology assumption, as in
/// Miller & Blair 2009, chapter 5: with make V, use U, industry output x and commodity output q,
/// A = (V diag(q)⁻¹)(U diag(x)⁻¹).
package struct InputOutputModel: Sendable {
    /// The industries; the place of one is its row and column.
    package let industries: [Industry]
    /// Output of each industry in the year.
    package let output: [Double]
    /// Final demand for the output of each industry in the year.
    package let finalDemand: [Double]
    /// Inputs from industry *i* (row) for a unit of output of industry *j* (column).
    package let requirements: Matrix
    /// The output of all industries that a unit of final demand for each industry needs.
    package let multipliers: [Double]
    private let places: [String: Int]
    private let convergence: Convergence

    /// The model of make and use tables.
    ///
    /// - Throws: ``EconomyError/doesNotConverge(leastRadius:)`` for an economy that uses up more
    ///   than it makes.
    package init(_ tables: InputOutputTables) throws(EconomyError) {
        let shares = tables.make.mapped { _, commodity, value in
            value / tables.commodityOutput[commodity]
        }
        let inputs = tables.use.mapped { _, industry, value in
            value / tables.industryOutput[industry]
        }
        try self.init(
            industries: tables.industries, output: tables.industryOutput,
            finalDemand: shares * tables.finalDemand, requirements: shares * inputs)
    }

    /// The model of a matrix of direct requirements.
    ///
    /// - Throws: ``EconomyError`` when sizes do not fit or the matrix does not converge.
    package init(
        industries: [Industry], output: [Double], finalDemand: [Double], requirements: Matrix
    ) throws(EconomyError) {
        for list in [output.count, finalDemand.count, requirements.rowCount]
        where list != industries.count {
            throw .wrongLength(given: list, expected: industries.count)
        }
        let transposed = requirements.transposed
        let ones = [Double](repeating: 1, count: industries.count)
        multipliers = try FixedPoint(
            of: transposed, constant: ones, Convergence(of: transposed)
        ).values
        convergence = try Convergence(of: requirements)
        self.industries = industries
        self.output = output
        self.finalDemand = finalDemand
        self.requirements = requirements
        places = Dictionary(
            industries.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The place of an industry.
    ///
    /// - Throws: ``EconomyError/unknownIndustry(_:)``.
    package func place(of code: String) throws(EconomyError) -> Int {
        guard let place = places[code] else { throw .unknownIndustry(code) }
        return place
    }

    /// The output of each industry that a unit of final demand for one industry needs.
    ///
    /// - Returns: A column of the Leontief inverse (I − A)⁻¹, to 1e-12.
    /// - Throws: ``EconomyError/unknownIndustry(_:)``.
    package func totalRequirements(of code: String) throws(EconomyError) -> [Double] {
        var demand = [Double](repeating: 0, count: industries.count)
        demand[try place(of: code)] = 1
        return try FixedPoint(of: requirements, constant: demand, convergence).values
    }

    /// How far output is from intermediate use and final demand, for each industry.
    package var imbalance: [Double] {
        zip(output, zip(requirements * output, finalDemand)).map { $0 - ($1.0 + $1.1) }
    }
}
