import CCurl
import Glibc

/// What libcurl says about a failed transfer, put into words.
struct TransferError {
    let code: CURLcode
    /// The `errno` behind it; 0 when there is none.
    var system: Int32 = 0
    var hasConnected = false
    var isTooLarge = false
    /// Whether an address was refused because the request may not connect to it.
    var isForbidden = false
    /// Whether it would be asked at the port of a web site.
    var isOtherPort = false
    /// libcurl's own words.
    var detail = ""
    /// What OpenSSL thinks of the certificate (`X509_V_ERR_…`); 0 when nothing is wrong.
    var certificate = 0
    var timings = HTTPClient.Timings()

    /// The error for who sent `request`.
    func error(for request: HTTPClient.Request) -> HTTPError {
        var error = sentence(for: request)
        error.circumstances = HTTPError.Circumstances(reason: reason, timings: timings)
        return error
    }

    private var reason: HTTPError.Circumstances.Reason? {
        switch code {
        case CURLE_COULDNT_CONNECT where isForbidden: isOtherPort ? .portNotAsked : nil
        case CURLE_COULDNT_CONNECT where system == ECONNREFUSED: .connectionRefused
        case CURLE_COULDNT_CONNECT where system == EHOSTUNREACH || system == ENETUNREACH: .noRoute
        case CURLE_PEER_FAILED_VERIFICATION: certificateReason
        default: nil
        }
    }

    /// libcurl compares the name itself, when OpenSSL has nothing to object; it leaves 1 behind then.
    private var certificateReason: HTTPError.Circumstances.Reason? {
        switch certificate {
        case 0, 1, 62: .certificateOfAnother
        case 9: .certificateNotYetValid
        case 10: .certificateExpired
        case 2, 18, 19, 20, 21: .certificateUntrusted
        default: nil
        }
    }

