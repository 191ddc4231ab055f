/// The share of work one service loses over time, in milliseconds and hundredths of a percent.
struct LossTimeline {
    /// A span with one share, up to but without its end.
    struct Piece: Hashable {
        let start: Int64
        let end: Int64
        let share: Int32
        /// Which of the windows it is part of.
        let window: Int
    }

    /// Changes in order of time: no two at the same moment, no two equal shares in a row.
    private(set) var changes: [(time: Int64, share: Int32)] = []

    /// The timeline of changes in order of time; of several at one moment the last counts.
    init(_ list: [(time: Int64, share: Int32)]) {
        for change in list {
            if changes.last?.time == change.time { changes.removeLast() }
            if change.share != changes.last?.share ?? 0 { changes.append(change) }
        }
    }

    /// What windows add to this timeline: pieces in order, without overlap, each with the largest
    /// share of the windows there, wherever that is larger than the timeline.
    ///
    /// - Complexity: O(*n* log *n*) for *n* changes and windows.
    func exceeded(by windows: [Piece]) -> [Piece] {
        var moments = Set(windows.flatMap { [$0.start, $0.end] })
        moments.formUnion(changes.map(\.time))
        let sorted = moments.sorted()
        let starting = windows.sorted { $0.start < $1.start }
        var next = 0
        var change = 0
        var level: Int32 = 0
        var open = Heap<Open>()
        var pieces: [Piece] = []
        for (start, end) in zip(sorted, sorted.dropFirst()) {
            while next < starting.count, starting[next].start <= start {
                open.insert(Open(piece: starting[next]))
                next += 1
            }
            while let largest = open.min, largest.piece.end <= start { _ = open.popMin() }
            while change < changes.count, changes[change].time <= start {
                level = changes[change].share
                change += 1
            }
            guard let largest = open.min?.piece, largest.share > level else { continue }
            pieces.append(
                Piece(start: start, end: end, share: largest.share, window: largest.window))
        }
        return pieces
    }

    /// All losses of a timeline with pieces on top, as ``exceeded(by:)`` gives them, by start.
    ///
    /// Those at the same time add up to what is lost.
    func losses(with pieces: [Piece]) -> [(start: Int64, end: Int64, share: Int32)] {
        var spans: [(start: Int64, end: Int64, share: Int32)] = []
        for (index, change) in changes.enumerated() where change.share > 0 {
            let end = index + 1 < changes.count ? changes[index + 1].time : ImpactArcs.never
            spans.append((change.time, end, change.share))
        }
        // Pieces lie on top: what the timeline itself loses there is taken off.
        let extra = pieces.map { piece in
            (start: piece.start, end: piece.end, share: piece.share - share(at: piece.start))
        }
        return (spans + extra).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }

    private func share(at moment: Int64) -> Int32 {
        var low = 0
        var high = changes.count
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].time <= moment { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? 0 : changes[low - 1].share
    }

    /// A window that has started: the largest share first, then the one that ends last.
    private struct Open: Comparable {
        let piece: Piece

        static func < (left: Open, right: Open) -> Bool {
            let (one, other) = (left.piece, right.piece)
            if one.share != other.share { return one.share > other.share }
            if one.end != other.end { return one.end > other.end }
            return one.window < other.window
        }
    }
}
