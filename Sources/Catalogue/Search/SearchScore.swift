import Language

/// How well a typed word fits one of ours; `nil` rank for not at all.
struct SearchScore: Comparable {
    /// The lower, the better; 0 for the same.
    let rank: Int
    /// Whether a typing error is assumed.
    let isGuess: Bool

    /// Ranks: the same, a beginning, a slip, a part, a slip in a beginning.
    init?(_ typed: String, for word: String) {
        if word == typed {
            (rank, isGuess) = (0, false)
        } else if typed.count > 1, word.hasPrefix(typed) {
            (rank, isGuess) = (3, false)
        } else if let slips = Self.slips(typed, word) {
            (rank, isGuess) = (4 + 4 * slips, true)
        } else if typed.count > 2, word.contains(typed) {
            (rank, isGuess) = (10, false)
        } else if let slips = Self.slipsInBeginning(typed, word) {
            (rank, isGuess) = (8 + 4 * slips, true)
        } else {
            return nil
        }
    }

    static func < (left: SearchScore, right: SearchScore) -> Bool { left.rank < right.rank }

    /// How many slips a word may hold: one in a short word, two from six letters on, three from ten.
    static func limit(_ length: Int) -> Int {
        switch length {
        case ..<3: 0
        case 3...5: 1
        case 6...9: 2
        default: 3
        }
    }

    /// The slips between two words; `nil` when they are too many to mean the same.
    private static func slips(_ typed: String, _ word: String) -> Int? {
        let limit = limit(typed.count)
        guard limit > 0, abs(typed.count - word.count) <= limit else { return nil }
        let slips = Spelling.distance(typed, word)
        return slips <= limit ? slips : nil
    }

    /// The same for a word that was not typed to its end.
    private static func slipsInBeginning(_ typed: String, _ word: String) -> Int? {
        guard typed.count > 4, word.count > typed.count + 1 else { return nil }
        return (typed.count - 1...typed.count + 1).compactMap { length in
            slips(typed, String(word.prefix(length)))
        }.min()
    }
}
