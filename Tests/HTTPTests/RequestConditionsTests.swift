import HTTP
import Testing

@Suite("What requests say of the answer they want") struct RequestConditionsTests {
    @Test(
        "take gzip when it is liked as much as a plain answer",
        arguments: [
            ("gzip, deflate, br, zstd", true), ("gzip", true), ("GZIP;q=0.5", true),
            ("x-gzip", true), ("br;q=1.0, gzip;q=0.8, *;q=0.1", true), ("*", true),
            ("identity, gzip", true), ("gzip;q=0.5, identity;q=0.5", true), ("gzip ; q=1", true),
            ("", false), ("br", false), ("gzip;q=0", false), ("gzip;q=0.000, *", false),
            ("*;q=0", false), ("identity", false), ("gzip;q=0.4, identity;q=0.5", false),
            ("gzip;q=much", false), (";;,,;q=1", false), ("gzipped", false),
        ])
    func coding(field: String, isGzip: Bool) {
        let request = HTTPRequest(
            method: "GET", target: "/", headers: ["Accept-Encoding": field])
        #expect(request.prefersGzip == isGzip)
    }

    @Test func `take a plain answer when they say nothing`() {
        #expect(!HTTPRequest(method: "GET", target: "/").prefersGzip)
    }

    @Test(
        "know tags, strong or weak",
        arguments: [
            ("\"a\"", true), ("W/\"a\"", true), ("\"x\", W/\"b\" , \"y\"", true), ("*", true),
            ("\"x\"", false), ("a", false), ("", false), ("\"a", false), ("w/\"a\"", false),
        ])
    func tags(field: String, isKnown: Bool) {
        let request = HTTPRequest(method: "GET", target: "/", headers: ["If-None-Match": field])
        #expect(request.knows(["\"a\"", "\"b\""]) == isKnown)
        #expect(!HTTPRequest(method: "GET", target: "/").knows(["\"a\""]))
    }
}
