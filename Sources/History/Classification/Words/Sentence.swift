/// Words in lower case, as they follow each other without a stop.
struct Sentence: Hashable {
    let words: [String]
    let isTitle: Bool

    /// Cuts a text into sentences.
    ///
    /// A stop is `.`, `!` or `?` before a blank or a capital, `;`, `|`, `*` and `•`. Hyphens, and
    /// points inside numbers and names, stay in their word.
    static func all(in text: String, isTitle: Bool) -> [Sentence] {
        var cutter = SentenceCutter(isTitle: isTitle)
        let bytes = Array(text.utf8)
        for index in bytes.indices {
            cutter.take(bytes[index], next: index + 1 < bytes.count ? bytes[index + 1] : nil)
        }
        cutter.endSentence()
        return cutter.sentences
    }
}

private struct SentenceCutter {
    let isTitle: Bool
    private(set) var sentences: [Sentence] = []
    private var words: [String] = []
    private var word: [UInt8] = []

    init(isTitle: Bool) { self.isTitle = isTitle }

    mutating func take(_ byte: UInt8, next: UInt8?) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "%"), UInt8(ascii: "-"), 128...255:
            word.append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte + 32)
        case UInt8(ascii: "'"): break
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            if isStop(next) {
                endSentence()
            } else if !word.isEmpty {
                word.append(byte)
            }
        case UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "*"): endSentence()
        default: endWord()
        }
    }

    private func isStop(_ next: UInt8?) -> Bool {
        guard let next else { return true }
        let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(next)
        return next <= 32 || isCapital || next == UInt8(ascii: "\"") || next == UInt8(ascii: "*")
    }

    private mutating func endWord() {
        guard !word.isEmpty else { return }
        words.append(String(decoding: word, as: UTF8.self))
        word = []
    }

    mutating func endSentence() {
        endWord()
        guard !words.isEmpty else { return }
        sentences.append(Sentence(words: words, isTitle: isTitle))
        words = []
    }
}
