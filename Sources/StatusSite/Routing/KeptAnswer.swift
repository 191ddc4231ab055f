import HTTP
import Numerics

/// A finished answer in every form that readers ask for, made once and given to all.
struct KeptAnswer: Sendable {
    /// What is sent to who lacks the answer, and to who has it.
    private struct Form: Sendable {
        let whole: HTTPResponse
        let unchanged: HTTPResponse
    }

    /// By plain or gzip, each without and with TLS.
    private let forms: [Form]
    private let tags: [String]
    /// Bytes that are held in memory, about.
    let sizeBytes: Int

    /// Bodies below this gain nothing: head and body fit into one packet anyway.
    private static let smallestCompressed = 600
    /// Bytes of heads and tables, about.
    private static let overheadBytes = 8_000

    /// Browsers ask each time whether it changed; a cache in front may serve it for a second.
    static let shared = "public, max-age=0, s-maxage=1, must-revalidate"

    /// The forms of an answer with status 200 and a body of bytes.
    ///
    /// - Complexity: O(*n*) in the body, for its compression and its fingerprint.
    init(_ response: HTTPResponse, cacheControl: String = Self.shared) {
        guard case .bytes(let body) = response.body else {
            preconditionFailure("a stream is not kept")
        }
        let mark = String(Fingerprint(of: body).value, radix: 16)
        var response = response
        response.headers["Cache-Control"] = cacheControl
        response.headers["Vary"] = "Accept-Encoding"
        let plain = Self.forms(of: response, tag: "\"\(mark)\"")
        let packed =
            Self.isText(response) && body.count >= Self.smallestCompressed
            ? GZip.compressed(body) : body
        guard packed.count < body.count else {
            (forms, tags) = (plain, ["\"\(mark)\""])
            sizeBytes = body.count + Self.overheadBytes
            return
        }
        response.headers["Content-Encoding"] = "gzip"
        response.body = .bytes(packed)
        forms = plain + Self.forms(of: response, tag: "\"\(mark)-gzip\"")
        tags = ["\"\(mark)\"", "\"\(mark)-gzip\""]
        sizeBytes = body.count + packed.count + Self.overheadBytes
    }

    /// The form that a reader wants; `isSecure` tells whether it comes by TLS.
    func answer(to request: HTTPRequest, isSecure: Bool) -> HTTPResponse {
        let coding = forms.count > 2 && request.prefersGzip ? 2 : 0
        let form = forms[coding + (isSecure ? 1 : 0)]
        return request.knows(tags) ? form.unchanged : form.whole
    }

    private static func forms(of response: HTTPResponse, tag: String) -> [Form] {
        [false, true].map { isSecure in
            var whole = response
            whole.headers["ETag"] = tag
            if isSecure {
                whole.headers[TransportSecurity.field.name] = TransportSecurity.field.value
            }
            var unchanged = whole
            unchanged.status = 304
            unchanged.body = .bytes([])
            unchanged.headers["Content-Type"] = nil
            unchanged.headers["Content-Encoding"] = nil
            return Form(whole: whole.prepared(), unchanged: unchanged.prepared())
        }
    }

    private static func isText(_ response: HTTPResponse) -> Bool {
        guard let type = response.headers["Content-Type"] else { return false }
        return ["text/", "application/", "image/svg"].contains { type.hasPrefix($0) }
    }
}
