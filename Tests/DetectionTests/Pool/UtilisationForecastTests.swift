import Detection
import Model
import Testing

@Suite("Utilisation forecast")
struct UtilisationForecastTests {
    private func frames(_ inUse: [Double], unexplained: Double = 0) -> [SignalFrame] {
        inUse.enumerated().map {
            Frames.frame(
                $0.offset,
                [
                    Signal(.poolInUse, of: "main"): $0.element,
                    Signal(.poolExplained, of: "main"): $0.element * (1 - unexplained),
                    Signal(.poolSize, of: "main"): 50,
                ])
        }
    }

    private let rising = (0..<120).map { 10 + 0.33 * Double($0) }

    @Test func `warns, then pages, when ordinary work fills the pool for ten minutes`() throws {
        let events = Frames.events(UtilisationForecast(), frames(rising))
        let finding = try #require(events.first).finding
        #expect(finding.severity == .warning)
        #expect(finding.detectedAt <= Frames.at(640))
        #expect(
            finding.title.hasPrefix(
                "payments: ordinary work fills the pool 'main'; if it goes on rising, nothing is "
                    + "left in 9 min"))
        #expect(events.contains { $0.finding.severity == .page })
    }

    @Test(
        "says nothing of steps, of rises with room left, and of what no work explains",
        arguments: ["step", "room", "leak"])
    func quiet(shape: String) {
        let list =
            switch shape {
            case "step": Array(repeating: 20.0, count: 60) + Array(repeating: 40.0, count: 60)
            case "room": (0..<120).map { 8 + Double($0) * 0.1 }
            default: rising
            }
        let frames = frames(list, unexplained: shape == "leak" ? 0.5 : 0)
        #expect(Frames.events(UtilisationForecast(), frames).isEmpty)
    }
}
