/// Why a question about the economy has no answer.
package enum EconomyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A matrix that should have as many rows as columns.
    case notSquare(rows: Int, columns: Int)
    /// A number that is infinite or none.
    case notFinite
    /// Effects that feed on themselves without end; the largest eigenvalue is at least this.
    case doesNotConverge(leastRadius: Double)
    /// A list that should have an element for each industry.
    case wrongLength(given: Int, expected: Int)
    /// An error allowed that is finer than the arithmetic.
    case tooFine(tolerance: Double)
    /// A code of no industry.
    case unknownIndustry(String)
    /// A table that could not be read.
    case table(name: String, line: Int, problem: String)

    /// What is wrong and what to do.
    package var description: String {
        switch self {
        case .notSquare(let rows, let columns):
            "An interdependency matrix has as many rows as columns, not \(rows) rows and "
                + "\(columns) columns."
        case .notFinite:
            "A number is infinite or not a number. Give finite numbers."
        case .doesNotConverge(let radius):
            "The effects of the matrix feed on themselves without end: its magnitudes have an "
                + "eigenvalue of \(Self.rounded(radius)) or more, and it must lie below 1. Check "
                + "for coefficients that are too large."
        case .wrongLength(let given, let expected):
            "The list has \(given) elements where there are \(expected) industries."
        case .tooFine(let tolerance):
            "An error of at most \(tolerance) is finer than the arithmetic. Allow 1e-12 or more."
        case .unknownIndustry(let code):
            "'\(code)' is the code of no industry; see the list in docs/methods/economy.md."
        case .table(let name, let line, let problem):
            "\(name):\(line): \(problem)"
        }
    }

    private static func rounded(_ number: Double) -> String {
        String((min(number, 1e9) * 1000).rounded(.down) / 1000)
    }
}
