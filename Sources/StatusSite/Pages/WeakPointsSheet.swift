import FaultTrees
import Model

/// What could stop one end of the graph.
struct WeakPointsSheet {
    let modes: FailureModes
    let names: Parts.Names
    let now: Timestamp

    private static let mostModes = 12

    private var name: String { names[modes.service] }
    private var id: String { Address.anchor(of: modes.service) }

    var sheet: HTML {
        Parts.sheet("What could stop \(name)", id: id) {
            availability
            spots
            ranking
            figures
            notes
        }
    }

    private var availability: HTML {
        HTML {
            Tag.ul(.class("sums")) {
                Tag.li {
                    Tag.strong(.class("num")) { Figures.availability(modes.availability) }
                    " of the time it delivers"
                }
                Tag.li {
                    Tag.strong(.class("num")) {
                        Figures.yearly(modes.downtimeSecondsPerYear)
                    }
                    " of downtime a year"
                }
            }
            Parts.note { doubt }
        }
    }

    /// How sure the availability is, and what it rests on.
    private var doubt: String {
        var sentences: [String] = []
        if modes.bounds.lowerBound < modes.bounds.upperBound {
            sentences.append(
                "The graph is too large for an exact figure: it lies surely between "
                    + "\(Figures.availability(modes.bounds.lowerBound)) and "
                    + "\(Figures.availability(modes.bounds.upperBound)), given the figures below.")
        }
        if let range = modes.measuredRange {
            sentences.append(
                "With what was measured at its worst and its best: "
                    + "\(Figures.availability(range.lowerBound)) to "
                    + "\(Figures.availability(range.upperBound)).")
        }
        if let lost = modes.expectedShareLost, lost > 0 {
            sentences.append(
                "With partial losses it loses \(Figures.percent(lost)) of its work in the mean.")
        }
        sentences.append(FigureShares(modes.failures).sentence)
        return sentences.joined(separator: " ")
    }

    private var spots: HTML {
        guard !modes.weakSpots.isEmpty else { return .nothing }
        return HTML {
            Tag.h3 { "Patterns" }
            Tag.ul(.class("evidence")) {
                modes.weakSpots.map { spot in Tag.li { spot.words } }
            }
        }
    }

    private var ranking: HTML {
        HTML {
            Tag.h3 { "Failure modes, the longest downtime first" }
            if modes.modes.isEmpty {
                Tag.p { "None was found: nothing it needs can stop it." }
            } else {
                Parts.table(
                    [
                        .init(heading: "What fails"), .init(heading: "Kind"),
                        .init(heading: "Downtime a year", isNumber: true),
                        .init(heading: "What removes it"),
                        .init(heading: "That saves a year", isNumber: true),
                    ], label: "Failure modes of \(name)",
                    rows: modes.modes.prefix(Self.mostModes).map(row))
                more
            }
        }
    }

    private func row(_ mode: FailureMode) -> [HTML] {
        [
            mode.label(names), mode.kind,
            .text(Figures.yearly(mode.downtimeSecondsPerYear)),
            .text(mode.remedy.action),
            mode.remedy.savedSecondsPerYear.map { .text(Figures.yearly($0)) } ?? .nothing,
        ]
    }

    /// What is not in the table.
    private var more: HTML {
        let rest = modes.modes.count - Self.mostModes
        let longest = modes.modes.map(\.order).max() ?? 0
        let longer = modes.cutSetCounts.enumerated().dropFirst(longest)
            .filter { $0.element != "0" }.map { "\($0.element) of \($0.offset + 1) failures" }
        let sentences = [
            rest > 0 ? "\(Figures.count(rest, "more", "more")) with less downtime." : nil,
            longer.isEmpty
                ? nil : "Not listed, since more must coincide: \(longer.joined(separator: ", ")).",
        ].compactMap(\.self)
        return sentences.isEmpty ? .nothing : Parts.note { sentences.joined(separator: " ") }
    }

    private var figures: HTML {
        guard !modes.failures.isEmpty else { return .nothing }
        return Tag.details {
            Tag.summary { "What the figures rest on (\(modes.failures.count))" }
            Parts.table(
                [
                    .init(heading: "What fails"), .init(heading: "Share of time", isNumber: true),
                    .init(heading: "Interval", isNumber: true), .init(heading: "Where from"),
                ], label: "Figures that \(name) rests on", rows: modes.failures.map(row))
        }
    }

    private func row(_ failure: BasicFailure) -> [HTML] {
        let range = failure.range
        return [
            failure.label(names), .text(Figures.rareShare(failure.probability)),
            range.lowerBound < range.upperBound
                ? .text(
                    "\(Figures.rareShare(range.lowerBound)) to "
                        + Figures.rareShare(range.upperBound)) : .nothing,
            failure.source.look.pill(),
        ]
    }

    private var notes: HTML {
        modes.notes.isEmpty
            ? .nothing
            : HTML {
                Tag.h3 { "Not exact, or left out" }
                Tag.ul(.class("evidence")) { modes.notes.map { note in Tag.li { note } } }
            }
    }
}

/// How many of the figures were measured, given and assumed.
struct FigureShares {
    private let counts: [FigureSource: Int]
    private let total: Int

    init(_ failures: [BasicFailure]) {
        counts = Dictionary(grouping: failures, by: \.source).mapValues(\.count)
        total = failures.count
    }

    /// How many of each, in one sentence: Of 7 figures 1 is measured, 6 are assumed.
    var sentence: String {
        let known = FigureSource.allCases.compactMap { source in
            counts[source].map { (source, $0) }
        }
        guard let first = known.first else { return "It rests on no figures." }
        if known.count == 1 {
            let word = first.0.rawValue
            return total == 1 ? "Its one figure is \(word)." : "All \(total) figures are \(word)."
        }
        let parts = known.map { source, count in
            "\(count) \(count == 1 ? "is" : "are") \(source.rawValue)"
        }
        return "Of \(total) figures \(parts.joined(separator: ", "))."
    }
}

extension FigureSource {
    /// How it looks.
    var look: StateLook {
        switch self {
        case .measured: StateLook(mark: "●", word: "measured", style: "up")
        case .given: StateLook(mark: "◆", word: "given", style: "maintenance")
        case .assumed: StateLook(mark: "?", word: "assumed", style: "unknown")
        }
    }
}
