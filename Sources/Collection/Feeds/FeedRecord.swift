package import HTTP
package import Model
package import StatusFeeds

/// What is known of one feed between two fetches: the last reading, and how to ask whether it is
/// still that.
///
/// An attempt that fails leaves the last good word with its time, and says why it failed. The list
/// of past incidents is asked for seldom, and when an open one is no longer told of.
package struct FeedRecord: Sendable {
    /// From one look at the list of past incidents to the next.
    package static let pastInterval = Duration.seconds(3600)

    /// What was last read, and how that went.
    package private(set) var reading: ProviderReading
    private var feed: FeedVersion
    private var past: FeedVersion?
    /// When the list of past incidents is to be asked for; `nil` before the first feed was read.
    private var pastDue: Timestamp?
    /// The list of past incidents as last read; `nil` before that.
    private var list: ProviderStatus?
    /// Since when the page was there, as far as it told itself.
    private var pageSince: Timestamp?

    /// The record of a target that starts with what an earlier run read.
    package init(of target: FeedTarget, known: ProviderReading? = nil) {
        let isKnown = known?.service == target.service && known?.address == target.url
        let fresh = ProviderReading(service: target.service, address: target.url)
        reading = isKnown ? known ?? fresh : fresh
        feed = FeedVersion(at: target.url)
        past = target.past.map { FeedVersion(at: $0) }
        pageSince = reading.status?.pageSince
    }

    /// The request that asks for the feed, or only whether it changed, within a real time.
    package func request(timeout: Duration) -> HTTPClient.Request { feed.request(timeout: timeout) }

    /// Takes an answer that came at a moment.
    package mutating func take(_ answer: HTTPClient.Answer, at moment: Timestamp) {
        switch feed.outcome(of: answer) {
        case .unchanged: succeed(at: moment)
        case .document(let bytes): read(bytes, of: answer, at: moment)
        case .refused(let reason):
            fail("Could not read the status feed of \(reading.service): \(reason).", at: moment)
        }
    }

    /// Notes that there was no answer.
    package mutating func take(_ error: HTTPError, within timeout: Duration, at moment: Timestamp) {
        fail(
            "Could not read the status feed of \(reading.service): "
                + "\(error.reason(within: timeout)).", at: moment)
    }

    private mutating func read(
        _ bytes: [UInt8], of answer: HTTPClient.Answer, at moment: Timestamp
    ) {
        do throws(StatusFeedError) {
            let status = try StatusFeed.read(bytes, name: reading.address)
            let open = Set(status.openIncidents.map(\.id))
            let isOneGone = reading.status?.openIncidents.contains { !open.contains($0.id) }
            if isOneGone ?? false { pastDue = moment }
            reading.status = status
            pageSince = status.pageSince ?? pageSince
            feed.keep(answer)
            succeed(at: moment)
        } catch {
            fail(error.description, at: moment)
        }
    }

    private mutating func succeed(at moment: Timestamp) {
        reading.readAt = moment
        reading.triedAt = moment
        reading.failure = nil
        pastDue = pastDue ?? moment
        guard let status = reading.status else { return }
        var past = reading.past ?? ProviderPast()
        past.take(status, at: moment)
        reading.past = past
    }

    private mutating func fail(_ sentence: String, at moment: Timestamp) {
        feed.forget()
        reading.triedAt = moment
        reading.failure = sentence
    }
}

// The list of past incidents.

extension FeedRecord {
    /// The request that asks for past incidents; `nil` when there is no such list or it is not due.
    package func pastRequest(timeout: Duration, at moment: Timestamp) -> HTTPClient.Request? {
        guard let past, let pastDue, pastDue <= moment else { return nil }
        return past.request(timeout: timeout)
    }

    /// Takes an answer of the list of past incidents.
    package mutating func takePast(_ answer: HTTPClient.Answer, at moment: Timestamp) {
        pastDue = moment + Self.pastInterval
        switch past?.outcome(of: answer) {
        case .unchanged, nil: if let list { take(list, at: moment) }
        case .document(let bytes): readPast(bytes, of: answer, at: moment)
        case .refused(let reason): failPast("\(reason).")
        }
    }

    /// Notes that there was no answer of the list of past incidents.
    package mutating func takePast(
        _ error: HTTPError, within timeout: Duration, at moment: Timestamp
    ) {
        pastDue = moment + Self.pastInterval
        failPast("\(error.reason(within: timeout)).")
    }

    private mutating func readPast(
        _ bytes: [UInt8], of answer: HTTPClient.Answer, at moment: Timestamp
    ) {
        guard let address = past?.address else { return }
        do throws(StatusFeedError) {
            take(
                try StatusFeed.read(
                    bytes, name: address, platform: FeedAddress.platform(ofPast: address)),
                at: moment)
            past?.keep(answer)
        } catch {
            past?.forget()
            reading.pastFailure = error.description
        }
    }

    /// Takes a list that is so at a moment, read anew or said not to have changed.
    private mutating func take(_ list: ProviderStatus, at moment: Timestamp) {
        var known = reading.past ?? ProviderPast()
        known.take(list: list, pageSince: pageSince, at: moment)
        if let status = reading.status { known.take(status, at: moment) }
        reading.past = known
        reading.pastFailure = nil
        self.list = list
    }

    private mutating func failPast(_ reason: String) {
        past?.forget()
        reading.pastFailure =
            "Could not read the past incidents of \(reading.service): \(reason)"
    }
}
