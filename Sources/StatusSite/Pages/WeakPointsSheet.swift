import FaultTrees
import Model

/// What could stop one end of the graph.
struct WeakPointsSheet {
    let modes: FailureModes
    let names: Parts.Names
    let now: Timestamp
    let texts: Texts

    private static let mostModes = 12

    private var name: String { names[modes.service] }
    private var id: String { Address.anchor(of: modes.service) }

    var sheet: HTML {
        Parts.sheet(texts.couldStop(name), id: id) {
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
                    Tag.strong(.class("num")) { texts.availability(modes.availability) }
                    " \(texts.ofTimeDelivering)"
                }
                Tag.li {
                    Tag.strong(.class("num")) {
                        texts.yearly(modes.downtimeSecondsPerYear)
                    }
                    " \(texts.ofDowntime)"
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
                texts.tooLarge(
                    texts.availability(modes.bounds.lowerBound),
                    texts.availability(modes.bounds.upperBound)))
        }
        if let range = modes.measuredRange {
            sentences.append(
                texts.measuredRange(
                    texts.availability(range.lowerBound), texts.availability(range.upperBound)))
        }
        if let lost = modes.expectedShareLost, lost > 0 {
            sentences.append(texts.partialLosses(texts.percent(lost)))
        }
        sentences.append(FigureShares(modes.failures).sentence(texts))
        return sentences.joined(separator: " ")
    }

    private var spots: HTML {
        guard !modes.weakSpots.isEmpty else { return .nothing }
        return HTML {
            Tag.h3 { texts.patternsHeading }
            Tag.ul(.class("evidence")) {
                modes.weakSpots.map { spot in Tag.li { texts.asWritten(spot.words) } }
            }
        }
    }

    private var ranking: HTML {
        HTML {
            Tag.h3 { texts.modesHeading }
            if modes.modes.isEmpty {
                Tag.p { texts.noModes }
            } else {
                Parts.table(
                    [
                        .init(heading: texts.failureColumn), .init(heading: texts.kindColumn),
                        .init(heading: texts.yearlyDowntime, isNumber: true),
                        .init(heading: texts.remedyColumn),
                        .init(heading: texts.savesColumn, isNumber: true),
                    ], label: texts.modes(of: name),
                    rows: modes.modes.prefix(Self.mostModes).map(row))
                more
            }
        }
    }

    private func row(_ mode: FailureMode) -> [HTML] {
        [
            mode.label(names, texts), texts.kind(mode),
            .text(texts.yearly(mode.downtimeSecondsPerYear)), texts.remedy(of: mode),
            mode.remedy.savedSecondsPerYear.map { .text(texts.yearly($0)) } ?? .nothing,
        ]
    }

    /// What is not in the table.
    private var more: HTML {
        let rest = modes.modes.count - Self.mostModes
        let longest = modes.modes.map(\.order).max() ?? 0
        let longer = modes.cutSetCounts.enumerated().dropFirst(longest)
            .filter { $0.element != "0" }.map { texts.failures($0.element, atOnce: $0.offset + 1) }
        let sentences = [
            rest > 0 ? texts.moreWithLess(rest) : nil,
            longer.isEmpty ? nil : texts.notListed(longer),
        ].compactMap(\.self)
        return sentences.isEmpty ? .nothing : Parts.note { sentences.joined(separator: " ") }
    }

    private var figures: HTML {
        guard !modes.failures.isEmpty else { return .nothing }
        return Tag.details {
            Tag.summary { texts.restsOn(modes.failures.count) }
            Parts.table(
                [
                    .init(heading: texts.failureColumn),
                    .init(heading: texts.shareOfTime, isNumber: true),
                    .init(heading: texts.intervalColumn, isNumber: true),
                    .init(heading: texts.whereFrom),
                ], label: texts.figures(of: name), rows: modes.failures.map(row))
        }
    }

    private func row(_ failure: BasicFailure) -> [HTML] {
        let range = failure.range
        return [
            failure.label(names, texts), .text(texts.rareShare(failure.probability)),
            range.lowerBound < range.upperBound
                ? .text(
                    texts.fromTo(
                        texts.rareShare(range.lowerBound), texts.rareShare(range.upperBound)))
                : .nothing,
            texts.look(failure.source).pill(),
        ]
    }

    private var notes: HTML {
        modes.notes.isEmpty
            ? .nothing
            : HTML {
                Tag.h3 { texts.notExact }
                Tag.ul(.class("evidence")) {
                    modes.notes.map { note in Tag.li { texts.asWritten(note) } }
                }
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

    /// How many of each, in one sentence.
    func sentence(_ texts: Texts) -> String {
        let known = FigureSource.allCases.compactMap { source in
            counts[source].map { (source, $0) }
        }
        guard let first = known.first else { return texts.noFigures }
        return known.count == 1 ? texts.all(total, first.0) : texts.origins(total, known)
    }
}
