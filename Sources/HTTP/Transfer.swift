import CCurl
import Glibc
import Synchronization

/// One request on its way, with the libcurl handle that carries it.
@safe final class Transfer: @unchecked Sendable {
    // Guard of `@unchecked Sendable`: `isCancelled` is atomic; all else is touched on the thread of
    // the `Transfers` only, once `begin` was called.
    let request: HTTPClient.Request
    let isCancelled = Atomic(false)
    var continuation: CheckedContinuation<HTTPClient.Answer, any Error>?
    var easy: UnsafeMutableRawPointer?
    /// When it fails, on the loop's clock in milliseconds.
    var deadline: UInt64 = 0
    var isTooLarge = false
    /// Whether an address that the name has was not one the request may connect to.
    private var isForbidden = false
    /// Whether it would have been at the port of a web site.
    private var isOtherPort = false
    /// Whether another was, so that its failure is what counts.
    private var hasTried = false
    /// Whether the body was cut at the limit.
    private var isCut = false
    private var headBytes = 0
    /// Longer heads, of all answers together, are refused.
    private static let headLimitBytes = 512 << 10

    private var fields: UnsafeMutablePointer<curl_slist>?
    private var headers = HTTPHeaders()
    private var body: [UInt8] = []
    private let errorText: UnsafeMutablePointer<CChar>

    /// - Throws: ``HTTPError`` when the request cannot be sent as it stands.
    init(_ request: HTTPClient.Request) throws {
        if let problem = TransferError.problem(in: request) { throw problem }
        self.request = request
        unsafe errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        unsafe errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    deinit {
        unsafe curl_slist_free_all(fields)
        unsafe errorText.deallocate()
    }

    /// Tells a fresh `easy` handle what to do within `milliseconds`.
    func prepare(_ easy: UnsafeMutableRawPointer, milliseconds: UInt64) {
        unsafe self.easy = easy
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe ccurl_set_pointer(easy, CURLOPT_PRIVATE, context)
        unsafe ccurl_set_pointer(easy, CURLOPT_ERRORBUFFER, errorText)
        unsafe ccurl_set_text(easy, CURLOPT_URL, request.url)
        unsafe ccurl_set_text(easy, CURLOPT_PROTOCOLS_STR, "http,https")
        unsafe ccurl_set_text(easy, CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
        unsafe ccurl_set_number(easy, CURLOPT_NOSIGNAL, 1)
        unsafe ccurl_set_number(easy, CURLOPT_TIMEOUT_MS, Int(max(1, milliseconds)))
        unsafe ccurl_set_number(easy, CURLOPT_FOLLOWLOCATION, request.redirectLimit > 0 ? 1 : 0)
        unsafe ccurl_set_number(easy, CURLOPT_MAXREDIRS, request.redirectLimit)
        // What is on this machine is reached without the proxy of the environment.
        if TransferError.isLoopback(request.url) {
            unsafe ccurl_set_text(easy, CURLOPT_PROXY, "")
        }
        if let authorities = request.authorities {
            unsafe ccurl_set_text(easy, CURLOPT_CAINFO, authorities)
        }
        unsafe prepareMethod(easy)
        unsafe prepareFields(easy)
        unsafe prepareCallbacks(easy, context)
        if request.reach != .anywhere { unsafe prepareReach(easy, context) }
    }

    /// Ends the transfer with what libcurl reports.
    func finish(_ code: CURLcode) {
        if code == CURLE_OK || isCut, let easy = unsafe easy {
            resume(.success(unsafe answer(easy)))
        } else {
            resume(.failure(failure(code).error(for: request)))
        }
    }

    private func failure(_ code: CURLcode) -> TransferError {
        var failure = TransferError(
            code: code, isTooLarge: isTooLarge, isForbidden: isForbidden && !hasTried,
            isOtherPort: isOtherPort, detail: unsafe String(cString: errorText))
        if let easy = unsafe easy {
            failure.system = unsafe Int32(ccurl_get_number(easy, CURLINFO_OS_ERRNO))
            failure.certificate = unsafe ccurl_get_number(easy, CURLINFO_SSL_VERIFYRESULT)
            failure.timings = unsafe Self.timings(easy)
            failure.hasConnected = failure.timings.connected > .zero
        }
        return failure
    }

    /// Gives the caller the result; further ones are ignored.
    func resume(_ result: Result<HTTPClient.Answer, any Error>) {
        continuation?.resume(with: result)
        continuation = nil
    }

    private func prepareMethod(_ easy: UnsafeMutableRawPointer) {
        switch request.method {
        case "GET" where request.body.isEmpty: unsafe ccurl_set_number(easy, CURLOPT_HTTPGET, 1)
        case "HEAD": unsafe ccurl_set_number(easy, CURLOPT_NOBODY, 1)
        default:
            if !request.body.isEmpty || ["POST", "PUT", "PATCH"].contains(request.method) {
                unsafe prepareBody(easy)
            }
            if request.method != "POST" {
                unsafe ccurl_set_text(easy, CURLOPT_CUSTOMREQUEST, request.method)
            }
        }
    }

    private func prepareBody(_ easy: UnsafeMutableRawPointer) {
        unsafe ccurl_set_number(easy, CURLOPT_POST, 1)
        unsafe ccurl_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, request.body.count)
        unsafe request.body.withUnsafeBytes { bytes in
            // libcurl copies the body, so the array need not stay where it is.
            var empty: UInt8 = 0
            unsafe withUnsafeMutablePointer(to: &empty) { empty in
                let start = unsafe UnsafeMutableRawPointer(mutating: bytes.baseAddress)
                unsafe ccurl_set_pointer(easy, CURLOPT_COPYPOSTFIELDS, start ?? .init(empty))
            }
        }
    }

    private func prepareFields(_ easy: UnsafeMutableRawPointer) {
        for field in request.headers.fields {
            let line = field.value.isEmpty ? "\(field.name);" : "\(field.name): \(field.value)"
            unsafe fields = curl_slist_append(fields, line)
        }
        // Without this libcurl waits for `100 Continue` before a long body.
        unsafe fields = curl_slist_append(fields, "Expect:")
        if request.headers["User-Agent"] == nil {
            unsafe ccurl_set_text(easy, CURLOPT_USERAGENT, "Foreshock")
        }
        if request.headers["Content-Type"] == nil {
            unsafe fields = curl_slist_append(fields, "Content-Type:")
        }
        unsafe ccurl_set_pointer(easy, CURLOPT_HTTPHEADER, fields)
    }

    private func prepareCallbacks(
        _ easy: UnsafeMutableRawPointer, _ context: UnsafeMutableRawPointer
    ) {
        unsafe ccurl_set_pointer(easy, CURLOPT_WRITEDATA, context)
        unsafe ccurl_set_data_callback(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            guard let context = unsafe context else { return 0 }
            let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            let all = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
            return unsafe transfer.bodyCame(all) ? size * count : 0
        }
        unsafe ccurl_set_pointer(easy, CURLOPT_HEADERDATA, context)
        unsafe ccurl_set_data_callback(easy, CURLOPT_HEADERFUNCTION) {
            bytes, size, count, context in
            guard let context = unsafe context else { return 0 }
            let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            let all = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
            transfer.headBytes += all.count
            guard transfer.headBytes <= Transfer.headLimitBytes else { return 0 }
            unsafe transfer.headerCame(String(decoding: all, as: UTF8.self))
            return size * count
        }
    }

    /// Has every socket's address looked at before it is opened.
    ///
    /// Connections are neither taken over from other requests nor left to them, since those were
    /// opened under other rules; and a proxy would connect in our place.
    private func prepareReach(_ easy: UnsafeMutableRawPointer, _ context: UnsafeMutableRawPointer) {
        unsafe ccurl_set_text(easy, CURLOPT_PROXY, "")
        unsafe ccurl_set_number(easy, CURLOPT_FRESH_CONNECT, 1)
        unsafe ccurl_set_number(easy, CURLOPT_FORBID_REUSE, 1)
        unsafe ccurl_set_pointer(easy, CURLOPT_OPENSOCKETDATA, context)
        unsafe ccurl_set_socket_callback(easy, CURLOPT_OPENSOCKETFUNCTION) { context, _, target in
            guard let context = unsafe context, let target = unsafe target else { return -1 }
            let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            return unsafe transfer.socketIsWanted(target)
        }
    }

    private func socketIsWanted(_ target: UnsafeMutablePointer<curl_sockaddr>) -> Int32 {
        let start = unsafe UnsafeRawPointer(target) + ccurl_address_offset()
        let bytes = unsafe UnsafeRawBufferPointer(
            start: start, count: Int(target.pointee.addrlen))
        guard let address = unsafe InternetAddress(socket: bytes),
            let port = unsafe InternetAddress.port(socket: bytes),
            request.reach.allows(address, port: port)
        else {
            isForbidden = true
            isOtherPort =
                unsafe InternetAddress(socket: bytes).map { request.reach.allows($0) } == true
            return -1
        }
        hasTried = true
        return unsafe socket(
            target.pointee.family, target.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue),
            target.pointee.protocol)
    }

