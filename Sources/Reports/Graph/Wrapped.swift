/// Text in lines of at most 100 characters, broken between words.
struct Wrapped {
    /// The lines, each with a line break; a word longer than a line has one of its own.
    let text: String

    init(_ words: String, width: Int = 100) {
        var lines: [String] = []
        for word in words.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        text = lines.map { $0 + "\n" }.joined()
    }
}
