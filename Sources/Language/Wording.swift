/// Numbers and times as people say them.
package enum Wording {
    /// A time span for people: `9 min 40 s`, `1 h 5 min`, `3 d 4 h`, `2.5 s`, `250 ms`.
    ///
    /// Its two largest units; below ten seconds one decimal, the sign dropped.
    package static func duration(_ seconds: Double) -> String {
        guard seconds.isFinite else { return "an unknown time" }
        let size = abs(seconds)
        if size == 0 { return "0 s" }
        if size < 0.9995 { return "\(number(size * 1000)) ms" }
        if size < 9.95 { return "\(plain((size * 10).rounded() / 10)) s" }
        let whole = Int(min(size, 1e12).rounded())
        let units = [(86_400, "d"), (3600, "h"), (60, "min"), (1, "s")]
        guard let first = units.firstIndex(where: { whole >= $0.0 }) else { return "0 s" }
        let head = "\(whole / units[first].0) \(units[first].1)"
        guard first + 1 < units.count else { return head }
        let rest = whole % units[first].0 / units[first + 1].0
        return rest == 0 ? head : "\(head) \(rest) \(units[first + 1].1)"
    }

    /// A time span as rules write it: `5m`, `1m30s`, `2h`.
    package static func compactDuration(_ seconds: Double) -> String {
        let whole = Int(max(0, min(seconds, 1e12)).rounded())
        let parts = [(whole / 3600, "h"), (whole % 3600 / 60, "m"), (whole % 60, "s")]
        let text = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
        return text.isEmpty ? "0s" : text
    }

    /// A number with as many decimals as it needs: `0.18`, `4.9`, `36`, `12000`.
    package static func number(_ value: Double) -> String {
        guard value.isFinite else { return "\(value)" }
        let size = abs(value)
        let scale: Double = size >= 19.95 ? 1 : size >= 0.995 ? 10 : size >= 0.0995 ? 100 : 1000
        return plain((value * scale).rounded() / scale)
    }

    /// A share in percent: `40 %`, `0.4 %`.
    package static func percent(_ share: Double) -> String {
        let percent = share * 100
        return abs(percent) >= 9.95
            ? "\(plain(percent.rounded())) %" : "\(plain((percent * 10).rounded() / 10)) %"
    }

    /// A count with its noun: `1 site`, `2 sites`, `3 entries`.
    ///
    /// - Parameters:
    ///   - count: How many.
    ///   - one: The noun for one.
    ///   - many: The noun for more; `one` with an `s` unless told.
    /// - Returns: The count and the noun, a blank between them.
    package static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
        "\(count) \(count == 1 ? one : many ?? one + "s")"
    }

    /// A number without a superfluous `.0`.
    package static func plain(_ value: Double) -> String {
        guard value.isFinite, value == value.rounded(), abs(value) < 1e15 else { return "\(value)" }
        return "\(Int(value))"
    }
}
