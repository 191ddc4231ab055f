package import HTTP
package import Model
import Resilience

/// Posts each notice as JSON to an address.
///
/// The body is an object of `id`, `kind`, `severity`, `incident`, `title`, `text`, `at` and, where
/// known, `url`. The header field `Idempotency-Key` holds the notice's id: after a crash the same
/// notice may be posted again, and the receiver tells by the key that it has it. 2xx means
/// delivered; 408, 425, 429, 5xx and a missing answer are tried again; all else is final.
/// Redirects are not followed.
package struct WebhookChannel: Notifier {
    package let name: String
    private let url: String
    private let headers: HTTPHeaders
    private let siteURL: String?
    private let timeout: Duration
    private let client: HTTPClient

    /// A channel; `timeout` counts real time, from start to the last byte.
    package init(
        name: String, url: String, headers: HTTPHeaders = HTTPHeaders(), siteURL: String? = nil,
        timeout: Duration = .seconds(10), client: HTTPClient
    ) {
        self.name = name
        self.url = url
        self.headers = headers
        self.siteURL = siteURL
        self.timeout = timeout
        self.client = client
    }

    /// A channel from its configuration, whose one setting is `url`.
    ///
    /// - Throws: ``ChannelError`` when the address is missing or not one of HTTP.
    package init(
        _ configuration: ChannelConfiguration, client: HTTPClient
    ) throws(ChannelError) {
        let name = configuration.name
        if let unknown = configuration.settings.keys.filter({ $0 != "url" }).min() {
            throw ChannelError(
                message: "Channel '\(name)' has a setting '\(unknown)', which webhooks do not "
                    + "know; they know url.")
        }
        guard let url = configuration.settings["url"] else {
            throw ChannelError(
                message: "Channel '\(name)' has no 'url'; say where notices are to be posted.")
        }
        guard url.lowercased().hasPrefix("http://") || url.lowercased().hasPrefix("https://")
        else {
            throw ChannelError(
                message: "Channel '\(name)' has a 'url' that does not begin with http:// or "
                    + "https://; write it like https://example.org/hook.")
        }
        var headers = HTTPHeaders()
        for header in configuration.headers { headers.append(header.name, header.value) }
        self.init(
            name: name, url: url, headers: headers, siteURL: configuration.siteURL, client: client)
    }

    package func send(_ notice: Notice, at now: Timestamp) async throws -> SendOutcome {
        var headers = headers
        headers["Content-Type"] = "application/json"
        headers["Idempotency-Key"] = notice.id
        if headers["User-Agent"] == nil { headers["User-Agent"] = "foreshock" }
        let request = HTTPClient.Request(
            "POST", url: url, headers: headers,
            body: try WebhookPayload(notice, siteURL: siteURL).encoded(), timeout: timeout,
            bodyLimit: 1 << 20)
        do {
            return Self.outcome(of: try await client.send(request), at: now)
        } catch let error as HTTPError {
            return outcome(of: error)
        }
    }
}

extension WebhookChannel {
    /// How an attempt went that got this answer at `now`.
    package static func outcome(of answer: HTTPClient.Answer, at now: Timestamp) -> SendOutcome {
        let reason = "status \(answer.status)\(excerpt(of: answer))"
        switch RetryPolicy.Outcome.status(answer.status) {
        case .success:
            return .delivered
        case .transient:
            return .failed(reason: reason, retryAfter: retryAfter(of: answer.headers, at: now))
        case .permanent where (300...399).contains(answer.status):
            return .refused(reason: "\(reason); the address has moved, change it")
        case .permanent:
            return .refused(reason: reason)
        }
    }

    // A date is counted from the answer's own date, so that the two clocks need not agree.
    private static func retryAfter(of headers: HTTPHeaders, at now: Timestamp) -> Duration? {
        guard let text = headers["Retry-After"] else { return nil }
        let now = now.millisecondsSinceEpoch / 1000
        let origin = headers["Date"].flatMap { RetryAfter.date(from: $0, now: now) } ?? now
        return RetryAfter.delay(from: text, now: origin)
    }

    private static func excerpt(of answer: HTTPClient.Answer) -> String {
        let type = (answer.headers["Content-Type"] ?? "").lowercased()
        guard type.hasPrefix("text/plain") || type.contains("json") else { return "" }
        let words = String(decoding: answer.body.prefix(120), as: UTF8.self)
            .split { $0.isWhitespace }
        return words.isEmpty ? "" : ": " + words.joined(separator: " ")
    }

    // The client's own sentences name the address, and that may hold a key.
    private func outcome(of error: HTTPError) -> SendOutcome {
        switch error.code {
        case .timedOut: .failed(reason: "no answer within \(timeout / .seconds(1)) s")
        case .cannotConnect: .failed(reason: "no connection to the receiver")
        case .cannotResolve: .failed(reason: "the receiver's host name has no address")
        case .forbidden: .failed(reason: "the receiver's address is a private one")
        case .tls: .failed(reason: "no secure connection to the receiver")
        // It may have been taken: posting it again for a day would be worse.
        case .tooLarge: .refused(reason: "the receiver's answer is too large")
        case .protocolViolation: .failed(reason: "the receiver gave no answer of HTTP")
        case .addressInUse, .cannotBind, .other: .failed(reason: "the request failed")
        }
    }
}
