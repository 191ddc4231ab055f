import Economy
import History
import Model
import Topology

extension Figures {
    private static let bind: Character = "\u{A0}"

    /// A length of time given in minutes; from ten minutes on without seconds.
    static func minutes(_ minutes: Double) -> String {
        duration(minutes < 10 ? (minutes * 60).rounded() : minutes.rounded() * 60)
    }

    /// An expected downtime in a year; without seconds where there are minutes.
    static func yearly(_ seconds: Double) -> String {
        seconds < 60 ? duration(seconds) : minutes(seconds / 60)
    }

    /// A share near one with two digits of what is missing: `99.95 %`, `99.9987 %`.
    static func availability(_ share: Double) -> String {
        let missing = (1 - share) * 100
        guard share.isFinite, missing > 0 else { return percent(share) }
        guard missing >= 0.000_001 else { return "over 99.9999\(bind)%" }
        return "\(decimal(share * 100, digits(of: missing)))\(bind)%"
    }

    /// How many decimals show two digits of a number above 0; at most six.
    private static func digits(of value: Double) -> Int {
        var digits = 0
        var scaled = value
        while scaled < 9.95, digits < 6 {
            scaled *= 10
            digits += 1
        }
        return digits
    }

    /// A share near zero with two digits: `0.12 %`, `0.0004 %`.
    static func rareShare(_ share: Double) -> String {
        let value = share * 100
        guard value > 0, value < 9.95 else { return percent(share) }
        guard value >= 0.000_001 else { return "below 0.000001\(bind)%" }
        return "\(decimal(value, digits(of: value)))\(bind)%"
    }

    /// Two shares as `74 to 81 %`.
    static func percents(_ low: Double, _ high: Double) -> String {
        "\(percent(low).dropLast(2)) to \(percent(high))"
    }

    /// How likely something is by chance: `p = 0.03`, `p < 0.001`.
    static func chance(_ value: Double) -> String {
        value < 0.001 ? "p\(bind)<\(bind)0.001" : "p\(bind)=\(bind)\(decimal(value, 3))"
    }

    /// An amount in whole units: `12,400 EUR`.
    static func money(_ amount: Money) -> String {
        String(amount.wholeText.map { $0 == " " ? bind : $0 })
    }

    /// The ends of an amount: `8,100 to 17,900 EUR`; empty when it is without doubt.
    static func ends(_ range: MoneyRange) -> String {
        guard range.low != range.high else { return "" }
        return "\(range.low.wholeText.prefix { $0 != " " }) to \(money(range.high))"
    }

    /// The ends of a number: `310 to 420`; empty when it is without doubt.
    static func ends(_ estimate: Estimate) -> String {
        guard estimate.low.rounded() != estimate.high.rounded() else { return "" }
        return "\(decimal(estimate.low, 0)) to \(decimal(estimate.high, 0))"
    }
}
