import HTTP
import Testing

@testable import Collection

@Suite("Lookup addresses") struct LookupAddressTests {
    @Test(
        "are read from what people type",
        arguments: [
            ("etsy.com", "https://etsy.com/"),
            ("ETSY.COM", "https://etsy.com/"),
            ("  etsy.com  ", "https://etsy.com/"),
            ("www.etsy.com/", "https://www.etsy.com/"),
            ("https://www.etsy.com/market/cups?ref=x#top", "https://www.etsy.com/market/cups"),
            ("http://etsy.com", "http://etsy.com/"),
            ("http://etsy.com:80/a", "http://etsy.com/a"),
            ("https://etsy.com:443", "https://etsy.com/"),
            ("etsy.com:443", "https://etsy.com/"),
            ("etsy.com:80", "http://etsy.com/"),
            ("etsy.com:", "https://etsy.com/"),
            ("HTTPS://Etsy.com", "https://etsy.com/"),
            ("is etsy.com down?", "https://etsy.com/"),
            ("etsy.com is down.", "https://etsy.com/"),
            ("is it down: etsy.com", "https://etsy.com/"),
            ("“etsy.com”", "https://etsy.com/"),
            ("<https://etsy.com/>", "https://etsy.com/"),
            ("Look at https://etsy.com/help, please", "https://etsy.com/help"),
            ("etsy.com.", "https://etsy.com/"),
            ("bücher.example", "https://xn--bcher-kva.example/"),
            ("münchen.de", "https://xn--mnchen-3ya.de/"),
            ("例え。テスト", "https://xn--r8jz45g.xn--zckzah/"),
            ("россия.рф", "https://xn--h1alffa9f.xn--p1ai/"),
            ("xn--bcher-kva.example", "https://xn--bcher-kva.example/"),
            ("https://etsy.com/ä b", "https://etsy.com/%C3%A4"),
            ("https://etsy.com/\"<x>", "https://etsy.com/%22%3Cx"),
            ("8.8.8.8", "https://8.8.8.8/"),
            ("[2606:4700::1111]", "https://[2606:4700::1111]/"),
            ("http://[2606:4700::1111]:80/x", "http://[2606:4700::1111]/x"),
            ("2606:4700::1111", "https://[2606:4700::1111]/"),
            ("0x7f.1", "https://127.0.0.1/"),
            ("2130706433", "https://127.0.0.1/"),
            ("http://localhost./", "http://localhost/"),
            ("localhost.", "https://localhost/"),
            ("_dmarc.etsy.com", "https://_dmarc.etsy.com/"),
        ])
    func reading(text: String, url: String) throws {
        #expect(try LookupAddress(typed: text).url == url)
    }

    @Test(
        "are not read from other texts",
        arguments: [
            ("", .empty), ("   ", .empty), ("()", .empty),
            ("etsy", .noDomain), ("is it down", .noDomain), ("localhost", .noDomain),
            ("ftp://etsy.com", .otherScheme("ftp")), ("file:///etc/passwd", .otherScheme("file")),
            ("gopher://etsy.com", .otherScheme("gopher")),
            ("https://user:secret@etsy.com/", .credentials), ("me@etsy.com", .credentials),
            ("mailto:me@etsy.com", .credentials), ("http://8.8.8.8@127.0.0.1/", .credentials),
            ("etsy.com:8080", .otherPort), ("http://etsy.com:22/", .otherPort),
            ("etsy.com:99999", .otherPort), ("etsy.com:0", .otherPort),
            ("javascript:alert(1)", .malformed), ("etsy.com:80a", .malformed),
            ("http://", .malformed), ("http:///etc", .malformed), ("https://.com", .malformed),
            ("-etsy.com", .malformed), ("etsy-.com", .malformed), ("et..sy.com", .malformed),
            ("256.1.1.1", .malformed), ("1.2.3.4.5", .malformed), ("etsy.123", .malformed),
            ("[::1]x", .malformed), ("[fe80::1%25eth0]", .malformed), ("[127.0.0.1]", .malformed),
            ("::1::2", .malformed), ("%31%32%37.0.0.1", .malformed),
            ("e\u{301}tsy.com", .malformed), ("☃.com", .malformed), ("etsy\u{0}.com", .malformed),
            (String(repeating: "a", count: 64) + ".com", .malformed),
            (String(repeating: "a.", count: 130) + "com", .malformed),
            (String(repeating: "a", count: 2049), .tooLong),
        ] as [(String, LookupAddress.Problem)])
    func refusing(text: String, problem: LookupAddress.Problem) {
        #expect(throws: problem) { try LookupAddress(typed: text) }
    }

    @Test func `end the host where browsers end it`() throws {
        #expect(try LookupAddress(typed: "http://127.0.0.1\\.etsy.com/").host == "127.0.0.1")
    }

    @Test(
        "follow redirects",
        arguments: [
            ("https://etsy.com/", "https://etsy.com/"), ("/de?a=1", "https://shop.example/de?a=1"),
            ("b", "https://shop.example/a/b"), ("?x=1#y", "https://shop.example/a/?x=1"),
            ("//etsy.com/x", "https://etsy.com/x"), ("HTTP://etsy.com", "http://etsy.com/"),
            ("https://etsy.com?a=b", "https://etsy.com/?a=b"), ("", "https://shop.example/a/"),
            ("/go?to=https://etsy.com/", "https://shop.example/go?to=https://etsy.com/"),
            ("/\r\nX: y", "https://shop.example/%0D%0AX:%20y"),
        ])
    func redirects(location: String, url: String) throws {
        let origin = try LookupAddress(typed: "https://shop.example/a/")
        let next = try LookupAddress(location: location, from: origin, policy: LookupPolicy())
        #expect(next.url == url)
    }

    @Test(
        "do not follow every redirect",
        arguments: [
            ("file:///etc/passwd", .otherScheme("file")), ("http://etsy.com:22/", .otherPort),
            ("https://a:b@etsy.com/", .credentials), ("https://", .malformed),
        ] as [(String, LookupAddress.Problem)])
    func refusedRedirects(location: String, problem: LookupAddress.Problem) throws {
        let origin = try LookupAddress(typed: "https://shop.example/")
        #expect(throws: problem) {
            try LookupAddress(location: location, from: origin, policy: LookupPolicy())
        }
    }

    @Test func `hide what a redirect wrote behind the question mark`() throws {
        let origin = try LookupAddress(typed: "https://shop.example/")
        let next = try LookupAddress(
            location: "/in?token=secret", from: origin, policy: LookupPolicy())
        #expect(next.shown == "https://shop.example/in")
    }

    @Test func `may be single words where an operator opened a network`() throws {
        var policy = LookupPolicy()
        policy.networks = [try #require(AddressRange("10.0.0.0/8"))]
        #expect(try LookupAddress(typed: "wiki", policy: policy).url == "https://wiki/")
    }

    @Test(
        "have names of every script",
        arguments: [
            ("bücher", "xn--bcher-kva"), ("例え", "xn--r8jz45g"), ("straße", "xn--strae-oqa"),
            ("español", "xn--espaol-zwa"), ("россия", "xn--h1alffa9f"), ("faß", "xn--fa-hia"),
            ("ⴰ", "xn--4lj"), ("3年b組金八先生", "xn--3b-ww4c5e180e575a65lsy2b"),
            ("ليهمابتكلموشعربي؟", "xn--egbpdaj6bu4bxfgehfvwxn"),
            ("pročprostěnemluvíčesky", "xn--proprostnemluvesky-uyb24dma41a"),
        ])
    func punycode(label: String, ascii: String) { #expect(Punycode.encoded(label) == ascii) }
}
