/// Guesses what was meant by a misspelt word, and lists words in a sentence.
package enum Spelling {
    /// The word that is closest, when it is close enough to be what was meant.
    ///
    /// - Complexity: O(*n* · *m*) in the lengths of the words, for each candidate.
    package static func closest(to word: String, among candidates: [String]) -> String? {
        // All of a word of one letter would be another.
        let limit = word.count < 2 ? 0 : max(1, word.count / 3)
        let ranked = candidates.map { (word: $0, distance: distance(word, $0)) }
        let best = ranked.min { $0.distance < $1.distance }
        return best.flatMap { $0.distance <= limit ? $0.word : nil }
    }

    /// `a, b and c`, with `joiner` before the last.
    package static func list(_ words: [String], _ joiner: String) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return "\(words.dropLast().joined(separator: ", ")) \(joiner) \(last)"
    }

    /// Insertions, deletions, replacements and swaps of neighbours between two words.
    ///
    /// - Returns: How many of them turn one word into the other; letters compare without case.
    /// - Complexity: O(*n* · *m*). Source: optimal string alignment after Damerau 1964.
    package static func distance(_ left: String, _ right: String) -> Int {
        let first = Array(left.lowercased().utf8)
        let second = Array(right.lowercased().utf8)
        var earlier: [Int] = []
        var previous = Array(0...second.count)
        for row in 0..<first.count {
            var current = [row + 1]
            for column in 0..<second.count {
                let cost = first[row] == second[column] ? 0 : 1
                var best = min(
                    previous[column] + cost, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, first[row] == second[column - 1],
                    first[row - 1] == second[column]
                {
                    best = min(best, earlier[column - 1] + 1)
                }
                current.append(best)
            }
            (earlier, previous) = (previous, current)
        }
        return previous[second.count]
    }
}
