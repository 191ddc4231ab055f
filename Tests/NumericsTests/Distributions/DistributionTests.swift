import Numerics
import Testing

/// Expected values were computed with SciPy 1.17.
@Suite("Distributions", .timeLimit(.minutes(1))) struct DistributionTests {
    @Test(
        "ln Γ",
        arguments: [
            (0.5, 0.572_364_942_924_7), (3, 0.693_147_180_559_945_3),
            (10.5, 13.940_625_219_403_763), (1000.25, 5906.947_268_271_118),
        ])
    func logGamma(shape: Double, expected: Double) {
        #expect(abs(GammaFunction.logarithm(shape) / expected - 1) < 1e-13)
    }

    @Test(
        "the incomplete gamma function",
        arguments: [
            (0.5, 0.3, 0.561_421_973_919_000_3, 0.438_578_026_080_999_7),
            (2, 5, 0.959_572_318_005_487_3, 0.040_427_681_994_512_79),
            (100, 90, 0.158_220_989_186_430_1, 0.841_779_010_813_57),
            (100, 130, 0.997_249_591_632_693_4, 0.002_750_408_367_306_518),
            (1e5, 1.001e5, 0.624_445_130_704_405_5, 0.375_554_869_295_594_5),
        ])
    func incompleteGamma(shape: Double, value: Double, lower: Double, upper: Double) {
        #expect(abs(GammaFunction.lower(shape: shape, value) / lower - 1) < 1e-9)
        #expect(abs(GammaFunction.upper(shape: shape, value) / upper - 1) < 1e-9)
    }

    @Test(
        "quantiles of the normal distribution",
        arguments: [
            (0.975, 1.959_963_984_540_054), (0.5, 0), (1e-10, -6.361_340_902_404_056),
            (0.2, -0.841_621_233_572_914_3),
        ])
    func normalQuantile(share: Double, expected: Double) {
        #expect(abs(NormalDistribution.quantile(share) - expected) < 1e-12)
    }

    @Test(
        "the tail of the normal distribution",
        arguments: [
            (-3.0, -0.001_350_809_964_748_192_5), (0, -0.693_147_180_559_945_3),
            (1, -1.841_021_645_009_263_4), (8, -35.013_437_159_914_56),
            (40, -804.608_442_013_753_9),
        ])
    func normalTail(value: Double, expected: Double) {
        #expect(abs(NormalDistribution.logAbove(value) / expected - 1) < 1e-10)
    }

    @Test(
        "quantiles of the chi-square distribution",
        arguments: [
            (0.025, 2.0, 0.050_635_615_968_579_75), (0.975, 2, 7.377_758_908_227_871),
            (0.025, 20, 9.590_777_392_264_867), (0.975, 400_000, 401_754.938_617_316_6),
            (0.5, 1, 0.454_936_423_119_572),
        ])
    func chiSquareQuantile(share: Double, degrees: Double, expected: Double) {
        let value = ChiSquareDistribution.quantile(share, degrees: degrees)
        #expect(abs(value / expected - 1) < 1e-9)
    }
}
