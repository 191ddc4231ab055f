import FaultTrees
import Model

extension IncidentPage {
    private static var mostShown: Int { 8 }

    /// The single points of failure of the ends it stopped; nothing when none was looked for.
    var reveals: HTML {
        guard !outlook.weakPoints.isEmpty else { return .nothing }
        let points = SinglePointRow.all(of: outlook.weakPoints)
        return Parts.sheet(texts.whatItReveals, id: "reveals") {
            if points.isEmpty {
                Tag.p { texts.nothingSingle }
            } else {
                Tag.p { revealed(points) }
                table(Array(points.prefix(Self.mostShown)))
            }
            Parts.note {
                if points.count > Self.mostShown {
                    texts.moreRevealed(points.count - Self.mostShown)
                }
                texts.howFiguresCome
                Tag.a(.href(.weakPoints)) { texts.whatCouldFail }
            }
        }
    }

    private func table(_ points: [SinglePointRow]) -> HTML {
        SinglePointRow.table(
            points, names: names, here: incident.failedAt == nil ? nil : incident.service,
            texts: texts)
    }

    private func revealed(_ points: [SinglePointRow]) -> String {
        let own = points.first { $0.service == incident.service }
        let start = own.map { point in
            texts.isSingle(name, stops: point.ends.count, atOnce: point.worst.isSinglePoint)
        }
        let others = points.count - (own == nil ? 0 : 1)
        guard others > 0 else { return start ?? "" }
        let rest = own == nil ? texts.singleFailures(others) : texts.otherFailures(others)
        return [start, rest].compactMap(\.self).joined(separator: " ")
    }
}
