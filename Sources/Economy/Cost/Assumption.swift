import Language
import Model

/// One figure a cost rests on, where it comes from and where to change it.
package struct Assumption: Hashable, Codable, Sendable {
    /// What the figure is (`Shop orders: orders per hour`).
    package let subject: String
    /// The figure with its range (`300 to 420, likely 360`).
    package let value: String
    /// Who says so.
    package let source: String
    /// The key of the assumptions that holds it (`streams[Shop orders].ordersPerHour`).
    package let key: String

    /// A figure.
    package init(subject: String, value: String, source: String, key: String) {
        self.subject = subject
        self.value = value
        self.source = source
        self.key = key
    }
}

/// Writes all figures of a set of assumptions.
struct AssumptionWriter {
    private let assumptions: CostAssumptions
    private var written: [Assumption] = []

    init(_ assumptions: CostAssumptions) { self.assumptions = assumptions }

    /// All figures that are given, in the order of the file, and those of the method.
    mutating func all(industries: [String: String]) -> [Assumption] {
        for stream in assumptions.streams { write(stream, industry: industries[stream.name]) }
        if let staff = assumptions.staff {
            add("Staff: people at work", staff.people.text(), nil, "staff.people")
            add(
                "Staff: cost of one an hour", amount(staff.costPerHour), nil, "staff.costPerHour")
        }
        add(
            "Ripple: purchases between industries", "United States, 2017, 71 industries",
            "US Bureau of Economic Analysis", "industry of each stream")
        return written
    }

    private mutating func write(_ stream: RevenueStream, industry: String?) {
        let key = "streams[\(stream.name)]"
        func subject(_ what: String) -> String { "\(stream.name): \(what)" }
        switch stream.volume {
        case .orders(let perHour, let value):
            add(subject("orders per hour"), perHour.text(), stream, key + ".ordersPerHour")
            add(subject("value of an order"), amount(value), stream, key + ".orderValue")
        case .revenue(let perHour):
            add(subject("revenue per hour"), amount(perHour), stream, key + ".revenuePerHour")
        case nil: break
        }
        if let margin = stream.margin {
            add(subject("share kept of the value"), margin.percentText, stream, key + ".margin")
        } else if stream.keptShare != nil {
            add(subject("share kept of the value"), "100 %", "revenue is given", key + ".margin")
        }
        if let fate = stream.fate {
            add(subject("orders lost"), fate.lost.percentText, stream, key + ".lost")
            add(subject("orders deferred"), fate.deferred.percentText, stream, key + ".deferred")
            add(subject("orders moved"), fate.moved.percentText, stream, key + ".moved")
        }
        if let credit = stream.creditPerHour {
            add(subject("credits for an hour"), amount(credit), stream, key + ".creditPerHour")
        }
        if let industry {
            add(subject("industry"), industry, stream, key + ".industry")
        }
    }

    private func amount(_ estimate: Estimate) -> String {
        estimate.text() + " " + assumptions.currency.code
    }

    private mutating func add(
        _ subject: String, _ value: String, _ stream: RevenueStream?, _ key: String
    ) {
        written.append(
            Assumption(
                subject: subject, value: value, source: stream?.source ?? assumptions.source,
                key: key))
    }

    private mutating func add(
        _ subject: String, _ value: String, _ source: String, _ key: String
    ) {
        written.append(Assumption(subject: subject, value: value, source: source, key: key))
    }
}

extension Estimate {
    /// `360`, or `300 to 420, likely 360`; up to two decimals.
    func text(times factor: Double = 1, unit: String = "") -> String {
        func number(_ value: Double) -> String {
            Wording.rounded(value * factor, places: 2)
        }
        if isExact { return number(likely) + unit }
        return "\(number(low)) to \(number(high))\(unit), likely \(number(likely))\(unit)"
    }

    /// `12 %`, or `10 to 15 %, likely 12 %`.
    var percentText: String { text(times: 100, unit: " %") }
}
