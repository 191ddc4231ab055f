import Language
import Model

extension Command.Graph {
    /// The same with the words of `--down` read as failures: `a`, or `a@10m` for ten minutes later.
    ///
    /// A word that names a service as a whole is that service, so that names may hold an `@`.
    ///
    /// - Parameter isKnown: Whether there is a service of this name.
    /// - Returns: The same options with `down` filled.
    /// - Throws: ``UsageError`` at a word that names no service, or no time that is possible.
    package func namingFailures(
        _ isKnown: (String) -> Bool
    ) throws(UsageError) -> Command.Graph {
        var named = self
        named.down = []
        for word in downWords { named.down.append(try failure(word, isKnown)) }
        return named
    }

    private func failure(
        _ word: String, _ isKnown: (String) -> Bool
    ) throws(UsageError) -> Failure {
        guard !isKnown(word), let at = word.lastIndex(of: "@") else {
            return Failure(service: word, afterSeconds: 0)
        }
        let service = String(word[..<at])
        guard !service.isEmpty else {
            throw UsageError(
                "'--down \(word)' names no service; write it as payments@10m.", command: command)
        }
        let text = String(word[word.index(after: at)...])
        if let time = Duration(written: text), time <= TimeRange.span.longest {
            return Failure(service: service, afterSeconds: time.inSeconds)
        }
        guard isKnown(service) else { return Failure(service: word, afterSeconds: 0) }
        throw UsageError(
            "'--down \(word)' tells no time after the '@'; write it as \(TimeRange.span.advice).",
            command: command)
    }

    private var command: String { "graph \(question.rawValue)" }
}
