import HTTP
import StatusFeeds

/// A document at an address, as far as it was read: asked for in full once, then only for changes.
struct FeedVersion: Sendable {
    /// What an answer turned out to be.
    enum Outcome {
        case unchanged
        case document([UInt8])
        /// Why there is none, as a clause.
        case refused(String)
    }

    /// How often a feed may send us elsewhere.
    private static let redirectLimit = 3
    private static let unchanged = 304

    /// Where it is.
    let address: String
    /// What the server calls the version that was read; `nil` when it gave it no name.
    private var entityTag: String?
    /// When that version was last modified, in the server's words; `nil` when it did not tell.
    private var lastModified: String?

    init(at address: String) { self.address = address }

    /// The request that asks for the document, or only whether it changed, within a real time.
    func request(timeout: Duration) -> HTTPClient.Request {
        var headers: HTTPHeaders = [
            "User-Agent": "foreshock",
            "Accept": "application/json, application/atom+xml, application/rss+xml, */*;q=0.5",
        ]
        headers["If-None-Match"] = entityTag
        headers["If-Modified-Since"] = lastModified
        return HTTPClient.Request(
            url: address, headers: headers, timeout: timeout, bodyLimit: FeedLimits.bytes,
            redirectLimit: Self.redirectLimit)
    }

    /// What came.
    func outcome(of answer: HTTPClient.Answer) -> Outcome {
        let asksForChange = entityTag != nil || lastModified != nil
        if answer.status == Self.unchanged, asksForChange { return .unchanged }
        guard answer.status == 200 else {
            return .refused("status \(answer.status) instead of 200")
        }
        return .document(answer.body)
    }

    /// Keeps the names of a version that could be read.
    mutating func keep(_ answer: HTTPClient.Answer) {
        entityTag = answer.headers["ETag"]
        lastModified = answer.headers["Last-Modified"]
    }

    /// Lets what cannot be read be asked for in full the next time.
    mutating func forget() {
        entityTag = nil
        lastModified = nil
    }
}
