@testable import HTTP
import CCurl
import Glibc
import Testing

@Suite("HTTP client: errors") struct TransferErrorTests {
    private static let url = "http://me:secret@shop.example:9/a?token=secret"
    private static let shown = "http://shop.example:9/a"

    @Test(
        "says what failed and what to do",
        arguments: [
            (
                TransferError(code: CURLE_COULDNT_RESOLVE_HOST), .cannotResolve,
                "Could not reach \(shown): the name shop.example has no address. "
                    + "Is it spelled right, and does the name server work?"
            ),
            (
                TransferError(code: CURLE_COULDNT_CONNECT, system: ECONNREFUSED), .cannotConnect,
                "Could not reach \(shown): connection refused. "
                    + "Is the service running and listening there?"
            ),
            (
                TransferError(code: CURLE_COULDNT_CONNECT, system: EHOSTUNREACH), .cannotConnect,
                "Could not reach \(shown): no route to the host. Check the address and the network."
            ),
            (
                TransferError(code: CURLE_COULDNT_CONNECT, isForbidden: true), .forbidden,
                "Could not reach \(shown): shop.example has no address but private ones, which "
                    + "are not asked. Ask for a public address or allow the range."
            ),
            (
                TransferError(code: CURLE_COULDNT_CONNECT, isForbidden: true, isOtherPort: true),
                .forbidden,
                "Could not reach \(shown): public addresses are asked at the ports 80 and 443 "
                    + "only. Leave the port out."
            ),
            (
                TransferError(code: CURLE_COULDNT_CONNECT, system: ENETDOWN), .cannotConnect,
                "Could not reach \(shown): network is down. "
                    + "Is the service running and listening there?"
            ),
            (
                TransferError(code: CURLE_OPERATION_TIMEDOUT), .timedOut,
                "Could not reach \(shown): no connection within 10 s. "
                    + "Is the address right, and does a firewall let it through?"
            ),
            (
                TransferError(code: CURLE_OPERATION_TIMEDOUT, hasConnected: true), .timedOut,
                "Could not read \(shown): no complete answer within 10 s. "
                    + "Is the service overloaded, or the timeout too short?"
            ),
            (
                TransferError(code: CURLE_PEER_FAILED_VERIFICATION, detail: "it expired"), .tls,
                "Could not reach \(shown) securely: it expired. Check the server's certificate."
            ),
            (
                TransferError(code: CURLE_WRITE_ERROR, isTooLarge: true), .tooLarge,
                "Could not read \(shown): the answer is longer than 8388608 bytes. "
                    + "Raise the limit or ask for less."
            ),
            (
                TransferError(code: CURLE_GOT_NOTHING), .protocolViolation,
                "Could not read \(shown): the connection was closed before an answer came. "
                    + "Look into the service's log."
            ),
            (
                TransferError(code: CURLE_PARTIAL_FILE), .protocolViolation,
                "Could not read \(shown): the connection was closed in the middle of the answer. "
                    + "Look into the service's log."
            ),
            (
                TransferError(code: CURLE_WEIRD_SERVER_REPLY), .protocolViolation,
                "Could not read \(shown): the answer is not valid HTTP. "
                    + "Does another kind of service listen there?"
            ),
            (
                TransferError(code: CURLE_OUT_OF_MEMORY, detail: "no memory"), .other,
                "Could not read \(shown): no memory. Try again, then check the service."
            ),
        ] as [(TransferError, HTTPError.Code, String)])
    func texts(failure: TransferError, code: HTTPError.Code, message: String) {
        let error = failure.error(for: .init(url: Self.url))
        #expect(error == HTTPError(code: code, message: message))
    }

    @Test(
        "names what is wrong with a certificate",
        arguments: [
            (10, .certificateExpired), (9, .certificateNotYetValid), (18, .certificateUntrusted),
            (20, .certificateUntrusted), (62, .certificateOfAnother), (0, .certificateOfAnother),
            (1, .certificateOfAnother),
            (23, nil),
        ] as [(Int, HTTPError.Circumstances.Reason?)])
    func certificate(code: Int, reason: HTTPError.Circumstances.Reason?) {
        let failure = TransferError(code: CURLE_PEER_FAILED_VERIFICATION, certificate: code)
        #expect(failure.error(for: .init(url: Self.url)).circumstances?.reason == reason)
    }

    @Test func `says that an address is private`() {
        let failure = TransferError(code: CURLE_COULDNT_CONNECT, isForbidden: true)
        #expect(
            failure.error(for: .init(url: Self.url))
                == HTTPError(
                    code: .forbidden,
                    message: "Could not reach \(Self.shown): shop.example has no address but "
                        + "private ones, which are not asked. Ask for a public address or allow "
                        + "the range."))
    }

    @Test(
        "refuses addresses that are not http or https",
        arguments: ["file:///etc/passwd", "shop.example", "http://", "http://a b/", "", "ftp://x/"])
    func address(url: String) async {
        await #expect(
            throws: HTTPError(
                code: .other,
                message: "Could not send a request to \(url): that is not an http or https "
                    + "address. Write it like https://example.org/health.")
        ) { try await HTTPClient().send(.init(url: url)) }
    }

    @Test func `refuses fields with line breaks`() async {
        await #expect(
            throws: HTTPError(
                code: .other,
                message: "Could not send a request to http://x/: a header field has a character "
                    + "that is not allowed. Remove line breaks and control characters.")
        ) { try await HTTPClient().send(.init(url: "http://x/", headers: ["A": "b\r\nC: d"])) }
    }

    @Test func `refuses a method that is not a word`() async {
        await #expect(
            throws: HTTPError(
                code: .other,
                message: "Could not send a request to http://x/: the method is not a word. "
                    + "Write it like GET.")
        ) { try await HTTPClient().send(.init("GET /", url: "http://x/")) }
    }

    @Test(
        "finds the host of an address",
        arguments: zip(
            ["http://a:1/b", "http://u:p@a/", "http://[::1]:8/x", "https://a?b", "nonsense"],
            ["a", "a", "::1", "a", ""]))
    func host(url: String, host: String) { #expect(TransferError.host(url) == host) }
}
