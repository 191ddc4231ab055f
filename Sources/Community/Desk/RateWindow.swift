import Model

/// Counts what came in lately under each of many names, and says when there is room for more.
struct RateWindow: Sendable {
    /// How long something counts.
    let length: Duration
    /// How many may count at once under one name.
    let most: Int
    private var moments: [String: [Timestamp]] = [:]
    private var sweptAt: Timestamp?

    init(length: Duration, most: Int) {
        self.length = length
        self.most = most
    }

    /// How many names are remembered.
    var count: Int { moments.count }

    /// How many seconds until there is room under a name, 1 at least; `nil` when there is now.
    ///
    /// - Complexity: O(*n*) in the number that count.
    func wait(_ name: String, at now: Timestamp) -> Int? {
        let counting = (moments[name] ?? []).filter { now - $0 < length }
        guard counting.count >= most, most > 0 else { return most > 0 ? nil : seconds(length) }
        // Room comes when so many have left that one more fits.
        let leaving = counting.sorted()[counting.count - most]
        return min(max(seconds(leaving + length - now), 1), max(seconds(length), 1))
    }

    /// Counts one more under a name.
    mutating func note(_ name: String, at now: Timestamp) {
        moments[name, default: []].append(now)
        sweep(at: now)
    }

    /// Takes back one that was counted at `moment`.
    mutating func withdraw(_ name: String, at moment: Timestamp) {
        guard let index = moments[name]?.lastIndex(of: moment) else { return }
        moments[name]?.remove(at: index)
        if moments[name]?.isEmpty == true { moments[name] = nil }
    }

    /// Forgets what no longer counts, once in each length, so that names do not pile up.
    private mutating func sweep(at now: Timestamp) {
        let last = sweptAt ?? now
        if sweptAt == nil { sweptAt = now }
        guard now - last >= length || now < last else { return }
        sweptAt = now
        moments = moments.compactMapValues { moments in
            let counting = moments.filter { now - $0 < length }
            return counting.isEmpty ? nil : counting
        }
    }

    private func seconds(_ duration: Duration) -> Int {
        Int((duration.inSeconds).rounded(.up))
    }
}
