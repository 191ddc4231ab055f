import History

/// Numbers of statistics as short texts.
enum Shown {
    static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    /// Minutes in the unit that suits them: `38 s`, `49 min`, `2.6 h`, `4.2 d`; `-` for none.
    static func time(_ minutes: Double?) -> String {
        guard let minutes, minutes.isFinite else { return "-" }
        if minutes < 1 { return "\(decimal(minutes * 60, 0)) s" }
        if minutes < 120 { return "\(decimal(minutes, 0)) min" }
        if minutes < 2880 { return "\(decimal(minutes / 60, 1)) h" }
        let days = minutes / 1440
        return "\(decimal(days, days < 100 ? 1 : 0)) d"
    }

    static func interval(_ mean: MeanTime?) -> String {
        guard let mean else { return "-" }
        return "\(time(mean.lowerMinutes)) to \(time(mean.upperMinutes))"
    }

    static func percent(_ share: Double?) -> String {
        share.map { "\(decimal($0 * 100, 2)) %" } ?? "-"
    }

    static func probability(_ value: Double?) -> String {
        guard let value else { return "-" }
        return value < 0.001 ? "< .001" : decimal(value, 3)
    }

    static func padded(_ hour: Int) -> String { hour < 10 ? "0\(hour)" : "\(hour)" }

    static func cut(_ text: String, _ length: Int) -> String {
        text.count <= length ? text : text.prefix(length - 1) + "…"
    }

    /// A number with so many digits after the point.
    static func decimal(_ value: Double, _ digits: Int) -> String {
        let scale = [1.0, 10, 100, 1000, 10_000][digits]
        guard value.isFinite, abs(value) < 1e14 else { return "\(value)" }
        let whole = Int((abs(value) * scale).rounded())
        let sign = value < 0 && whole > 0 ? "-" : ""
        guard digits > 0 else { return "\(sign)\(whole)" }
        let (before, after) = whole.quotientAndRemainder(dividingBy: Int(scale))
        let fraction = String(after)
        return "\(sign)\(before)." + String(repeating: "0", count: digits - fraction.count)
            + fraction
    }

    /// The best fit's parameters, its ln likelihood, and by how much its AIC is below the next.
    static func best(
        of fits: GroupEntry.Fits
    ) -> (parameters: String, logLikelihood: String, lead: String) {
        let all = [fits.lognormal?.aic, fits.weibull?.aic, fits.exponential?.aic]
            .compactMap(\.self).sorted()
        let lead = all.count > 1 ? decimal(all[1] - all[0], 1) : "-"
        if fits.best == "lognormal", let fit = fits.lognormal {
            return (
                "mu \(decimal(fit.mu, 3)), sigma \(decimal(fit.sigma, 3))",
                decimal(fit.logLikelihood, 2), lead
            )
        }
        if fits.best == "weibull", let fit = fits.weibull {
            return (
                "shape \(decimal(fit.shape, 3)), scale \(time(fit.scale))",
                decimal(fit.logLikelihood, 2), lead
            )
        }
        return (
            "mean \(time(fits.exponential?.mean))",
            fits.exponential.map { decimal($0.logLikelihood, 2) } ?? "-", lead
        )
    }
}
