import Reports
import Testing

@Suite("Text table") struct TextTableTests {
    @Test func `aligns its columns and leaves no blanks at line ends`() {
        var table = TextTable([("service", .left), ("share", .right), ("why", .left)])
        table.add(["payments", "5 %", ""])
        table.add(["a", "100 %", "calls payments"])
        #expect(
            table.text == """
                service   share  why
                payments    5 %
                a         100 %  calls payments

                """)
    }
}
