import Economy
import GraphFiles
import Model
import Testing
import YAML

@Suite("CostAssumptions in YAML") struct CostAssumptionsReadingTests {
    private static let whole = """
        currency: EUR
        source: Finance, October 2026
        staff: {people: 4, costPerHour: {low: 70, likely: 90, high: 120}}
        functions:
          - {id: payment, industry: "523", words: [Pay]}
          - {id: gifts, name: Gift cards, industry: 4A0}
        services:
          payments: payment
          vouchers: gifts
        streams:
          - name: Shop orders
            services: [checkout, payments]
            function: gifts
            ordersPerHour: {low: 300, likely: 360, high: 420}
            orderValue: 48.50
            margin: 12 %
            deferred: {low: 30 %, likely: 45 %, high: 60 %}
            moved: 0.2
            creditPerHour: 100
            source: Orders of May
          - name: Fees
            services: payments
            industry: 521CI
            revenuePerHour: 900
        """

    private func read(_ text: String) throws -> CostAssumptions {
        try CostAssumptions.read(YAMLDocument.parse(text, file: "cost.yaml"))
    }

    @Test func `reads every key`() throws {
        let assumptions = try read(Self.whole)
        #expect(assumptions.currency == .euro)
        #expect(assumptions.source == "Finance, October 2026")
        #expect(!assumptions.isExample)
        #expect(assumptions.staff?.people == Estimate(4))
        #expect(assumptions.staff?.costPerHour == Estimate(low: 70, likely: 90, high: 120))
        #expect(assumptions.functions["payment"]?.industry == "523")
        #expect(assumptions.functions["payment"]?.words == ["pay"])
        #expect(assumptions.functions["gifts"]?.name == "Gift cards")
        #expect(assumptions.functions.stated == ["payments": "payment", "vouchers": "gifts"])
        let orders = try #require(assumptions.streams.first)
        #expect(orders.services == ["checkout", "payments"])
        #expect(orders.industry == "4A0")
        let perHour = try #require(Estimate(low: 300, likely: 360, high: 420))
        #expect(orders.volume == .orders(perHour: perHour, value: Estimate(48.5)))
        #expect(orders.margin == Estimate(0.12))
        #expect(orders.fate?.deferred == Estimate(low: 0.3, likely: 0.45, high: 0.6))
        #expect(orders.creditPerHour == Estimate(100))
        #expect(orders.source == "Orders of May")
        let fees = try #require(assumptions.streams.last)
        #expect(fees.services == ["payments"])
        #expect(fees.volume == .revenue(perHour: Estimate(900)))
        #expect(fees.fate == nil)
    }

    @Test func `the key 'economy' of a larger file is read as well`() throws {
        let lines = Self.whole.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
        let inside = try read("services: []\neconomy:\n\(lines)\n")
        #expect(try inside == read(Self.whole))
    }

    @Test func `figures read are figures used`() throws {
        let assumptions = try read(Self.whole)
        let estimator = try CostEstimator(
            assumptions, economy: .unitedStates2017(), services: [])
        let start = Timestamp(millisecondsSinceEpoch: 0)
        let hour = estimator.cost(of: [
            ServiceLoss(service: "checkout", share: 1, start: start, end: nil)
        ]).perHour(at: start)
        // 360 orders of 48.50, of which 12 % is kept, and all but the 45 % deferred are gone.
        #expect(hour.direct.likely == Money(minorUnits: 115_236, .euro))
        #expect(hour.staff.likely == Money(minorUnits: 36_000, .euro))
    }

    @Test(arguments: [
        ("{}", "1:1: 'currency' is missing in the assumptions"),
        (
            "currency: Taler",
            "1:11: 'currency' must be a currency of ISO 4217 such as EUR, not 'Taler'"
        ),
        (
            "currency: EUR\nstreems: []",
            "2:1: unknown key 'streems' in the assumptions; did you mean 'streams'?"
        ),
        (
            "currency: EUR\nservices: {a: paymint}",
            "2:15: the function 'paymint' is not known; did you mean 'payment'?"
        ),
        (
            "currency: EUR\nservices: {a: zzzzzzzz}",
            "2:15: the function 'zzzzzzzz' is not known; define it under 'functions'"
        ),
        (
            "currency: EUR\nfunctions: [{id: a}]",
            "2:13: 'industry' is missing in the function 'a'"
        ),
        (
            "currency: EUR\nstaff: {people: -1, costPerHour: 1}",
            "2:17: 'people' must be a number from 0 to 1000000000000"
        ),
        (
            "currency: EUR\nstaff: {people: 1}",
            "2:8: 'costPerHour' is missing in 'staff'"
        ),
    ])
    func `a mistake is named with its place`(text: String, message: String) {
        let error = #expect(throws: YAMLError.self) { try read(text) }
        #expect(error?.description == "cost.yaml:" + message)
    }

    @Test(arguments: [
        ("services: [], name: x", "'services' must name the services that have to work for 'x'"),
        (
            "services: [a], name: x, industry: 521C",
            "'industry' must be a code of the 71 industries in docs/methods/economy.md, not "
                + "'521C'; did you mean '521CI'?"
        ),
        (
            "services: [a], name: x, industry: '22', function: payment",
            "give 'industry' or 'function', not both"
        ),
        (
            "services: [a], name: x, ordersPerHour: 1",
            "'ordersPerHour' needs 'orderValue' beside it"
        ),
        ("services: [a], name: x, orderValue: 1", "'orderValue' needs 'ordersPerHour' beside it"),
        (
            "services: [a], name: x, orderValue: 1, ordersPerHour: 1, revenuePerHour: 1",
            "'revenuePerHour' cannot stand beside 'ordersPerHour' and 'orderValue'"
        ),
        (
            "services: [a], name: x, margin: 120 %",
            "'margin' must be a share from 0 to 1, or from 0 % to 100 %"
        ),
        (
            "services: [a], name: x, margin: {low: 2 %, likely: 1 %, high: 3 %}",
            "'margin' needs its 'likely' between its 'low' and its 'high'"
        ),
        (
            "services: [a], name: x, lost: 10 %",
            "give two of 'lost', 'deferred' and 'moved'; the third is what is left of 100 %"
        ),
        (
            "services: [a], name: x, lost: 60 %, moved: 60 %",
            "The shares of lost, deferred and moved orders must lie between 0 and 1 and come to "
                + "at most 1 together."
        ),
    ])
    func `a mistake in a stream is named`(stream: String, message: String) {
        let error = #expect(throws: YAMLError.self) {
            try read("currency: EUR\nstreams:\n  - {\(stream)}\n")
        }
        #expect(error?.sentence == message)
        #expect(error?.position?.line == 3)
    }

    @Test func `two streams of one name are refused`() {
        let error = #expect(throws: YAMLError.self) {
            try read(
                "currency: EUR\nstreams:\n  - {name: x, services: a}\n  - {name: x, services: b}\n")
        }
        #expect(error?.description == "cost.yaml:4:12: 'name' 'x' is used by another stream")
    }
}
