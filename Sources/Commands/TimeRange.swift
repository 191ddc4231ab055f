/// Which times an option takes.
enum TimeRange {
    /// How long to wait: above zero, at most a day.
    case wait
    /// A stretch of time that is told or asked about: above zero, at most ten years.
    case span

    /// The longest that is possible.
    var longest: Duration { self == .wait ? .seconds(86_400) : .seconds(86_400 * 3650) }

    /// How to write one: `500ms, 5s or 1m30s, at most 1d`.
    var advice: String {
        switch self {
        case .wait: "500ms, 5s or 1m30s, above 0 and at most 1d"
        case .span: "30s, 1h30m or 7d, above 0 and at most 3650d"
        }
    }

    /// What it is called.
    var noun: String { self == .wait ? "time to wait" : "time" }
}
