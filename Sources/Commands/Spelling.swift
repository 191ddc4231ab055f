/// Finds what somebody meant to type.
enum Spelling {
    /// The candidate nearest to `word`, when it is near enough to be meant.
    ///
    /// - Complexity: O(*n* × *m*²) for *n* candidates of length *m*.
    static func closest(to word: String, among candidates: [String]) -> String? {
        let limit = max(2, word.count / 3)
        let ranked = candidates.map { (name: $0, distance: distance(word, $0)) }
        guard let best = ranked.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }),
            best.distance <= limit
        else { return nil }
        return best.name
    }

    /// How many letters must be changed, added or dropped to turn one word into the other.
    ///
    /// Source: Levenshtein 1966, in two rows.
    static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right)
        var previous = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                let changed = previous[column] + (letter == other ? 0 : 1)
                current.append(min(changed, previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[right.count]
    }
}
