/// How users' reports compare with what is usual.
package enum ReportLevel: String, Hashable, Codable, Sendable, CaseIterable {
    /// Within three standard deviations of the usual count, or fewer than 5 reporters.
    case usual
    /// Beyond that.
    case raised
    /// Six standard deviations, five times the usual count and 10 reporters.
    case high
    /// Twenty times the usual count and 50 reporters.
    case extreme

    /// The level of a count; reports are taken as Poisson, so that a deviation is √usual, from 1.
    ///
    /// It never falls when the count rises.
    package init(_ reports: ServiceEvidence.UserReports) {
        let (count, usual) = (Double(reports.count), reports.usual)
        let excess = (count - usual) / max(1, usual.squareRoot())
        if excess < 3 || count < 5 {
            self = .usual
        } else if excess < 6 || count < 5 * usual || count < 10 {
            self = .raised
        } else if count < 20 * usual || count < 50 {
            self = .high
        } else {
            self = .extreme
        }
    }

    /// For a sentence: `far above`.
    var words: String {
        switch self {
        case .usual: "as usual"
        case .raised: "above the usual"
        case .high: "far above the usual"
        case .extreme: "extremely far above the usual"
        }
    }
}
