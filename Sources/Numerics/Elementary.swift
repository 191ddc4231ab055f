/// Logarithm and exponential in plain Swift, the same to the last digit on every machine.
///
/// The C library is as exact, but its last digit depends on the processor; see
/// docs/decisions/0011-mathematics-of-our-own.md. Both are within two units in the last place.
package enum Elementary {
    private static let logOfTwoHigh = 0x1.62e42feep-1
    private static let logOfTwoLow = 0x1.a39ef35793c76p-33
    /// The natural logarithm of two.
    package static let logOfTwo = 0.693_147_180_559_945_3
    /// Half the natural logarithm of 2π.
    package static let halfLogOfTwoPi = 0.918_938_533_204_672_74

    /// The natural logarithm; −∞ of zero, NaN of what is negative.
    ///
    /// Source: ln m = 2 artanh((m − 1)/(m + 1)) with m between √½ and √2, as a series.
    package static func log(_ value: Double) -> Double {
        guard value > 0, value < .infinity else {
            return value == 0 ? -.infinity : value == .infinity ? .infinity : .nan
        }
        var exponent = Double(value.exponent)
        var mantissa = value.significand
        if mantissa > 1.414_213_562_373_095_1 {
            mantissa *= 0.5
            exponent += 1
        }
        let ratio = (mantissa - 1) / (mantissa + 1)
        let square = ratio * ratio
        let tail = 2 * ratio * square * series(square)
        return exponent * logOfTwoHigh + (2 * ratio + (tail + exponent * logOfTwoLow))
    }

    /// e to a power; 0 far below zero, ∞ far above.
    ///
    /// Source: Taylor's series after taking out powers of two.
    package static func exp(_ power: Double) -> Double {
        guard power < 709.8 else { return power.isNaN ? .nan : .infinity }
        guard power > -745.2 else { return power.isNaN ? .nan : 0 }
        let twos = (power / logOfTwo).rounded()
        let rest = (power - twos * logOfTwoHigh) - twos * logOfTwoLow
        let result = 1 + rest * taylor(rest)
        guard twos > -1022 else {
            return scalb(scalb(result, -1000), Int(twos) + 1000)
        }
        return scalb(result, Int(twos))
    }

    /// A power of a positive number.
    package static func power(_ base: Double, _ exponent: Double) -> Double {
        exp(exponent * log(base))
    }

    private static func scalb(_ value: Double, _ twos: Int) -> Double {
        guard twos <= 1023 else {
            return value * 2 * Double(sign: .plus, exponent: 1023, significand: 1)
        }
        return value * Double(sign: .plus, exponent: twos, significand: 1)
    }

    /// 1/3 + x/5 + x²/7 + … + x¹⁰/23.
    private static func series(_ square: Double) -> Double {
        var sum = 1 / 23.0
        sum = sum * square + 1 / 21.0
        sum = sum * square + 1 / 19.0
        sum = sum * square + 1 / 17.0
        sum = sum * square + 1 / 15.0
        sum = sum * square + 1 / 13.0
        sum = sum * square + 1 / 11.0
        sum = sum * square + 1 / 9.0
        sum = sum * square + 1 / 7.0
        sum = sum * square + 1 / 5.0
        sum = sum * square + 1 / 3.0
        return sum
    }

    /// 1 + x/2! + x²/3! + … + x¹³/14!.
    private static func taylor(_ rest: Double) -> Double {
        var sum = 1 / 87_178_291_200.0
        sum = sum * rest + 1 / 6_227_020_800.0
        sum = sum * rest + 1 / 479_001_600.0
        sum = sum * rest + 1 / 39_916_800.0
        sum = sum * rest + 1 / 3_628_800.0
        sum = sum * rest + 1 / 362_880.0
        sum = sum * rest + 1 / 40_320.0
        sum = sum * rest + 1 / 5040.0
        sum = sum * rest + 1 / 720.0
        sum = sum * rest + 1 / 120.0
        sum = sum * rest + 1 / 24.0
        sum = sum * rest + 1 / 6.0
        sum = sum * rest + 1 / 2.0
        return sum * rest + 1
    }
}
