import Model
import Testing

@testable import Catalogue

@Suite("Identities of names") struct IdentityTextTests {
    @Test(
        "keeps base letters",
        arguments: [
            ("Amazon Route 53", "amazon-route-53"), ("Über Größe", "uber-grosse"),
            ("U\u{308}ber", "uber"), ("Łódź Æther", "lodz-aether"), ("A&B", "a-b"),
            ("Яндекс Cloud", "cloud"), ("../evil", "evil"), (".NET v1.2.", "net-v1.2"),
            ("Auth0", "auth0"),
        ])
    func identities(name: String, expected: String) {
        #expect(IdentityText.identity(of: name)?.rawValue == expected)
    }

    @Test(arguments: ["..", "Яндекс", "", "日本"])
    func `nothing is left of some`(name: String) {
        #expect(IdentityText.identity(of: name) == nil)
    }
}
