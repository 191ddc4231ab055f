import Testing

@testable import Community

@Suite("Visitor address") struct VisitorAddressTests {
    @Test(
        "is read as servers and proxies write it",
        arguments: [
            ("192.0.2.7", "4.c0.0.2.7", "4.c0.0.2"),
            (" 192.0.2.7:4711 ", "4.c0.0.2.7", "4.c0.0.2"),
            ("::ffff:192.0.2.7", "4.c0.0.2.7", "4.c0.0.2"),
            ("::ffff:c000:207", "4.c0.0.2.7", "4.c0.0.2"),
            ("2001:db8:1:2:3:4:5:6", "6.20.1.d.b8.0.1.0.2", "6.20.1.d.b8.0.1.0"),
            ("[2001:DB8:1:2::6]:443", "6.20.1.d.b8.0.1.0.2", "6.20.1.d.b8.0.1.0"),
            ("2001:db8::", "6.20.1.d.b8.0.0.0.0", "6.20.1.d.b8.0.0.0"),
            ("fe80::1%eth0", "6.fe.80.0.0.0.0.0.0", "6.fe.80.0.0.0.0.0"),
            ("::", "6.0.0.0.0.0.0.0.0", "6.0.0.0.0.0.0.0"),
            ("64:ff9b::192.0.2.7", "6.0.64.ff.9b.0.0.0.0", "6.0.64.ff.9b.0.0.0"),
        ])
    func read(text: String, visitor: String, block: String) throws {
        let address = try #require(VisitorAddress(text))
        #expect(address.visitor == visitor)
        #expect(address.block == block)
    }

    @Test(
        "is nothing else",
        arguments: [
            "", " ", "unknown", "192.0.2", "192.0.2.256", "192.0.2.7.8", "192.0.2.-7", "1.2.3.+4",
            "192.0.2.7:80:90", "2001:db8", ":", ":::", "1::2::3", "::1::", "1:2:3:4:5:6:7",
            "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7::8:9", "g::1", "12345::", "+1::", "[", "[]:80",
            "٣.1.1.1", "1:2:3:4:5:6:7:1.2.3.4", String(repeating: "1:", count: 9000),
        ])
    func notRead(text: String) { #expect(VisitorAddress(text) == nil) }

    @Test(
        "tells machines and networks of one's own",
        arguments: [
            ("127.0.0.1", true), ("127.9.9.9", true), ("::1", true), ("::ffff:127.0.0.1", true),
            ("10.0.0.1", true), ("172.16.0.1", true), ("172.31.255.255", true),
            ("172.32.0.1", false), ("192.168.3.4", true), ("192.169.3.4", false),
            ("169.254.1.1", true), ("fd00::1", true), ("fe80::1", true), ("fec0::1", false),
            ("2001:db8::1", false), ("8.8.8.8", false), ("::", false), ("100.64.0.1", false),
        ])
    func own(text: String, isPrivate: Bool) throws {
        #expect(try #require(VisitorAddress(text)).isPrivate == isPrivate)
    }
}
