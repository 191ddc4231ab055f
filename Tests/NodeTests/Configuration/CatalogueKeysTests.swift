import Catalogue
import Model
import TestKit
import Testing

@testable import Node

@Suite("Configuration of the catalogue") struct CatalogueKeysTests {
    private func configuration(_ text: String) throws -> Configuration {
        try Configuration(parsing: text, file: "f")
    }

    @Test func `a service says which entry and function it stands for`() throws {
        let services = try configuration(
            """
            services:
              - {id: shop, partOf: etsy, function: CHECKOUT}
              - {id: etsy, function: website}
              - {id: stripe}
              - {id: other}
            """
        ).services
        #expect(services.map(\.partOf) == ["etsy", "etsy", "stripe", nil])
        #expect(services.map(\.function) == ["checkout", "website", nil, nil])
    }

    @Test func `providers are read where their address or the file says`() throws {
        let configuration = try configuration(
            """
            services: [{id: a}]
            region: eu-central
            providers:
              - etsy
              - {service: stripe, feed: "http://127.0.0.1:9/s.atom", past: "http://127.0.0.1:9/s.rss", every: 5m}
            """)
        #expect(configuration.region == "eu-central")
        #expect(
            configuration.providers == [
                WatchedProvider(
                    service: "etsy",
                    feed: try #require(
                        WebAddress("https://www.etsystatus.com/api/v2/summary.json")),
                    past: WebAddress("https://www.etsystatus.com/api/v2/incidents.json")),
                WatchedProvider(
                    service: "stripe", feed: try #require(WebAddress("http://127.0.0.1:9/s.atom")),
                    past: WebAddress("http://127.0.0.1:9/s.rss"),
                    every: .seconds(300)),
            ])
        #expect(configuration.providers.map(\.stalenessLimit) == [.seconds(600), .seconds(900)])
    }

    @Test func `all are those whose feed follows from the page, unless told otherwise`() throws {
        let all = try configuration("{services: [{id: a}], providers: all}").providers
        #expect(all.count >= 40)
        #expect(all.contains { $0.service == "etsy" })
        let told = try configuration(
            """
            services: [{id: a}]
            providers: [all, {service: etsy, feed: "http://127.0.0.1:9/", every: 1s}]
            """
        ).providers
        #expect(told.first?.feed.text == "http://127.0.0.1:9/")
        #expect(told.first?.timeout == .seconds(1))
        #expect(told.count == all.count)
    }

    @Test func `own entries stand over ours, from files and folders`() throws {
        let directory = try TemporaryDirectory()
        let entry = "source: us\nconfidence: published\ncategory: shop\n"
        try directory.write("name: Our shop\n" + entry, to: "etsy.yaml")
        try directory.write("name: Ours\nfunctions: [till]\n" + entry, to: "ours.yaml")
        for paths in ["'.'", "[etsy.yaml, ours.yaml]"] {
            let configuration = try Configuration(
                parsing: """
                    catalogue: \(paths)
                    services: [{id: a, partOf: ours, function: till}]
                    """, file: directory.file("f.yaml"))
            let catalogue = try configuration.catalogue()
            #expect(catalogue["etsy"]?.name == "Our shop")
            #expect(catalogue["ours"]?.name == "Ours")
            #expect(catalogue["stripe"] != nil)
        }
    }

    @Test func `mistakes in own entries are told with their own place`() throws {
        let directory = try TemporaryDirectory()
        try directory.write("name: A\nsource: us\nconfidence: published\n", to: "bad.yaml")
        let error = #expect(throws: ConfigurationError.self) {
            try Configuration(
                parsing: "{catalogue: '.', services: [{id: a}]}", file: directory.file("f.yml"))
        }
        #expect(
            error?.description.hasSuffix("bad.yaml:1:1: 'category' is missing in a catalogue entry")
                == true)
    }

    @Test(
        "tells what is wrong, where, and what was meant",
        arguments: [
            (
                "services: [{id: a, partOf: etsi}]",
                "f:1:28: 'partOf' names 'etsi', which is not in the catalogue; did you mean 'etsy'?"
            ),
            (
                "services: [{id: a, partOf: etsy, function: chekout}]",
                "f:1:44: 'function' must be website, login, search, checkout, payments, "
                    + "shop management, API or app, not 'chekout'; did you mean 'checkout'?"
            ),
            (
                "services: [{id: a, function: checkout}]",
                "f:1:30: 'function' needs 'partOf' with the entry of the catalogue that has the "
                    + "function"
            ),
            (
                "{services: [{id: a}], providers: [etsi]}",
                "f:1:35: 'providers' names 'etsi', which is not in the catalogue; did you mean "
                    + "'etsy'?"
            ),
            (
                "{services: [{id: a}], providers: [etsy, {service: etsy}]}",
                "f:1:41: 'providers' names 'etsy' twice"
            ),
            (
                "{services: [{id: a}], providers: [adobe]}",
                "f:1:35: from the address of the status page of 'adobe' "
                    + "(https://status.adobe.com/) the feed does not follow; write "
                    + "{service: adobe, feed: ADDRESS} with the address of its Statuspage JSON, "
                    + "status.io JSON, RSS or Atom"
            ),
            (
                "{services: [{id: a}], providers: [{service: usps}]}",
                "f:1:35: the catalogue knows no status page of 'usps'; write "
                    + "{service: usps, feed: ADDRESS} with the address of its feed"
            ),
            (
                "{services: [{id: a}], catalogue: nowhere}",
                "f:1:34: Could not read the folder 'nowhere': it is not there, or may not be read."
            ),
            (
                "{services: [{id: a}], providers: etsy}",
                "f:1:34: 'providers' must be a list, not 'etsy'"
            ),
        ])
    func mistakes(text: String, expected: String) {
        let error = #expect(throws: ConfigurationError.self) { try configuration(text) }
        #expect(error?.description == expected)
    }
}