    private func bodyCame(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard body.count + bytes.count <= request.bodyLimit else {
            isCut = request.cutsBody
            isTooLarge = !isCut
            return false
        }
        unsafe body.append(contentsOf: bytes)
        return true
    }

    private func headerCame(_ line: String) {
        if line.hasPrefix("HTTP/") {
            // Another answer begins: after a redirect or `100 Continue`.
            hasTried = false
            headers = HTTPHeaders()
            body = []
        } else if let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) {
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            let end = value.lastIndex { !$0.isWhitespace }
            headers.append(String(line[..<colon]), end.map { String(value[...$0]) } ?? "")
        }
    }

    private func answer(_ easy: UnsafeMutableRawPointer) -> HTTPClient.Answer {
        HTTPClient.Answer(
            status: unsafe ccurl_get_number(easy, CURLINFO_RESPONSE_CODE), headers: headers,
            body: body, timings: unsafe Self.timings(easy))
    }

    private static func timings(_ easy: UnsafeMutableRawPointer) -> HTTPClient.Timings {
        func time(_ info: CURLINFO) -> Duration {
            unsafe .microseconds(ccurl_get_size(easy, info))
        }
        return HTTPClient.Timings(
            resolved: time(CURLINFO_NAMELOOKUP_TIME_T), connected: time(CURLINFO_CONNECT_TIME_T),
            secured: time(CURLINFO_APPCONNECT_TIME_T),
            firstByte: time(CURLINFO_STARTTRANSFER_TIME_T), total: time(CURLINFO_TOTAL_TIME_T))
    }
}
