import FaultTrees
import Model

/// A single point of failure with the ends that it stops, at once or when it outlasts a buffer.
struct SinglePointRow {
    /// The failure mode of it that takes the most time, and the end it stops.
    private(set) var worst: FailureMode
    let failure: BasicFailure
    private(set) var ends: [ServiceID]

    /// The service that fails on its own; `nil` for what is shared.
    var service: ServiceID? { failure.service }

    /// The single points of several ends, each once, the longest downtime first, then by name.
    static func all(of ends: [FailureModes]) -> [SinglePointRow] {
        var rows: [SinglePointRow] = []
        var places: [String: Int] = [:]
        for end in ends {
            for mode in end.modes {
                guard mode.culprits.count == 1, let failure = mode.culprits.first else { continue }
                if let place = places[failure.name] {
                    rows[place].add(mode, of: end.service)
                } else {
                    places[failure.name] = rows.count
                    rows.append(SinglePointRow(worst: mode, failure: failure, ends: [end.service]))
                }
            }
        }
        return rows.sorted { left, right in
            (right.worst.downtimeSecondsPerYear, left.failure.name)
                < (left.worst.downtimeSecondsPerYear, right.failure.name)
        }
    }

    private mutating func add(_ mode: FailureMode, of end: ServiceID) {
        if !ends.contains(end) { ends.append(end) }
        if mode.downtimeSecondsPerYear > worst.downtimeSecondsPerYear { worst = mode }
    }

    private func downtime(_ texts: Texts) -> String {
        let length = texts.yearly(worst.downtimeSecondsPerYear)
        return ends.count > 1 && !worst.isSinglePoint ? texts.upTo(length) : length
    }

    /// A table of them; what failed `here` is marked.
    static func table(
        _ rows: [SinglePointRow], names: Parts.Names, here: ServiceID?,
        texts: Texts = Texts(.english)
    ) -> HTML {
        Parts.table(
            [
                .init(heading: texts.singlePointColumn), .init(heading: texts.thatStops),
                .init(heading: texts.yearlyDowntime, isNumber: true),
                .init(heading: texts.figureOrigin), .init(heading: texts.remedyColumn),
            ], label: texts.singlePointsLabel,
            rows: rows.map { row in
                [
                    HTML {
                        row.failure.label(names, texts)
                        if let here, row.service == here {
                            " "
                            StateLook(mark: "■", word: texts.failedHere, style: "down").pill()
                        }
                    },
                    HTML {
                        row.ends.map { names[$0] }.joined(separator: ", ")
                        if !row.worst.isSinglePoint { Tag.small { texts.whenBuffersEnd } }
                    },
                    .text(row.downtime(texts)), texts.look(row.failure.source).pill(),
                    texts.remedy(of: row.worst),
                ]
            })
    }
}

extension BasicFailure {
    /// The service that fails on its own; `nil` for what is shared, and for buffers.
    var service: ServiceID? { if case .own(let id) = cause { id } else { nil } }

    /// Whether it is that a buffer is too short, which takes nothing down by itself.
    var isBuffer: Bool { if case .outlasts = cause { true } else { false } }

    /// Its name for people, as a link where there is a page.
    func label(_ names: Parts.Names, _ texts: Texts) -> HTML {
        service.map { names.link($0) } ?? .text(Page.capitalised(texts.failure(self)))
    }
}

extension FailureMode {
    /// What fails, without the buffers that are too short to bridge it.
    var culprits: [BasicFailure] {
        let failing = failures.filter { !$0.isBuffer }
        return failing.isEmpty ? failures : failing
    }

    /// What fails, and below it the buffers that it outlasts.
    func label(_ names: Parts.Names, _ texts: Texts) -> HTML {
        let buffers = culprits.count < failures.count ? failures.filter(\.isBuffer) : []
        return HTML {
            HTML.joined(culprits.map { $0.label(names, texts) }, by: .text(" + "))
            if !buffers.isEmpty {
                Tag.small(.class("below")) { texts.outlasts(buffers) }
            }
        }
    }
}
