import Model
import Testing

@testable import Community

@Suite("Rate window") struct RateWindowTests {
    @Test func `has room again when the oldest that counts has left`() {
        var window = RateWindow(length: .seconds(60), most: 2)
        #expect(window.wait("a", at: Visitors.at(0)) == nil)
        window.note("a", at: Visitors.at(0))
        window.note("a", at: Visitors.at(0.5))
        #expect(window.wait("a", at: Visitors.at(0.75)) == 15)
        #expect(window.wait("b", at: Visitors.at(0.75)) == nil)
        #expect(window.wait("a", at: Visitors.at(1)) == nil)
    }

    @Test func `forgets names that no longer count`() {
        var window = RateWindow(length: .seconds(60), most: 2)
        for number in 0..<500 { window.note("\(number)", at: Visitors.at(Double(number) / 10)) }
        #expect(window.count <= 30)
    }

    @Test func `a clock that goes back makes nobody wait longer than the window`() {
        var window = RateWindow(length: .seconds(60), most: 1)
        window.note("a", at: Visitors.at(500))
        #expect(window.wait("a", at: Visitors.at(0)) == 60)
    }

    @Test func `without room for one there is never room`() {
        let window = RateWindow(length: .seconds(60), most: 0)
        #expect(window.wait("a", at: Visitors.at(0)) == 60)
    }
}
