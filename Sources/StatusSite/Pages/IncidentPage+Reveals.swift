import FaultTrees
import Model

extension IncidentPage {
    private static var mostShown: Int { 8 }

    /// The single points of failure of the ends it stopped; nothing when none was looked for.
    var reveals: HTML {
        guard !outlook.weakPoints.isEmpty else { return .nothing }
        let points = SinglePointRow.all(of: outlook.weakPoints)
        return Parts.sheet("What it reveals", id: "reveals") {
            if points.isEmpty {
                Tag.p { "None of what it stopped has a single point of failure." }
            } else {
                Tag.p { revealed(points) }
                SinglePointRow.table(
                    Array(points.prefix(Self.mostShown)), names: names, here: incident.service)
            }
            Parts.note {
                if points.count > Self.mostShown { "\(points.count - Self.mostShown) more. " }
                "Figures, and how they are come by: "
                Tag.a(.href(.weakPoints)) { "What could fail" }
            }
        }
    }

    private func revealed(_ points: [SinglePointRow]) -> String {
        let own = points.first { $0.service == incident.service }
        let start = own.map { point in
            "\(name) is a single point of failure: it stops "
                + "\(Figures.count(point.ends.count, "other service", "other services"))"
                + (point.worst.isSinglePoint ? "." : " when it outlasts their buffers.")
        }
        let others = points.count - (own == nil ? 0 : 1)
        guard others > 0 else { return start ?? "" }
        let rest =
            own == nil
            ? "\(Figures.count(others, "single failure", "single failures")) can stop the same."
            : "\(Figures.count(others, "other failure", "other failures")) can stop one of them."
        return [start, rest].compactMap(\.self).joined(separator: " ")
    }
}
