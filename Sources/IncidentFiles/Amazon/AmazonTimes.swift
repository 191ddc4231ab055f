import Model

/// When an incident began and ended, from what its posts say.
///
/// The last post that gives a span (`Between 6:22 PM and 7:31 PM PDT`) decides. Without one, it
/// began when the last post that says so has it (`Starting at 5:07 AM PDT`), or else with the first
/// post, and ended with the last post.
struct AmazonTimes: Hashable {
    /// What a post says, as clock times.
    private enum Statement {
        case span(ClockPhrase, ClockPhrase)
        case start(ClockPhrase)
    }
    private struct Bounds {
        var start: Timestamp
        var end: Timestamp
    }

    /// A start may be stated so much later than the first post was written.
    private static let startSlack = Duration.seconds(6 * 3600)
    /// An end may be stated so much later than the post that states it was written.
    private static let endSlack = Duration.seconds(15 * 60)
    private static let limit = Duration.seconds(60 * 86_400)

    let start: Timestamp
    let end: Timestamp?

    init(posts: [AmazonPosts.Post], isOver: Bool) throws(RecordError) {
        guard let first = posts.first, let last = posts.last else {
            throw RecordError("its description has no clock times to work out when it ended")
        }
        var bounds: Bounds?
        for post in posts.reversed() {
            bounds = try Self.bounds(post, first: first.at)
            if bounds != nil { break }
        }
        if let bounds {
            start = bounds.start
            end = isOver ? bounds.end : nil
        } else {
            start = try Self.stated(posts, first: first.at) ?? first.at
            end = isOver ? last.at : nil
        }
        guard last.at - start <= Self.limit else {
            throw RecordError("its times lie more than 60 days apart (from \(start))")
        }
    }

    /// From the first start to the last end of the spans of a post.
    private static func bounds(
        _ post: AmazonPosts.Post, first: Timestamp
    ) throws(RecordError) -> Bounds? {
        var bounds: Bounds?
        for case .span(let from, let to) in try statements(post.text) {
            // Two clock times in one sentence share the zone that only one of them names.
            let start = try begin(zoned(from, like: to), first: first)
            let end = try ClockDate.first(zoned(to, like: from), notBefore: start)
            guard end <= post.at + endSlack else {
                throw RecordError("it states an end (\(end)) after the post that states it")
            }
            bounds = Bounds(
                start: min(bounds?.start ?? start, start), end: max(bounds?.end ?? end, end))
        }
        return bounds
    }

    /// The first start that the last post with any gives.
    private static func stated(
        _ posts: [AmazonPosts.Post], first: Timestamp
    ) throws(RecordError) -> Timestamp? {
        for post in posts.reversed() {
            var starts: [Timestamp] = []
            for case .start(let phrase) in try statements(post.text) {
                starts.append(try begin(phrase, first: first))
            }
            if let start = starts.min() { return start }
        }
        return nil
    }

    private static func begin(
        _ phrase: ClockPhrase, first: Timestamp
    ) throws(RecordError) -> Timestamp {
        try ClockDate.last(phrase, notAfter: first + startSlack)
    }

    private static func zoned(_ phrase: ClockPhrase, like other: ClockPhrase) -> ClockPhrase {
        guard phrase.zone == .unnamed else { return phrase }
        var phrase = phrase
        phrase.zone = other.zone
        return phrase
    }

    private static func statements(_ text: String) throws(RecordError) -> [Statement] {
        let words = text.split(separator: " ")
        var found: [Statement] = []
        for index in words.indices {
            let rest = words[index...].dropFirst()
            switch words[index].lowercased() {
            case "between", "from":
                if let span = span(rest) { found.append(.span(span.0, span.1)) }
            case "starting", "beginning":
                guard rest.first == "at", let start = ClockPhrase.read(rest.dropFirst()) else {
                    continue
                }
                found.append(.start(start.phrase))
            default: continue
            }
        }
        try refuseForeign(found)
        return found
    }

    private static func span(_ words: ArraySlice<Substring>) -> (ClockPhrase, ClockPhrase)? {
        guard let from = ClockPhrase.read(words) else { return nil }
        let rest = words.dropFirst(from.count)
        guard let joint = rest.first?.lowercased(),
            ["and", "to", "until", "through", "-"].contains(joint),
            let to = ClockPhrase.read(rest.dropFirst())
        else { return nil }
        return (from.phrase, to.phrase)
    }

    private static func refuseForeign(_ statements: [Statement]) throws(RecordError) {
        for statement in statements {
            let zone =
                switch statement {
                case .span(let from, let to): from.foreignZone ?? to.foreignZone
                case .start(let phrase): phrase.foreignZone
                }
            if let zone {
                throw RecordError("it states a time in another zone than Pacific: '\(zone)'")
            }
        }
    }
}
