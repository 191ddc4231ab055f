import CHTTPParser

/// Reads requests from a connection's bytes within limits; `http_parser` is known only here.
///
/// Feed it bytes until ``stage`` is `complete` or ``refusal`` is set; ``next()`` goes on to the
/// following request.
@safe final class RequestParser {
    /// How far the current request has come.
    enum Stage { case start, header, body, complete }

    let limits: HTTPLimits
    private let parser: UnsafeMutablePointer<http_parser>
    private(set) var stage = Stage.start
    var refusal: Refusal?
    private(set) var request = HTTPRequest(method: "", target: "")
    /// Whether the connection may be used again after this request.
    private(set) var keepsAlive = true
    /// Whether the client waits for `100 Continue` before it sends the body.
    private(set) var expectsContinue = false

    private var text: [UInt8] = []
    private var targetBytes = 0
    private var fields: [(name: Range<Int>, value: Range<Int>)] = []
    private var headers = HTTPHeaders()
    private var body: [UInt8] = []
    private let peer: String

    init(limits: HTTPLimits, peer: String) {
        self.limits = limits
        self.peer = peer
        unsafe parser = .allocate(capacity: 1)
        unsafe http_parser_init(parser, HTTP_REQUEST)
        unsafe parser.pointee.data = Unmanaged.passUnretained(self).toOpaque()
    }

    deinit { unsafe parser.deallocate() }

