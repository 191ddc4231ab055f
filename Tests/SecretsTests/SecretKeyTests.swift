import Secrets
import Testing

@Suite struct SecretKeyTests {
    @Test func `one key gives one hash, another key another`() {
        let key = SecretKey.random()
        #expect(key.hash("a", "b") == key.hash("a", "b"))
        #expect(key.hash("a", "b") != SecretKey.random().hash("a", "b"))
        #expect(key.hash("a", "b").count == 32)
    }

    @Test func `the border between parts counts`() {
        let key = SecretKey.random()
        #expect(key.hash("ab", "c") != key.hash("a", "bc"))
    }

    @Test func `a key comes back from its digits`() throws {
        let key = SecretKey.random()
        let again = try #require(SecretKey(hex: key.hex))
        #expect(again.hash("x") == key.hash("x"))
        #expect(SecretKey(hex: "12") == nil)
        #expect(SecretKey(hex: String(repeating: "g", count: 64)) == nil)
    }

    @Test func `a key does not print itself`() {
        var dumped = ""
        let key = SecretKey.random()
        dump(key, to: &dumped)
        #expect("\(key)" == "a secret key")
        #expect(!dumped.contains("UInt8") && !dumped.contains(key.hex))
    }
}
