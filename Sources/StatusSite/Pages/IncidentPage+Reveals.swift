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
            let ends = Figures.count(point.ends.count, "service", "services")
            return "\(name) is a single point of failure: when it fails, \(ends) at the end of "
                + "the chain \(point.ends.count == 1 ? "stops" : "stop")."
        }
        let others = points.count - (own == nil ? 0 : 1)
        guard others > 0 else { return start ?? "" }
        let rest =
            own == nil
            ? "\(Figures.count(others, "single failure", "single failures")) can stop the same ends."
            : "\(Figures.count(others, "other", "others")) can do the same."
        return [start, rest].compactMap(\.self).joined(separator: " ")
    }
}

/// A single point of failure with the ends that it stops.
struct SinglePointRow {
    let failure: BasicFailure
    let remedy: FailureMode.Remedy
    let downtimeSecondsPerYear: Double
    private(set) var ends: [ServiceID]

    /// The service that fails on its own; `nil` for what is shared or bridges.
    var service: ServiceID? { if case .own(let id) = failure.cause { id } else { nil } }

    /// The single points of several ends, each once, the longest downtime first, then the most ends.
    static func all(of ends: [FailureModes]) -> [SinglePointRow] {
        var rows: [SinglePointRow] = []
        var places: [String: Int] = [:]
        for end in ends {
            for mode in end.singlePoints {
                if let place = places[mode.name] {
                    rows[place].ends.append(end.service)
                } else if let failure = mode.failures.first {
                    places[mode.name] = rows.count
                    rows.append(
                        SinglePointRow(
                            failure: failure, remedy: mode.remedy,
                            downtimeSecondsPerYear: mode.downtimeSecondsPerYear,
                            ends: [end.service]))
                }
            }
        }
        return rows.sorted { left, right in
            if left.downtimeSecondsPerYear != right.downtimeSecondsPerYear {
                return left.downtimeSecondsPerYear > right.downtimeSecondsPerYear
            }
            return (right.ends.count, left.failure.name) < (left.ends.count, right.failure.name)
        }
    }

    /// A table of them; what failed `here` is marked.
    static func table(_ rows: [SinglePointRow], names: Parts.Names, here: ServiceID?) -> HTML {
        Parts.table(
            [
                .init(heading: "Single point of failure"), .init(heading: "Stops"),
                .init(heading: "Downtime a year", isNumber: true),
                .init(heading: "What removes it"),
            ], label: "Single points of failure",
            rows: rows.map { row in
                [
                    HTML {
                        row.service.map { names.link($0) } ?? .text(row.failure.name)
                        if let here, row.service == here {
                            " "
                            StateLook(mark: "■", word: "failed here", style: "down").pill()
                        }
                    },
                    .text(row.ends.map { names[$0] }.joined(separator: ", ")),
                    HTML {
                        Figures.duration(row.downtimeSecondsPerYear.rounded())
                        " "
                        Tag.small { row.failure.source.rawValue }
                    },
                    .text(row.remedy.action),
                ]
            })
    }
}
