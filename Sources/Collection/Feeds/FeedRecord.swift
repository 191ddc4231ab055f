package import HTTP
package import Model
package import StatusFeeds

/// What is known of one feed between two fetches: the last reading, and how to ask whether it is
/// still that.
///
/// An attempt that fails leaves the last good word with its time, and says why it failed.
package struct FeedRecord: Sendable {
    /// The largest feed that is taken, in bytes.
    private static var bodyLimit: Int { FeedLimits.bytes }
    /// How often a feed may send us elsewhere.
    private static var redirectLimit: Int { 3 }
    private static var unchanged: Int { 304 }

    /// What was last read, and how that went.
    package private(set) var reading: ProviderReading
    /// What the server calls the version that was read; `nil` when it gave it no name.
    private var entityTag: String?
    /// When that version was last modified, in the server's words; `nil` when it did not tell.
    private var lastModified: String?

    /// The record of a target that starts with what an earlier run read.
    package init(of target: FeedTarget, known: ProviderReading? = nil) {
        let isKnown = known?.service == target.service && known?.address == target.url
        let fresh = ProviderReading(service: target.service, address: target.url)
        reading = isKnown ? known ?? fresh : fresh
    }

    /// The request that asks for the feed, or only whether it changed, within a real time.
    package func request(timeout: Duration) -> HTTPClient.Request {
        var headers: HTTPHeaders = [
            "User-Agent": "foreshock",
            "Accept": "application/json, application/atom+xml, application/rss+xml, */*;q=0.5",
        ]
        headers["If-None-Match"] = entityTag
        headers["If-Modified-Since"] = lastModified
        return HTTPClient.Request(
            url: reading.address, headers: headers, timeout: timeout, bodyLimit: Self.bodyLimit,
            redirectLimit: Self.redirectLimit)
    }

    /// Takes an answer that came at a moment.
    package mutating func take(_ answer: HTTPClient.Answer, at moment: Timestamp) {
        let asksForChange = entityTag != nil || lastModified != nil
        if answer.status == Self.unchanged, asksForChange {
            succeed(at: moment)
        } else if answer.status == 200 {
            read(answer, at: moment)
        } else {
            fail(
                "Could not read the status feed of \(reading.service): status \(answer.status) "
                    + "instead of 200.", at: moment)
        }
    }

    /// Notes that there was no answer.
    package mutating func take(_ error: HTTPError, within timeout: Duration, at moment: Timestamp) {
        fail(
            "Could not read the status feed of \(reading.service): "
                + "\(error.reason(within: timeout)).", at: moment)
    }

    private mutating func read(_ answer: HTTPClient.Answer, at moment: Timestamp) {
        do throws(StatusFeedError) {
            reading.status = try StatusFeed.read(answer.body, name: reading.address)
            entityTag = answer.headers["ETag"]
            lastModified = answer.headers["Last-Modified"]
            succeed(at: moment)
        } catch {
            fail(error.description, at: moment)
        }
    }

    private mutating func succeed(at moment: Timestamp) {
        reading.readAt = moment
        reading.triedAt = moment
        reading.failure = nil
    }

    /// What cannot be read is asked for in full the next time.
    private mutating func fail(_ sentence: String, at moment: Timestamp) {
        entityTag = nil
        lastModified = nil
        reading.triedAt = moment
        reading.failure = sentence
    }
}
