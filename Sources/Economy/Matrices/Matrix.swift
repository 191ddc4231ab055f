/// A dense matrix of numbers, in rows.
package struct Matrix: Hashable, Sendable {
    /// How many rows.
    package let rowCount: Int
    /// How many columns.
    package let columnCount: Int
    /// The numbers, row after row.
    package private(set) var elements: [Double]

    /// A matrix of zeros.
    package init(rows: Int, columns: Int) {
        rowCount = rows
        columnCount = columns
        elements = [Double](repeating: 0, count: rows * columns)
    }

    /// A matrix of rows; traps when their lengths differ.
    package init(_ rows: [[Double]]) {
        rowCount = rows.count
        columnCount = rows.first?.count ?? 0
        elements = rows.flatMap(\.self)
        let width = columnCount
        precondition(rows.allSatisfy { $0.count == width }, "all rows of a matrix are equally long")
    }

    /// Ones on the diagonal, zeros elsewhere.
    package static func identity(_ size: Int) -> Matrix {
        var matrix = Matrix(rows: size, columns: size)
        for place in 0..<size { matrix[place, place] = 1 }
        return matrix
    }

    /// The number in a row and a column, from 0.
    package subscript(row: Int, column: Int) -> Double {
        get { elements[row * columnCount + column] }
        set { elements[row * columnCount + column] = newValue }
    }

    /// The numbers of a row.
    package func row(_ row: Int) -> ArraySlice<Double> {
        elements[row * columnCount..<(row + 1) * columnCount]
    }

    /// Rows turned into columns.
    package var transposed: Matrix {
        var result = Matrix(rows: columnCount, columns: rowCount)
        for row in 0..<rowCount {
            for column in 0..<columnCount { result[column, row] = self[row, column] }
        }
        return result
    }

    /// Each number replaced by what is made of its row, its column and itself.
    package func mapped(_ make: (_ row: Int, _ column: Int, _ value: Double) -> Double) -> Matrix {
        var result = self
        for row in 0..<rowCount {
            for column in 0..<columnCount {
                result[row, column] = make(row, column, self[row, column])
            }
        }
        return result
    }

    /// The sums of the columns.
    package var columnSums: [Double] {
        var sums = [Double](repeating: 0, count: columnCount)
        for row in 0..<rowCount {
            for (column, value) in self.row(row).enumerated() { sums[column] += value }
        }
        return sums
    }

    /// The largest sum of magnitudes in a row: the norm that belongs to the largest element.
    package var largestRowSum: Double {
        (0..<rowCount).map { row($0).reduce(0) { $0 + abs($1) } }.max() ?? 0
    }
}

extension Matrix {
    /// The product with a column of numbers; traps when the sizes do not fit.
    ///
    /// - Complexity: O(rows · columns).
    package static func * (left: Matrix, right: [Double]) -> [Double] {
        precondition(left.columnCount == right.count, "matrix and vector fit together")
        return (0..<left.rowCount).map { row in
            let start = row * left.columnCount
            var sum = 0.0
            for column in 0..<left.columnCount {
                sum += left.elements[start + column] * right[column]
            }
            return sum
        }
    }

    /// The product of two matrices; traps when the sizes do not fit.
    ///
    /// - Complexity: O(rows · inner · columns); zeros on the left are skipped.
    package static func * (left: Matrix, right: Matrix) -> Matrix {
        precondition(left.columnCount == right.rowCount, "the two matrices fit together")
        var result = Matrix(rows: left.rowCount, columns: right.columnCount)
        let width = right.columnCount
        for row in 0..<left.rowCount {
            for inner in 0..<left.columnCount {
                let factor = left.elements[row * left.columnCount + inner]
                guard factor != 0 else { continue }
                for column in 0..<width {
                    result.elements[row * width + column] +=
                        factor * right.elements[inner * width + column]
                }
            }
        }
        return result
    }

    /// The product of a number and a matrix.
    package static func * (factor: Double, matrix: Matrix) -> Matrix {
        matrix.mapped { _, _, value in factor * value }
    }

    /// The sum of two matrices of the same size.
    package static func + (left: Matrix, right: Matrix) -> Matrix {
        precondition(
            left.rowCount == right.rowCount && left.columnCount == right.columnCount,
            "the two matrices are of one size")
        return left.mapped { row, column, value in value + right[row, column] }
    }

    /// The difference of two matrices of the same size.
    package static func - (left: Matrix, right: Matrix) -> Matrix { left + -1 * right }

    /// A square matrix times itself, so many times; the identity for 0.
    ///
    /// - Complexity: O(*n*³ log *exponent*), by repeated squaring.
    package func power(_ exponent: Int) -> Matrix {
        precondition(rowCount == columnCount && exponent >= 0, "powers need a square matrix")
        var result = Matrix.identity(rowCount)
        var square = self
        var rest = exponent
        while rest > 0 {
            if !rest.isMultiple(of: 2) { result = result * square }
            rest /= 2
            if rest > 0 { square = square * square }
        }
        return result
    }
}
