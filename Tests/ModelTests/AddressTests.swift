import Model
import Testing

@Suite("Addresses") struct AddressTests {
    @Test(
        "A listen address is a host and a port",
        arguments: [
            ("127.0.0.1:8080", "127.0.0.1", 8080), ("localhost:0", "localhost", 0),
            ("[::1]:443", "::1", 443), ("status.example.com:65535", "status.example.com", 65_535),
        ])
    func listenAddress(text: String, host: String, port: Int) {
        let address = ListenAddress(text)
        #expect(address?.host == host)
        #expect(address?.port == port)
        #expect(address?.description == text)
    }

    @Test(arguments: [
        "", "8080", ":8080", "localhost", "localhost:", "localhost:65536", "localhost:-1",
        "localhost:80a", "::1:80", "local host:80", "http://localhost:80", "[]:80",
        "localhost:99999999999999999999",
    ])
    func `refuses another listen address`(text: String) {
        #expect(ListenAddress(text) == nil)
    }

    @Test(
        "A web address has scheme and host",
        arguments: [
            ("http://localhost", "localhost"), ("https://example.com/health?x=1#y", "example.com"),
            ("HTTP://127.0.0.1:8080/", "127.0.0.1"), ("http://[::1]:80/metrics", "::1"),
            ("http://[::1]", "::1"), ("https://user:secret@example.com:8443/", "example.com"),
            ("http://example.com?x", "example.com"),
        ])
    func webAddress(text: String, host: String) {
        #expect(WebAddress(text)?.host == host)
        #expect(WebAddress(text)?.description == text)
    }

    @Test(arguments: [
        "", "example.com", "ftp://example.com", "http://", "http:///path", "http://:80",
        "http://example.com:0", "http://example.com:99999", "http://example.com:x/",
        "http://exa mple.com", "http://example.com/a b", "http://example.com\n", "//example.com",
    ])
    func `refuses another web address`(text: String) {
        #expect(WebAddress(text) == nil)
    }
}
