import Model
import StatusFeeds
import Testing

@testable import Node

@Suite("Component match") struct ComponentMatchTests {
    @Test(
        "finds the parts that stand for a function",
        arguments: [
            ("checkout", ["Checkout", "Search"], [0]),
            ("checkout", ["Check out & carts", "CHECKOUT"], [1]),
            ("payments", ["Payment methods", "Payments (EU)", "Payouts"], [0, 1]),
            ("login", ["Sign-in", "Log in", "Authentication"], [0, 1, 2]),
            ("website", ["Web", "Web site", "Mobile apps"], [0, 1]),
            ("API", ["Open API v3", "Capital"], [0]),
            ("app", ["iOS App", "Apps", "Apple Pay"], [1]),
            ("shop management", ["Shop Manager", "Shop"], [0]),
            ("search", ["Research"], []), ("", ["Search"], []), ("search", [], []),
        ] as [(String, [String], [Int])])
    func places(function: String, names: [String], places: [Int]) {
        let components = names.map {
            ProviderComponent(id: "", name: $0, group: nil, state: .up, raw: nil)
        }
        #expect(ComponentMatch.places(of: function, among: components) == places)
    }
}
