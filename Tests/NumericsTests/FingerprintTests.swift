import Numerics
import Testing

@Suite("Fingerprint") struct FingerprintTests {
    @Test(
        "is the published one",
        arguments: [
            ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C),
            ("foobar", 0x8594_4171_F739_67E8),
        ] as [(String, UInt64)])
    func published(text: String, value: UInt64) {
        #expect(Fingerprint(of: text.utf8).value == value)
        #expect(Fingerprint(of: Array(text.utf8)).value == value)
    }
}
