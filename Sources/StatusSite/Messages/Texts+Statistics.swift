import Topology
import History
import Model

/// Shares, means and counts as statistics tell them.
extension Texts {
    /// A number with its noun in the singular or plural.
    func counted(
        _ number: Int, _ english: (one: String, many: String),
        de german: (one: String, many: String)
    ) -> String {
        say(
            Figures.count(number, english.one, english.many),
            de: figures(Figures.count(number, german.one, german.many)))
    }

    /// A number with a fixed number of decimals at most.
    func decimal(_ value: Double, _ digits: Int) -> String {
        figures(Figures.decimal(value, digits))
    }

    /// An expected downtime in a year; without seconds where there are minutes.
    func yearly(_ seconds: Double) -> String {
        seconds < 60 ? duration(seconds) : minutes(seconds / 60)
    }

    /// A share near zero with two digits.
    func rareShare(_ share: Double) -> String {
        share > 0 && share < 0.000_000_01
            ? say("below", de: "unter") + figures(" 0.000001\u{A0}%")
            : figures(Figures.rareShare(share))
    }

    /// Two ends of a range.
    func fromTo(_ low: String, _ high: String) -> String {
        say("\(low) to \(high)", de: "\(low) bis \(high)")
    }

    /// Two shares as `74 to 81 %`.
    func shares(_ low: Double, _ high: Double) -> String {
        fromTo(String(percent(low).dropLast(2)), percent(high))
    }

    /// The interval of a mean time: `1 d 2 h to 9 d`.
    func interval(_ time: MeanTime) -> String {
        let low = minutes(time.lowerMinutes)
        guard let high = time.upperMinutes else {
            return say("\(low) or more", de: "\(low) oder mehr")
        }
        return fromTo(low, minutes(high))
    }

    /// How likely something is by chance: `p = 0.03`.
    func pValue(_ value: Double) -> String { figures(Figures.chance(value)) }
}