    private func sentence(for request: HTTPClient.Request) -> HTTPError {
        let url = Self.readable(request.url)
        if isTooLarge {
            return HTTPError(
                code: .tooLarge,
                message: "Could not read \(url): the answer is longer than \(request.bodyLimit) "
                    + "bytes. Raise the limit or ask for less.")
        }
        let (kind, sentence): (HTTPError.Code, String)
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
            (kind, sentence) = (
                .cannotResolve,
                "Could not reach \(url): the name \(Self.host(request.url)) has no address. "
                    + "Is it spelled right, and does the name server work?"
            )
        case CURLE_COULDNT_CONNECT where isForbidden && isOtherPort:
            (kind, sentence) = (
                .forbidden,
                "Could not reach \(url): public addresses are asked at the ports 80 and 443 only. "
                    + "Leave the port out."
            )
        case CURLE_COULDNT_CONNECT where isForbidden:
            (kind, sentence) = (
                .forbidden,
                "Could not reach \(url): \(Self.host(request.url)) has no address but private "
                    + "ones, which are not asked. Ask for a public address or allow the range."
            )
        case CURLE_COULDNT_CONNECT: (kind, sentence) = (.cannotConnect, connectSentence(url))
        case CURLE_OPERATION_TIMEDOUT: (kind, sentence) = (.timedOut, timeSentence(url, request))
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM,
            CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
            (kind, sentence) = (
                .tls,
                "Could not reach \(url) securely: \(words). Check the server's certificate."
            )
        case CURLE_TOO_MANY_REDIRECTS:
            (kind, sentence) = (
                .protocolViolation,
                "Could not read \(url): it redirects more than \(request.redirectLimit) times. "
                    + "Ask for the final address or raise the limit."
            )
        default: (kind, sentence) = protocolSentence(url)
        }
        return HTTPError(code: kind, message: sentence)
    }

    private var words: String {
        detail.isEmpty ? unsafe String(cString: curl_easy_strerror(code)) : detail
    }

    private func connectSentence(_ url: String) -> String {
        switch system {
        case ECONNREFUSED:
            "Could not reach \(url): connection refused. "
                + "Is the service running and listening there?"
        case EHOSTUNREACH, ENETUNREACH:
            "Could not reach \(url): no route to the host. Check the address and the network."
        case 0: "Could not reach \(url): \(words). Is the service running and listening there?"
        default:
            "Could not reach \(url): \(systemText(system)). "
                + "Is the service running and listening there?"
        }
    }

    private func timeSentence(_ url: String, _ request: HTTPClient.Request) -> String {
        let time = Self.seconds(request.timeout)
        return hasConnected
            ? "Could not read \(url): no complete answer within \(time). "
                + "Is the service overloaded, or the timeout too short?"
            : "Could not reach \(url): no connection within \(time). "
                + "Is the address right, and does a firewall let it through?"
    }

    private func protocolSentence(_ url: String) -> (HTTPError.Code, String) {
        switch code {
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT:
            (.other, Self.badAddress(url))
        case CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR:
            (
                .protocolViolation,
                "Could not read \(url): the connection was closed before an answer came. "
                    + "Look into the service's log."
            )
        case CURLE_PARTIAL_FILE:
            (
                .protocolViolation,
                "Could not read \(url): the connection was closed in the middle of the answer. "
                    + "Look into the service's log."
            )
        case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_HTTP2,
            CURLE_HTTP2_STREAM, CURLE_BAD_CONTENT_ENCODING:
            (
                .protocolViolation,
                "Could not read \(url): the answer is not valid HTTP. "
                    + "Does another kind of service listen there?"
            )
        default: (.other, "Could not read \(url): \(words). Try again, then check the service.")
        }
    }

    // MARK: Requests that cannot be sent

    /// Why `request` cannot be sent; `nil` when it can.
    static func problem(in request: HTTPClient.Request) -> HTTPError? {
        let url = readable(request.url)
        let scheme = request.url.prefix { $0 != ":" }.lowercased()
        guard ["http", "https"].contains(scheme), !host(request.url).isEmpty,
            request.url.utf8.allSatisfy({ $0 > 32 && $0 != 127 })
        else { return HTTPError(code: .other, message: badAddress(url)) }
        guard HTTPSyntax.isToken(request.method.utf8) else {
            return HTTPError(
                code: .other,
                message: "Could not send a request to \(url): the method is not a word. "
                    + "Write it like GET.")
        }
        for field in request.headers.fields {
            guard HTTPSyntax.isToken(field.name.utf8), HTTPSyntax.isFieldValue(field.value.utf8)
            else {
                return HTTPError(
                    code: .other,
                    message: "Could not send a request to \(url): a header field has a character "
                        + "that is not allowed. Remove line breaks and control characters.")
            }
        }
        return nil
    }

    private static func badAddress(_ url: String) -> String {
        "Could not send a request to \(url): that is not an http or https address. "
            + "Write it like https://example.org/health."
    }

    // MARK: Addresses

    /// The address without what may be secret: user, password and query.
    static func readable(_ url: String) -> String {
        let bare = url.prefix { $0 != "?" && $0 != "#" }
        guard let authority = authority(url),
            let at = authority.lastIndex(of: "@")
        else { return String(bare) }
        return String(bare[..<authority.startIndex]) + bare[authority.index(after: at)...]
    }

    /// The host of an address, without port; empty when there is none.
    static func host(_ url: String) -> String {
        guard var rest = authority(url) else { return "" }
        if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
        if rest.first == "[" { return String(rest.dropFirst().prefix { $0 != "]" }) }
        return String(rest.prefix { $0 != ":" })
    }

    /// Whether the address is on this machine.
    static func isLoopback(_ url: String) -> Bool {
        let host = host(url).lowercased()
        return host == "localhost" || host == "::1" || host.hasPrefix("127.")
    }

    private static func authority(_ url: String) -> Substring? {
        guard let colon = url.firstIndex(of: ":"), url[colon...].hasPrefix("://") else {
            return nil
        }
        return url[url.index(colon, offsetBy: 3)...]
            .prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    }

    /// A duration in words: `10 s`, `0.2 s`.
    private static func seconds(_ duration: Duration) -> String {
        let milliseconds = duration.milliseconds
        guard milliseconds % 1000 != 0 else { return "\(milliseconds / 1000) s" }
        return "\(Double(milliseconds) / 1000) s"
    }
}
