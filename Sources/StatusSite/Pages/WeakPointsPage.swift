import FaultTrees
import Model

/// What could fail: for each end of the graph its failure modes, with figures.
struct WeakPointsPage {
    let ends: [FailureModes]
    let names: Parts.Names
    let now: Timestamp
    let texts: Texts

    func page() -> Page {
        Page(
            title: texts.couldFailTitle, announcement: headline, place: .weakPoints, now: now,
            home: .weakPoints, texts: texts,
            content: HTML {
                Parts.verdict("unknown", label: texts.verdict) {
                    Tag.h1 { headline }
                    Parts.note { note }
                }
                if ends.count > 1 { contents }
                sorted.map { modes in
                    WeakPointsSheet(modes: modes, names: names, now: now, texts: texts).sheet
                }
            })
    }

    private var points: [SinglePointRow] { SinglePointRow.all(of: ends) }

    private var headline: String {
        guard !ends.isEmpty else { return texts.nothingKnownToFail }
        guard let first = points.first else { return texts.noSinglePoint }
        let who = first.service.map { names[$0] } ?? Page.capitalised(texts.failure(first.failure))
        let length = texts.yearly(first.worst.downtimeSecondsPerYear)
        return texts.weakest(who, first.worst.isSinglePoint ? length : texts.upTo(length))
    }

    private var note: String {
        ends.isEmpty
            ? texts.describeServices : texts.singlePoints(points.count, ends: ends.count)
    }

    /// The end with the longest downtime first, then by name.
    private var sorted: [FailureModes] {
        ends.sorted { ($0.availability, $0.service) < ($1.availability, $1.service) }
    }

    private var contents: HTML {
        Parts.sheet(texts.endsOfGraph, id: "ends") {
            Parts.table(
                [
                    .init(heading: texts.service),
                    .init(heading: texts.availabilityColumn, isNumber: true),
                    .init(heading: texts.yearlyDowntime, isNumber: true),
                    .init(heading: texts.singlePointsColumn, isNumber: true),
                    .init(heading: texts.weakestColumn),
                ], label: texts.endsOfGraph, rows: sorted.map(row))
        }
    }

    private func row(_ modes: FailureModes) -> [HTML] {
        [
            Tag.a(.href(.weakPoints(of: modes.service))) { names[modes.service] },
            .text(texts.availability(modes.availability)),
            .text(texts.yearly(modes.downtimeSecondsPerYear)),
            .text(texts.number(Double(SinglePointRow.all(of: [modes]).count))),
            modes.modes.first.map { $0.label(names, texts) } ?? .text(texts.noneOfThem),
        ]
    }
}
