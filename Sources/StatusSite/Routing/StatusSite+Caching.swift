import HTTP
import Model

/// Which parts of an address an answer depends on, beside its path.
enum CachedQuery: Sendable, ExpressibleByArrayLiteral {
    /// Those of these names, in this order; others change nothing.
    case named([String])
    /// All, as they were sent.
    case whole

    init(arrayLiteral names: String...) { self = .named(names) }

    /// Longer queries are answered without being kept.
    private static let limitBytes = 200

    /// The same text for the same answer; `nil` when it is too long to be kept.
    func key(of request: HTTPRequest) -> String? {
        let text: String
        switch self {
        case .named(let names) where names.isEmpty: return ""
        case .named(let names):
            let query = Query(target: request.target)
            text = names.compactMap { name in
                query[name].map { "\(name)=\(Address.encoded($0))" }
            }.joined(separator: "&")
        case .whole: text = String(request.target.drop { $0 != "?" }.dropFirst())
        }
        return text.utf8.count <= Self.limitBytes ? text : nil
    }
}

extension StatusSite {
    /// Answers from memory what looks the same to every reader; `write` makes it when need be.
    ///
    /// The answer gets `ETag`, `Vary` and `Cache-Control`, and is sent compressed to who likes it.
    /// It must depend on nothing of the request but the path, the parts of the query told here, and
    /// `form`: the address by which the site was reached (``origin(of:)``), for instance. Only
    /// answers of status 200 are kept, and `write` with them, to make them anew after a change; see
    /// ``AnswerShelf`` for how long they are good.
    func cached(
        _ request: HTTPRequest, query: CachedQuery = [], form: String = "",
        write: @escaping AnswerShelf.Writer
    ) async throws -> HTTPResponse {
        guard request.method == "GET" || request.method == "HEAD",
            let parts = query.key(of: request)
        else { return try await write() }
        var key = String(request.path)
        if !parts.isEmpty { key += "?" + parts }
        // No path has a space, so this can be no other page.
        if !form.isEmpty { key += " " + form }
        switch try await cache.outcome(of: key, now: { data.now() }, write: write) {
        case .kept(let answer): return answer.answer(to: request, isSecure: isSecure(request))
        case .passing(let response): return response
        }
    }

    /// Answers from memory what all visitors see alike, and writes it for an operator at the
    /// machine, who may see more.
    func cachedForVisitors(
        _ request: HTTPRequest, write: @escaping AnswerShelf.Writer
    ) async throws -> HTTPResponse {
        if ActionGuard.isLocal(request) { return try await write() }
        return try await cached(request, form: "visitor", write: write)
    }

    /// An answer that needs neither waiting nor writing; `nil` when there is none.
    func readyAnswer(to request: HTTPRequest) -> HTTPResponse? {
        guard request.method == "GET" || request.method == "HEAD" else { return nil }
        if request.target.utf8.starts(with: "/assets/".utf8) {
            return Assets.named(request.path.dropFirst("/assets/".utf8.count)).map {
                asset($0, for: request)
            }
        }
        return cache.ready(request.target, now: data.now())?
            .answer(to: request, isSecure: isSecure(request))
    }

    /// Whether the reader comes by TLS, as far as is known.
    func isSecure(_ request: HTTPRequest) -> Bool {
        isAlwaysSecure || TransportSecurity.isProxied(request)
    }

    /// The address that whoever asks has reached this site by: `https://status.example.com`.
    func origin(of request: HTTPRequest) -> String {
        let host = request.headers["Host"] ?? ""
        let isPlain =
            host.utf8.count <= 255
            && host.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                    || [45, 46, 58, 91, 93].contains(byte)
            }
        let scheme = isSecure(request) ? "https" : "http"
        return "\(scheme)://\(host.isEmpty || !isPlain ? "localhost" : host)"
    }
}
