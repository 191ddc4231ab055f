import Model

/// Numbers, times and rules as people read them.
enum Wording {
    /// A number with about three significant digits: `0.02`, `2.9`, `142`.
    static func number(_ value: Double) -> String {
        guard value.isFinite else { return value.isNaN ? "unknown" : "infinite" }
        let size = value.magnitude
        if size == 0 { return "0" }
        if size >= 100 { return grouped(value) }
        return fixed(value, decimals: size >= 1 ? 1 : size >= 0.1 ? 2 : 3)
    }

    /// A duration such as `0.2 ms`, `0.98 s`, `42 s`, `2 min 58 s` or `1 h 5 min`.
    static func duration(_ seconds: Double) -> String {
        let size = seconds.magnitude
        if size == 0 { return "0 s" }
        if size < 0.1 { return number(seconds * 1000) + " ms" }
        if size < 10, size != size.rounded() { return fixed(seconds, decimals: 2) + " s" }
        let whole = Int(size.rounded())
        let sign = seconds < 0 ? "-" : ""
        if whole < 60 { return "\(sign)\(whole) s" }
        if whole < 3600 { return sign + parts(whole / 60, "min", whole % 60, "s") }
        return sign + parts(whole / 3600, "h", whole % 3600 / 60, "min")
    }

    /// A share as a percentage: `85 %`, `0.4 %`.
    static func percent(_ share: Double) -> String {
        let value = share * 100
        let isWhole = (value - value.rounded()).magnitude < 0.05 || value.magnitude >= 10
        return (isWhole ? "\(Int(value.rounded()))" : fixed(value, decimals: 1)) + " %"
    }

    /// The limit of a rule in the signal's unit.
    static func limit(_ rule: ThresholdRule) -> String {
        isShare(rule.signal.name) ? percent(rule.limit) : number(rule.limit)
    }

    /// A rule as it is written: `pool.utilisation > 0.95 for 5m`.
    static func rule(_ rule: ThresholdRule) -> String {
        // A count has whole limits, which fire when they are reached.
        let isCount = rule.signal.name == .poolAgedHolders && rule.limit != rule.limit.rounded()
        let sign = rule.comparison == .below ? "<" : isCount ? ">=" : ">"
        let limit = isCount ? rule.limit.rounded(.up) : rule.limit
        let text = "\(rule.signal) \(sign) \(number(limit))"
        return rule.holdSeconds > 0 ? "\(text) for \(short(rule.holdSeconds))" : text
    }

    /// A duration as rules spell it: `30s`, `5m`.
    static func short(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded())
        if whole >= 3600, whole % 3600 == 0 { return "\(whole / 3600)h" }
        return whole % 60 == 0 && whole > 0 ? "\(whole / 60)m" : "\(whole)s"
    }

    /// A change as a cause is named after: `payments 3.2.1`, or its title where it has no version.
    static func origin(_ change: Change) -> String {
        change.version.map { "\(change.service) \($0)" } ?? "“\(change.title)”"
    }

    /// Whether a signal is a share in 0...1.
    static func isShare(_ name: Signal.Name) -> Bool {
        [.poolUtilisation, .errorRatio, .upstreamErrorRatio].contains(name)
    }

    private static func parts(_ major: Int, _ unit: String, _ minor: Int, _ small: String) -> String
    {
        minor == 0 ? "\(major) \(unit)" : "\(major) \(unit) \(minor) \(small)"
    }

    private static func grouped(_ value: Double) -> String {
        let digits = String(Int(value.magnitude.rounded()))
        var text = ""
        for (offset, digit) in digits.enumerated() {
            if offset > 0, (digits.count - offset) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return value < 0 ? "-" + text : text
    }

    private static func fixed(_ value: Double, decimals: Int) -> String {
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let total = Int((value.magnitude * scale).rounded())
        let whole = total / Int(scale)
        var fraction = String(total % Int(scale))
        while fraction.count < decimals { fraction = "0" + fraction }
        while fraction.hasSuffix("0") { fraction.removeLast() }
        let sign = value < 0 && total > 0 ? "-" : ""
        return fraction.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction)"
    }
}
