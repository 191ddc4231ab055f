import Model

/// A picture of signals over time as a value; ``PlotRenderer`` draws it in several sizes.
struct Plot: Sendable, Hashable {
    /// One reading.
    struct Point: Sendable, Hashable {
        let at: Timestamp
        let value: Double
    }

    /// How something is coloured; the words beside it say the same.
    enum Ink: String, Sendable { case ink, accent, degraded, down, up, faint }

    /// A curve; it is interrupted where readings are missing.
    struct Line: Sendable, Hashable {
        let points: [Point]
        var ink: Ink = .ink
    }

    /// A filled area between two curves read at the same moments.
    struct Area: Sendable, Hashable {
        let lower: [Point]
        let upper: [Point]
        let ink: Ink
        /// Words written into it where it is widest.
        let label: String?
    }

    /// A horizontal line.
    struct Limit: Sendable, Hashable {
        let value: Double
        let label: String
        var ink: Ink = .faint
        /// Whether its words stand above the line or below it.
        var isLabelBelow = true
    }

    /// A moment that matters.
    struct Marker: Sendable, Hashable {
        let at: Timestamp
        let label: String
        let ink: Ink
        /// Whether the words stay as they were written, in English.
        var isAsWritten = false
    }

    /// A span without readings, and why there are none.
    struct Gap: Sendable, Hashable {
        let range: TimeRange
        let label: String
        let ink: Ink

        /// A span in which nobody watched.
        static func unwatched(_ range: TimeRange, _ texts: Texts) -> Gap {
            Gap(range: range, label: texts.notWatchedDay, ink: .faint)
        }

        /// A span in which the service gave no answer.
        static func silent(_ range: TimeRange, _ texts: Texts) -> Gap {
            Gap(range: range, label: texts.gapSilent, ink: .down)
        }
    }

    /// A forecast from where it was made to where the limit is reached.
    struct Cone: Sendable, Hashable {
        let from: Point
        let earliestAt: Timestamp
        let expectedAt: Timestamp
        let latestAt: Timestamp?
        let value: Double
    }

    /// The name read by screen readers.
    let title: String
    /// What it shows, in words, for those who cannot see it.
    let summary: String
    /// The span drawn.
    let range: TimeRange
    /// The value at the upper edge; the lower edge is 0.
    let top: Double
    /// The unit of the vertical axis.
    let unit: PlotUnit
    var areas: [Area] = []
    var lines: [Line] = []
    var limits: [Limit] = []
    var markers: [Marker] = []
    var cone: Cone?
    /// Spans without readings.
    var gaps: [Gap] = []
    /// How its numbers are written.
    var texts = Texts(.english)
}

/// What the numbers of an axis are.
enum PlotUnit: Sendable, Hashable {
    case count, share, seconds

    func text(_ value: Double, _ texts: Texts = Texts(.english)) -> String {
        switch self {
        case .count: texts.number(value)
        case .share: texts.percent(value)
        case .seconds: texts.duration(value)
        }
    }
}

/// A size in which a plot is drawn, so that its words stay readable there.
enum PlotSize: String, Sendable {
    /// For the full width of a page.
    case large
    /// For the full width of a tablet.
    case medium
    /// For the full width of a phone.
    case small
    /// For half a page.
    case half
    /// For a column.
    case narrow

    var width: Double {
        switch self {
        case .large: 1040
        case .medium: 640
        case .half: 500
        case .small, .narrow: 340
        }
    }

    var height: Double {
        switch self {
        case .large: 330
        case .medium: 290
        case .small: 250
        case .half, .narrow: 190
        }
    }

    /// How many horizontal lines fit.
    var lines: Int { height < 200 ? 4 : 6 }
}
