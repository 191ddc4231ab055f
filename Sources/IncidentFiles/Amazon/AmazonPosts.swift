import Language
import Model

/// The posts of a record: each begins with the clock time at which it was written.
enum AmazonPosts {
    struct Post: Hashable {
        let at: Timestamp
        let text: String
    }

    private static let mark = "class=\"yellowfg\">"
    private static let endMark = "</span>"
    /// How far the first clock time may stand from the date of the record.
    private static let tolerance = Duration.seconds(3600)

    /// Finds the day of each post: the first is that of the record, each later one the next time
    /// that the clock shows its time, or the day that it names.
    static func read(_ description: String, first posted: Timestamp) throws(RecordError) -> [Post] {
        var posts: [Post] = []
        for (stamp, text) in parts(description) {
            let phrase = try clock(stamp)
            let earliest = posts.last?.at ?? posted - tolerance
            let moment = try ClockDate.first(phrase, notBefore: earliest)
            if posts.isEmpty, moment > posted + tolerance {
                throw RecordError(
                    "its first post is of '\(RecordTime.shortened(stamp))', which does not fit "
                        + "its date (\(posted))")
            }
            posts.append(Post(at: moment, text: text))
        }
        guard !posts.isEmpty else {
            throw RecordError("its description has no clock times to work out when it ended")
        }
        return posts
    }

    private static func clock(_ stamp: String) throws(RecordError) -> ClockPhrase {
        let words = stamp.split(separator: " ")
        guard let (phrase, count) = ClockPhrase.read(words[...]) else {
            throw RecordError("it has a post with no clock time: '\(RecordTime.shortened(stamp))'")
        }
        if let zone = phrase.foreignZone ?? (count < words.count ? String(words[count]) : nil) {
            throw RecordError("it has a post in an unknown zone: '\(RecordTime.shortened(zone))'")
        }
        return phrase
    }

    /// Stamps and what follows them, as plain text.
    private static func parts(_ description: String) -> [(stamp: String, text: String)] {
        description.split(separator: mark, omittingEmptySubsequences: false).dropFirst().map {
            let halves = $0.split(separator: endMark, maxSplits: 1)
            let stamp = PlainText.from(String(halves.first ?? "")).trimmed
            return (stamp, PlainText.from(halves.count > 1 ? String(halves[1]) : "").trimmed)
        }
    }
}

/// Finds the date of a clock time.
enum ClockDate {
    /// The first moment from `earliest` on at which a Pacific clock shows a time.
    ///
    /// A named day counts, also when it lies before; a year that is not named is the one that
    /// brings the day nearest.
    static func first(
        _ phrase: ClockPhrase, notBefore earliest: Timestamp
    ) throws(RecordError) -> Timestamp {
        if let moment = try named(phrase, near: earliest) { return moment }
        let day = PacificTime.day(of: earliest).sinceEpoch
        return (day - 1...day + 2).lazy.map { on($0, phrase) }.first { $0 >= earliest }
            ?? on(day + 2, phrase)
    }

    /// The last moment up to `latest` at which a Pacific clock shows a time.
    static func last(
        _ phrase: ClockPhrase, notAfter latest: Timestamp
    ) throws(RecordError) -> Timestamp {
        if let moment = try named(phrase, near: latest) { return moment }
        let day = PacificTime.day(of: latest).sinceEpoch
        return (day - 2...day + 1).reversed().lazy.map { on($0, phrase) }.first { $0 <= latest }
            ?? on(day - 2, phrase)
    }

    private static func on(_ day: Int, _ phrase: ClockPhrase) -> Timestamp {
        PacificTime.moment(
            PacificTime.Day(sinceEpoch: day), minute: phrase.minute, zone: phrase.zone)
    }

    private static func named(
        _ phrase: ClockPhrase, near moment: Timestamp
    ) throws(RecordError) -> Timestamp? {
        guard let name = phrase.day else { return nil }
        let year = PacificTime.day(of: moment).year
        let years = name.year.map { [$0] } ?? [year - 1, year, year + 1]
        let moments = years.compactMap {
            PacificTime.Day(year: $0, month: name.month, day: name.day)
        }.map { PacificTime.moment($0, minute: phrase.minute, zone: phrase.zone) }
        let nearest = moments.min {
            abs($0.seconds(since: moment)) < abs($1.seconds(since: moment))
        }
        guard let nearest else {
            throw RecordError("it names a day that does not exist: \(name.month)/\(name.day)")
        }
        return nearest
    }
}
