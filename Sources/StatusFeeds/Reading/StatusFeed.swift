import Language

/// Reads what providers say about themselves, from bytes that somebody else fetched.
package enum StatusFeed {
    /// The readers, in the order in which they are asked whether a feed is theirs.
    static var readers: [any StatusFeedReader.Type] {
        [
            Statuspage.self,
            StatusIO.self,
            Syndication.self,
        ]
    }

    /// The names of the platforms that can be read.
    package static var platforms: [String] { readers.map { $0.platform } }

    /// Reads one feed.
    ///
    /// - Parameters:
    ///   - bytes: All of the feed; UTF-8, UTF-16 with a byte order mark, or as its XML declares.
    ///   - name: Its file or address, for messages.
    ///   - platform: One of ``platforms`` or another word for it; `nil` to find it out by content.
    /// - Returns: What the provider says, and what in it could not be understood.
    /// - Throws: ``StatusFeedError`` when it is not a feed that can be read.
    /// - Complexity: O(*n*) in the length of the feed.
    package static func read(
        _ bytes: [UInt8], name: String, platform: String? = nil
    ) throws(StatusFeedError) -> ProviderStatus {
        let named = try platform.map { word throws(StatusFeedError) in try reader(for: word) }
        let what = named.map { "a feed of \($0.title)" } ?? "a status feed"
        do throws(FeedRefusal) {
            let content = try FeedContent(bytes)
            let reader = if let named { named } else { try reader(of: content) }
            var notes = FeedNotes()
            var status = try reader.read(content, &notes)
            status.problems = notes.problems + status.problems
            return status
        } catch {
            throw StatusFeedError(
                "Could not read '\(name)' as \(what): \(error.found). \(error.advice)")
        }
    }

    private static func reader(
        for word: String
    ) throws(StatusFeedError) -> any StatusFeedReader.Type {
        let word = word.lowercased()
        if let known = readers.first(where: { $0.platform == word || $0.aliases.contains(word) }) {
            return known
        }
        throw StatusFeedError(
            "There is no reader for the platform '\(PlainText.from(word))'. Use one of "
                + "\(Spelling.list(platforms, "or")), or leave it out.")
    }

    private static func reader(
        of content: FeedContent
    ) throws(FeedRefusal) -> any StatusFeedReader.Type {
        if let known = readers.first(where: { $0.recognises(content) }) { return known }
        throw FeedRefusal(
            "it is \(content.words), which none of the readers knows "
                + "(\(Spelling.list(readers.map { $0.title }, "and")))",
            advice: "Give a feed of one of these, or name its platform.")
    }
}
