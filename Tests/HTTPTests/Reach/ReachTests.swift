import Testing

@testable import HTTP

@Suite("Reach", .timeLimit(.minutes(1))) struct ReachTests {
    @Test(
        "keeps visitors from what is not public",
        arguments: [
            "0.0.0.0", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.100.100.200", "127.0.0.1",
            "127.255.255.254", "168.63.129.16", "169.254.169.254", "172.16.0.1", "172.31.255.255",
            "192.0.0.192", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1",
            "198.19.255.255",
            "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.250", "240.0.0.1",
            "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:10.0.0.1", "::ffff:7f00:1",
            "64:ff9b::10.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "100::1", "fe80::1",
            "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1", "2001::1", "2001:db8::1",
            "2002:7f00:1::", "3fff::1", "5f00::1", "4000::1",
        ])
    func refused(text: String) throws {
        let address = try #require(InternetAddress(text))
        #expect(!Reach.publicOnly(besides: []).allows(address))
        #expect(Reach.anywhere.allows(address))
    }

    @Test(
        "lets them reach what is public",
        arguments: [
            "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0",
            "126.255.255.255", "128.0.0.1", "172.15.255.255", "172.32.0.0", "192.167.255.255",
            "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255",
            "2606:4700::1111", "2a00:1450:4001::8", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8",
        ])
    func allowed(text: String) throws {
        let address = try #require(InternetAddress(text))
        #expect(Reach.publicOnly(besides: []).allows(address))
    }

    @Test func `opens the ranges that an operator names, in every form of writing`() throws {
        let reach = Reach.publicOnly(besides: [try #require(AddressRange("10.0.0.0/8"))])
        for text in ["10.1.2.3", "::ffff:10.1.2.3", "64:ff9b::a01:203"] {
            let address = try #require(InternetAddress(text))
            #expect(reach.allows(address))
        }
        let other = try #require(InternetAddress("192.168.1.1"))
        #expect(!reach.allows(other))
    }

    @Test(
        "keeps a cloud's secrets closed unless their address is named alone",
        arguments: [
            ("169.254.169.254", "169.254.0.0/16"), ("169.254.169.254", "0.0.0.0/0"),
            ("100.100.100.200", "100.64.0.0/10"), ("168.63.129.16", "168.63.0.0/16"),
            ("fd00:ec2::254", "fd00::/8"), ("fe80::1", "fe80::/10"),
            ("::ffff:169.254.169.254", "169.254.0.0/16"),
            ("64:ff9b::a9fe:a9fe", "64:ff9b::/96"),
        ])
    func secrets(text: String, range: String) throws {
        let address = try #require(InternetAddress(text))
        let wide = try #require(AddressRange(range))
        #expect(!Reach.publicOnly(besides: [wide]).allows(address))
        let named = try #require(AddressRange(text))
        #expect(Reach.publicOnly(besides: [wide, named]).allows(address))
    }

    @Test(
        "knows ranges that hold nothing else",
        arguments: [
            ("169.254.0.0/16", true), ("169.254.169.0/24", true), ("fe80::/64", true),
            ("169.254.169.254", false), ("169.254.169.254/32", false), ("169.0.0.0/8", false),
            ("0.0.0.0/0", false), ("fd00::/8", false), ("10.0.0.0/8", false),
        ])
    func secretRanges(text: String, isSecret: Bool) throws {
        let range = try #require(AddressRange(text))
        #expect(Reach.mustBeNamed(range) == isSecret)
    }

    @Test func `reaches public addresses at the ports of web sites, opened ones at any`() throws {
        let reach = Reach.publicOnly(besides: [try #require(AddressRange("10.0.0.0/8"))])
        let (outside, inside) = (
            try #require(InternetAddress("8.8.8.8")), try #require(InternetAddress("10.1.2.3"))
        )
        for (port, isWeb) in [(80, true), (443, true), (8080, false), (22, false)] {
            #expect(reach.allows(outside, port: port) == isWeb)
            #expect(reach.allows(inside, port: port))
        }
    }

    @Test func `refuses a loopback server before anything is sent to it`() async throws {
        try await withServer({ _ in HTTPResponse() }) { port in
            let client = HTTPClient()
            _ = try await client.send(.init(url: "http://127.0.0.1:\(port)/"))
            for host in ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"] {
                var request = HTTPClient.Request(url: "http://\(host):\(port)/")
                request.reach = .publicOnly(besides: [])
                let error = await #expect(throws: HTTPError.self) {
                    try await client.send(request)
                }
                #expect(error?.code == .forbidden, "\(host)")
            }
        }
    }

    @Test func `refuses a redirect to a loopback server`() async throws {
        try await withServer({ _ in HTTPResponse() }) { target in
            try await withServer({ _ in
                HTTPResponse(status: 302, headers: ["Location": "http://127.0.0.2:\(target)/"])
            }) { port in
                var request = HTTPClient.Request(
                    url: "http://127.0.0.1:\(port)/", redirectLimit: 5)
                let own = try #require(AddressRange("127.0.0.1"))
                request.reach = .publicOnly(besides: [own])
                let client = HTTPClient()
                let error = await #expect(throws: HTTPError.self) {
                    try await client.send(request)
                }
                #expect(error?.code == .forbidden)
                request.redirectLimit = 0
                #expect(try await client.send(request).status == 302)
            }
        }
    }

    @Test func `cuts a body where asked to, instead of failing`() async throws {
        try await withServer({ _ in
            HTTPResponse.text(String(repeating: "a", count: 100_000))
        }) { port in
            var request = HTTPClient.Request(url: "http://127.0.0.1:\(port)/", bodyLimit: 1000)
            await #expect(throws: HTTPError.self) { try await HTTPClient().send(request) }
            request.cutsBody = true
            let answer = try await HTTPClient().send(request)
            #expect(answer.status == 200)
        }
    }

    @Test func `tells why nothing answered, and how far it came`() async throws {
        let server = HTTPServer(host: "127.0.0.1", port: 0) { _ in HTTPResponse() }
        try await server.start()
        let port = server.port
        let error = await #expect(throws: HTTPError.self) {
            try await HTTPClient().send(.init(url: "http://127.0.0.1:\(port + 1)/"))
        }
        #expect(error?.circumstances?.reason == .connectionRefused)
        #expect(error?.circumstances?.timings.connected == .zero)
    }
}

