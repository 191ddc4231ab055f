import Numerics
import Testing

/// Expected values are those of R's `quantile(x, type = 7)`.
@Suite("Quantile") struct QuantileTests {
    @Test(
        "lies between the two nearest numbers",
        arguments: [
            (0.0, [1.0, 2, 4, 8], 1.0), (0.5, [1, 2, 4, 8], 3), (0.9, [1, 2, 4, 8], 6.8),
            (1, [1, 2, 4, 8], 8), (0.25, [1, 2, 3], 1.5), (0.5, [1, 2, 3], 2), (0.7, [5], 5),
        ])
    func quantile(share: Double, sorted: [Double], expected: Double) {
        #expect(abs(Quantile.of(share, in: sorted) - expected) < 1e-12)
    }
}
