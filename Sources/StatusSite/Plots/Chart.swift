/// A picture of shares and counts as a value; ``ChartRenderer`` draws it in several sizes.
///
/// All places are shares of the width and height, from 0 at the lower left to 1.
struct Chart: Sendable, Hashable {
    /// A place.
    struct Spot: Sendable, Hashable {
        let x: Double
        let y: Double
    }

    /// A number at an axis.
    struct Tick: Sendable, Hashable {
        let at: Double
        let label: String
    }

    /// A line through places.
    struct Line: Sendable, Hashable {
        let spots: [Spot]
        var ink = Plot.Ink.ink
        var isDashed = false
    }

    /// The area between two lines, given as one closed line.
    struct Band: Sendable, Hashable {
        let outline: [Spot]
        let ink: Plot.Ink
    }

    /// A bar.
    struct Bar: Sendable, Hashable {
        let x: ClosedRange<Double>
        let y: ClosedRange<Double>
        let ink: Plot.Ink
    }

    /// A dot with the interval it lies in.
    struct Dot: Sendable, Hashable {
        let at: Spot
        let interval: ClosedRange<Double>
    }

    /// A place on the horizontal axis that matters.
    struct Rule: Sendable, Hashable {
        let x: Double
        let label: String
        let ink: Plot.Ink
    }

    /// The name read by screen readers.
    let title: String
    /// What it shows, in words, for those who cannot see it.
    let summary: String
    let across: [Tick]
    let up: [Tick]
    /// What the horizontal axis is; `nil` when its numbers say it.
    var name: String?
    var bands: [Band] = []
    var bars: [Bar] = []
    var lines: [Line] = []
    var dots: [Dot] = []
    var rules: [Rule] = []

    /// The chart in every size that its frame may need, with words below it.
    func figure(id: String, frame: PlotFrame, caption: String) -> HTML {
        Tag.figure(.class(frame.rawValue)) {
            frame.sizes.map { ChartRenderer(self, size: $0).drawn(id: id) }
            Tag.figcaption { caption }
        }
    }
}
