/// Reads the feeds of one platform; to add a platform, add a folder and a line in `StatusFeed`.
protocol StatusFeedReader {
    /// The platform in one word, as a catalogue writes it: `statuspage`.
    static var platform: String { get }
    /// The platform in words for people, for messages.
    static var title: String { get }
    /// Other words for the platform.
    static var aliases: [String] { get }

    /// Whether a feed looks like one of this platform.
    static func recognises(_ content: FeedContent) -> Bool

    /// Reads a feed that is said to be, or looks like, one of this platform.
    ///
    /// - Throws: A refusal when it is none after all.
    static func read(
        _ content: FeedContent, _ notes: inout FeedNotes
    ) throws(FeedRefusal) -> ProviderStatus
}
