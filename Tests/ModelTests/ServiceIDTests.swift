import FoundationEssentials
import Model
import Testing

@Suite("Service identity") struct ServiceIDTests {
    @Test(arguments: ["payments", "a", "3", "order-intake_2.eu", String(repeating: "x", count: 64)])
    func `accepts lower-case letters, digits and three marks`(name: String) {
        #expect(ServiceID(name).isWellFormed)
    }

    @Test(arguments: [
        "", "Payments", "pay ments", "payments/eu", "zahlungen-für", "payments\n", "a{b}",
        String(repeating: "x", count: 65), "支付",
    ])
    func `refuses anything else`(name: String) {
        #expect(!ServiceID(name).isWellFormed)
    }

    @Test func `is a plain name in text, JSON and dictionary keys`() throws {
        #expect("\(ServiceID("payments"))" == "payments")
        let data = try JSONEncoder().encode([ServiceID("payments"): 1])
        #expect(String(decoding: data, as: UTF8.self) == #"{"payments":1}"#)
        #expect(try JSONDecoder().decode([ServiceID: Int].self, from: data) == ["payments": 1])
        #expect(
            ["orders", "payments", "inventory"].sorted() as [ServiceID] == [
                "inventory", "orders", "payments",
            ])
    }
}
