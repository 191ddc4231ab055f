import Economy
import Testing

@Suite("Matrix") struct MatrixTests {
    private let a = Matrix([[1, 2], [3, 4]])

    @Test func `is multiplied, transposed and raised to a power`() {
        #expect(a * [1, 1] == [3, 7])
        #expect(a * a == Matrix([[7, 10], [15, 22]]))
        #expect(a.power(3) == a * a * a)
        #expect(a.power(0) == .identity(2))
        #expect(a.transposed == Matrix([[1, 3], [2, 4]]))
        #expect(a - a == Matrix(rows: 2, columns: 2))
        #expect(a.columnSums == [4, 6])
        #expect(a.largestRowSum == 7)
    }

    @Test func `the exponential of a diagonal is the exponential of its numbers`() {
        let exponential = Matrix([[-30, 0], [0, 2]]).exponential
        #expect(abs(exponential[0, 0] / 9.357622968840175e-14 - 1) < 1e-12)
        #expect(abs(exponential[1, 1] / 7.38905609893065 - 1) < 1e-13)
        #expect(exponential[0, 1] == 0)
    }

    @Test func `the exponential of a nilpotent matrix ends after its powers`() {
        let exponential = Matrix([[0, 1, 0], [0, 0, 1], [0, 0, 0]]).exponential
        let expected = Matrix([[1, 1, 0.5], [0, 1, 1], [0, 0, 1]])
        #expect((exponential - expected).largestRowSum < 1e-14)
    }

    @Test func `the spectral radius is the largest eigenvalue`() {
        let radius = Matrix([[2, 1], [1, 2]]).spectralRadius
        #expect(radius.map { abs($0 - 3) < 1e-12 } == true)
        #expect(Matrix(rows: 3, columns: 3).spectralRadius == 0)
        #expect(Matrix([[0, 4], [1, 0]]).spectralRadius == nil)
    }
}