    /// Takes bytes up to the end of the current request.
    ///
    /// - Returns: How many of them belong to it.
    func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let consumed = unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
            unsafe http_parser_execute(
                parser, RequestParserCallbacks.settings, characters.baseAddress, characters.count)
        }
        let error = unsafe http_errno(UInt32(parser.pointee.http_errno))
        if stage != .complete, error != HPE_OK, refusal == nil {
            refusal = RequestParser.refusal(error, firstByte: unsafe bytes.first)
        }
        return consumed
    }

    /// Forgets the complete request and makes ready for the next.
    func next() {
        unsafe http_parser_pause(parser, 0)
        stage = .start
        request = HTTPRequest(method: "", target: "")
        expectsContinue = false
    }

    // MARK: What the callbacks report; each says whether parsing goes on.

    func messageBegan() -> Bool {
        stage = .header
        text.removeAll(keepingCapacity: true)
        fields.removeAll(keepingCapacity: true)
        targetBytes = 0
        body = []
        return true
    }

    func targetCame(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard text.count + bytes.count <= limits.lineBytes else {
            return refuse(.targetTooLong)
        }
        unsafe text.append(contentsOf: bytes)
        targetBytes = text.count
        return true
    }

    func fieldNameCame(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let start = text.count
        guard unsafe append(bytes) else { return false }
        if let last = fields.last, last.value.isEmpty, last.value.lowerBound == -1 {
            fields[fields.count - 1].name = last.name.lowerBound..<text.count
        } else {
            guard fields.count < limits.headerCount else { return refuse(.headerTooLarge) }
            fields.append((start..<text.count, -1 ..< -1))
        }
        return true
    }

    func fieldValueCame(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let start = text.count
        guard unsafe append(bytes), let last = fields.last else { return false }
        let from = last.value.lowerBound == -1 ? start : last.value.lowerBound
        fields[fields.count - 1].value = from..<text.count
        return true
    }

    func headerEnded() -> Bool {
        if let refusal = acceptHeader() { return refuse(refusal) }
        stage = .body
        return true
    }

    func bodyCame(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard body.count + bytes.count <= limits.bodyBytes else {
            return refuse(.bodyTooLarge)
        }
        unsafe body.append(contentsOf: bytes)
        return true
    }

    func messageEnded() -> Bool {
        let method = unsafe String(cString: http_method_str(http_method(parser.pointee.method)))
        request = HTTPRequest(
            method: method, target: target(), headers: headers, body: body, peer: peer)
        keepsAlive = unsafe http_should_keep_alive(parser) != 0
        stage = .complete
        unsafe http_parser_pause(parser, 1)
        return true
    }

    // MARK: Checks

    private func refuse(_ reason: Refusal) -> Bool {
        if refusal == nil { refusal = reason }
        return false
    }

    private func append(_ bytes: UnsafeRawBufferPointer) -> Bool {
        // Each field also brings a colon, a space and a line end.
        guard text.count + bytes.count + fields.count * 4 <= limits.headerBytes else {
            return refuse(.headerTooLarge)
        }
        unsafe text.append(contentsOf: bytes)
        return true
    }

    private func acceptHeader() -> Refusal? {
        headers = HTTPHeaders()
        for field in fields {
            let name = text[field.name]
            let value = trimmed(text[field.value.lowerBound == -1 ? 0..<0 : field.value])
            guard HTTPSyntax.isToken(name), HTTPSyntax.isFieldValue(value) else { return .badField }
            headers.append(
                String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self))
        }
        let (major, minor) = unsafe (parser.pointee.http_major, parser.pointee.http_minor)
        guard major == 1, minor <= 1 else { return .version }
        let method = unsafe http_method(UInt32(parser.pointee.method))
        if method == HTTP_CONNECT { return .unknownMethod }
        // An offer to change the protocol is declined by answering as if it had not been made.
        unsafe parser.pointee.upgrade = 0
        return framingRefusal(isOld: minor == 0) ?? expectationRefusal(isOld: minor == 0)
    }

    private func framingRefusal(isOld: Bool) -> Refusal? {
        let hosts = headers.count(of: "Host")
        guard hosts == 1 || (hosts == 0 && isOld) else { return .hostMissing }
        if let coding = headers["Transfer-Encoding"] {
            if headers["Content-Length"] != nil || isOld { return .bothLengths }
            guard coding.lowercased() == "chunked", headers.count(of: "Transfer-Encoding") == 1
            else { return .unknownCoding }
        } else if headers["Content-Length"] != nil {
            let length = unsafe parser.pointee.content_length
            if length > UInt64(limits.bodyBytes) { return .bodyTooLarge }
            body.reserveCapacity(Int(length))
        }
        return nil
    }

    private func expectationRefusal(isOld: Bool) -> Refusal? {
        guard !isOld, let expectation = headers["Expect"] else { return nil }
        guard expectation.lowercased() == "100-continue" else { return .expectation }
        expectsContinue = true
        return nil
    }

    private func target() -> String {
        let whole = text[..<targetBytes]
        guard let first = whole.first, first != UInt8(ascii: "/"),
            let scheme = String(decoding: whole, as: UTF8.self).range(afterScheme: "http")
        else { return String(decoding: whole, as: UTF8.self) }
        return scheme
    }

    private func trimmed(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var value = value
        while let last = value.last, last == 32 || last == 9 { value.removeLast() }
        return value
    }

    private static func refusal(_ error: http_errno, firstByte: UInt8?) -> Refusal {
        switch error {
        case HPE_HEADER_OVERFLOW: .headerTooLarge
        case HPE_UNEXPECTED_CONTENT_LENGTH: .bothLengths
        case HPE_INVALID_TRANSFER_ENCODING: .unknownCoding
        case HPE_INVALID_VERSION: .version
        case HPE_INVALID_METHOD where firstByte.map { (65...90).contains($0) } ?? false:
            .unknownMethod
        default: .badRequest
        }
    }
}

extension String {
    /// The path and query of an absolute `http` address; `nil` when it is not one.
    fileprivate func range(afterScheme scheme: String) -> String? {
        let lowered = prefix(8).lowercased()
        let start =
            lowered.hasPrefix("https://") ? 8 : lowered.hasPrefix("http://") ? 7 : nil
        guard let start else { return nil }
        let rest = dropFirst(start)
        guard let slash = rest.firstIndex(where: { $0 == "/" || $0 == "?" }) else { return "/" }
        return rest[slash] == "/" ? String(rest[slash...]) : "/" + rest[slash...]
    }
}
