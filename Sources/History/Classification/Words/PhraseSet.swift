/// Phrases to look for; a word that ends in `*` stands for every word that begins so.
struct PhraseSet: Sendable {
    /// A phrase that was found.
    struct Match: Hashable {
        /// As it stands in the sentence.
        let phrase: String
        /// The place of its first word.
        let place: Int
        /// How many words it has.
        let length: Int
    }

    private struct Pattern: Sendable {
        let words: [(stem: String, isOpen: Bool)]
    }

    /// By the first letters of the first word.
    private let patterns: [Substring: [Pattern]]

    init(_ phrases: [String]) {
        var patterns: [Substring: [Pattern]] = [:]
        for phrase in phrases {
            let words = phrase.split(separator: " ").map { word in
                (stem: String(word.last == "*" ? word.dropLast() : word), isOpen: word.last == "*")
            }
            guard let first = words.first else { continue }
            patterns[first.stem.prefix(2), default: []].append(Pattern(words: words))
        }
        self.patterns = patterns
    }

    /// The first phrase in a sentence; of those that begin at the same word the longest.
    func first(in sentence: Sentence, from start: Int = 0) -> Match? {
        for place in sentence.words.indices.dropFirst(start) {
            guard let candidates = patterns[sentence.words[place].prefix(2)] else { continue }
            let lengths = candidates.filter { fits($0, sentence.words[place...]) }
                .map(\.words.count)
            if let length = lengths.max() {
                let words = sentence.words[place..<(place + length)]
                return Match(
                    phrase: words.joined(separator: " "), place: place, length: length)
            }
        }
        return nil
    }

    /// The first phrase in sentences, with the sentence.
    func first(in sentences: [Sentence]) -> (match: Match, sentence: Sentence)? {
        for sentence in sentences {
            if let match = first(in: sentence) { return (match, sentence) }
        }
        return nil
    }

    private func fits(_ pattern: Pattern, _ words: ArraySlice<String>) -> Bool {
        guard pattern.words.count <= words.count else { return false }
        return zip(pattern.words, words).allSatisfy { expected, word in
            expected.isOpen ? word.hasPrefix(expected.stem) : word == expected.stem
        }
    }
}
