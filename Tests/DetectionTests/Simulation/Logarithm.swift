/// The natural logarithm of a number in 0<…1, for exponential gaps without Foundation.
///
/// Halves the mantissa's distance from 1 and sums the series of the inverse hyperbolic tangent.
func logarithm(_ value: Double) -> Double {
    let ratio = (value.significand - 1) / (value.significand + 1)
    let square = ratio * ratio
    var term = ratio
    var sum = 0.0
    for power in stride(from: 1.0, through: 21, by: 2) {
        sum += term / power
        term *= square
    }
    return 2 * sum + Double(value.exponent) * 0.693_147_180_559_945_3
}