@Suite("Internet addresses") struct InternetAddressTests {
    @Test(
        "read what name resolvers read as IPv4",
        arguments: [
            ("0x7f.1", "127.0.0.1"), ("2130706433", "127.0.0.1"), ("0177.0.0.1", "127.0.0.1"),
            ("127.1", "127.0.0.1"), ("10.0.0.1", "10.0.0.1"), ("0xA9FEA9FE", "169.254.169.254"),
        ])
    func numerals(text: String, meant: String) {
        #expect(InternetAddress(numerals: text)?.description == meant)
    }

    @Test(
        "are not made of other texts",
        arguments: ["etsy.com", "", "1.2.3.4 x", "256.1.1.1", "0x", "1.2.3.4.5", "::1"])
    func noNumerals(text: String) { #expect(InternetAddress(numerals: text) == nil) }

    @Test("are written in the usual way", arguments: ["192.0.2.1", "2001:db8::1", "::1"])
    func writing(text: String) { #expect(InternetAddress(text)?.description == text) }

    @Test(
        "belong to a household",
        arguments: [
            ("192.0.2.1", "192.0.2.1"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
            ("::ffff:192.0.2.1", "192.0.2.1"),
        ])
    func household(text: String, meant: String) {
        #expect(InternetAddress(text)?.household == meant)
    }

    @Test(
        "come in ranges",
        arguments: [
            ("10.0.0.0/8", "10.9.9.9", true), ("10.0.0.0/8", "11.0.0.0", false),
            ("192.0.2.4/30", "192.0.2.7", true), ("192.0.2.4/30", "192.0.2.8", false),
            ("0.0.0.0/0", "8.8.8.8", true), ("fd00::/8", "fdff::1", true),
            ("fd00::/8", "fe00::1", false), ("::1", "::1", true), ("10.0.0.0/8", "::1", false),
        ])
    func ranges(text: String, member: String, isIn: Bool) throws {
        let range = try #require(AddressRange(text))
        let address = try #require(InternetAddress(member))
        #expect(range.contains(address) == isIn)
    }

    @Test(
        "come in no other ranges",
        arguments: ["", "/8", "10.0.0.0/33", "10.0.0.0/", "10.0.0.1/8", "10.0.0.0/8/8", "a/8"])
    func noRanges(text: String) { #expect(AddressRange(text) == nil) }
}
