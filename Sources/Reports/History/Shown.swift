import History
import Language

/// Numbers of statistics as short texts.
enum Shown {
    static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    /// Minutes in the unit that suits them: `38 s`, `49 min`, `2.6 h`, `4.2 d`; `-` for none.
    static func time(_ minutes: Double?) -> String {
        guard let minutes, minutes.isFinite else { return "-" }
        if minutes < 1 { return "\(Wording.fixed(minutes * 60, places: 0)) s" }
        if minutes < 120 { return "\(Wording.fixed(minutes, places: 0)) min" }
        if minutes < 2880 { return "\(Wording.fixed(minutes / 60, places: 1)) h" }
        let days = minutes / 1440
        return "\(Wording.fixed(days, places: days < 100 ? 1 : 0)) d"
    }

    static func interval(_ mean: MeanTime?) -> String {
        guard let mean else { return "-" }
        return "\(time(mean.lowerMinutes)) to \(time(mean.upperMinutes))"
    }

    static func percent(_ share: Double?) -> String {
        share.map { "\(Wording.fixed($0 * 100, places: 2)) %" } ?? "-"
    }

    static func probability(_ value: Double?) -> String {
        guard let value else { return "-" }
        return value < 0.001 ? "< .001" : Wording.fixed(value, places: 3)
    }

    static func padded(_ hour: Int) -> String { hour < 10 ? "0\(hour)" : "\(hour)" }

    static func cut(_ text: String, _ length: Int) -> String {
        text.count <= length ? text : text.prefix(length - 1) + "…"
    }

    /// The best fit's parameters, its ln likelihood, and by how much its AIC is below the next.
    static func best(
        of fits: GroupEntry.Fits
    ) -> (parameters: String, logLikelihood: String, lead: String) {
        let all = [fits.lognormal?.aic, fits.weibull?.aic, fits.exponential?.aic]
            .compactMap(\.self).sorted()
        let lead = all.count > 1 ? Wording.fixed(all[1] - all[0], places: 1) : "-"
        if fits.best == "lognormal", let fit = fits.lognormal {
            return (
                "mu \(Wording.fixed(fit.mu, places: 3)), "
                    + "sigma \(Wording.fixed(fit.sigma, places: 3))",
                Wording.fixed(fit.logLikelihood, places: 2), lead
            )
        }
        if fits.best == "weibull", let fit = fits.weibull {
            return (
                "shape \(Wording.fixed(fit.shape, places: 3)), scale \(time(fit.scale))",
                Wording.fixed(fit.logLikelihood, places: 2), lead
            )
        }
        return (
            "mean \(time(fits.exponential?.mean))",
            fits.exponential.map { Wording.fixed($0.logLikelihood, places: 2) } ?? "-", lead
        )
    }
}
