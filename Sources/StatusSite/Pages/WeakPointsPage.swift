import FaultTrees
import Model

/// What could fail: for each end of the graph its failure modes, with figures.
struct WeakPointsPage {
    let ends: [FailureModes]
    let names: Parts.Names
    let now: Timestamp
    let clockNote: String?

    func page() -> Page {
        Page(
            title: "What could fail", announcement: headline, place: .weakPoints, now: now,
            clockNote: clockNote,
            home: .weakPoints,
            content: HTML {
                Parts.verdict("unknown") {
                    Tag.h1 { headline }
                    Parts.note { note }
                }
                if ends.count > 1 { contents }
                sorted.map { WeakPointsSheet(modes: $0, names: names, now: now).sheet }
            })
    }

    private var points: [SinglePointRow] { SinglePointRow.all(of: ends) }

    private var headline: String {
        guard !ends.isEmpty else { return "Nothing is known yet of what could fail" }
        guard let first = points.first else { return "No single failure stops a service" }
        let who = first.service.map { names[$0] } ?? Page.capitalised(first.failure.name)
        let length = Figures.yearly(first.worst.downtimeSecondsPerYear)
        let often = first.worst.isSinglePoint ? "" : "up to "
        return "\(who) is the weakest point: \(often)\(length) of downtime a year"
    }

    private var note: String {
        guard !ends.isEmpty else {
            return "Weak points are found from who needs whom. Describe services and their "
                + "dependencies in the configuration."
        }
        let single = Figures.count(
            points.count, "single point of failure", "single points of failure")
        return "\(single) in what \(Figures.count(ends.count, "end", "ends")) of the graph rest"
            + "\(ends.count == 1 ? "s" : "") on. An end is a service that nobody else needs. All "
            + "figures are expectations, and no better than what they rest on."
    }

    /// The end with the longest downtime first, then by name.
    private var sorted: [FailureModes] {
        ends.sorted { ($0.availability, $0.service) < ($1.availability, $1.service) }
    }

    private var contents: HTML {
        Parts.sheet("Ends of the graph", id: "ends") {
            Parts.table(
                [
                    .init(heading: "Service"), .init(heading: "Availability", isNumber: true),
                    .init(heading: "Downtime a year", isNumber: true),
                    .init(heading: "Single points", isNumber: true),
                    .init(heading: "Weakest point"),
                ], label: "Ends of the graph", rows: sorted.map(row))
        }
    }

    private func row(_ modes: FailureModes) -> [HTML] {
        [
            Tag.a(.href(.weakPoints(of: modes.service))) { names[modes.service] },
            .text(Figures.availability(modes.availability)),
            .text(Figures.yearly(modes.downtimeSecondsPerYear)),
            .text(Figures.number(Double(SinglePointRow.all(of: [modes]).count))),
            modes.modes.first.map { $0.label(names) } ?? .text("none"),
        ]
    }
}
