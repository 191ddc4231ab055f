import Model
import TestKit
import Testing

@testable import History

@Suite("Recurrence", .timeLimit(.minutes(1))) struct RecurrenceFinderTests {
    private static let day = 1440.0

    private static func incident(
        _ id: String, day: Double, _ title: String, _ components: [String] = ["api"],
        lasting minutes: Double? = 60, severity: PastIncident.Severity? = .major,
        provider: String = "shop"
    ) -> PastIncident {
        SampleIncidents.incident(
            id, at: day * Self.day, lasting: minutes, severity: severity, title: title,
            components: components, provider: provider)
    }

    @Test func `groups the same component with similar words and tells how often it came`() throws {
        let found = RecurrenceFinder.recurrences(in: [
            Self.incident("a", day: 0, "Elevated error rates in checkout API"),
            Self.incident("b", day: 10, "Elevated error rates in the checkout API", lasting: 90),
            Self.incident("c", day: 40, "Elevated checkout API error rates", lasting: 30),
            Self.incident("d", day: 41, "Delayed e-mail notifications"),
        ])
        let recurrence = try #require(found.first)
        #expect(found.count == 1)
        #expect(recurrence.incidents == ["a", "b", "c"])
        #expect(recurrence.count == 3)
        #expect(recurrence.title == "Elevated error rates in checkout API")
        #expect(recurrence.shortestDaysBetween == 10)
        #expect(recurrence.longestDaysBetween == 30)
        #expect(recurrence.medianDaysBetween == 20)
        #expect(recurrence.medianMinutes == 60)
    }

    @Test(
        "keeps apart what differs",
        arguments: [
            incident("b", day: 1, "Slow checkout", ["web"]),
            incident("b", day: 1, "Slow checkout", []),
            incident("b", day: 1, "Slow checkout", lasting: 600),
            incident("b", day: 1, "Slow search"),
            incident("b", day: 1, "Slow checkout", provider: "bank"),
            incident("b", day: 1, "Slow checkout", severity: .some(.none)),
            incident("b", day: 1, "Slow checkout", severity: .maintenance),
            incident("b", day: 1, "Slow checkout", lasting: 0),
        ])
    func apart(other: PastIncident) {
        let first = Self.incident("a", day: 0, "Slow checkout")
        #expect(RecurrenceFinder.recurrences(in: [first, other]).isEmpty)
    }

    @Test func `severities two steps apart are not alike`() {
        let found = RecurrenceFinder.recurrences(in: [
            Self.incident("a", day: 0, "Slow checkout", severity: .minor),
            Self.incident("b", day: 1, "Slow checkout", severity: .critical),
            Self.incident("c", day: 2, "Slow checkout", lasting: nil, severity: nil),
        ])
        #expect(found.map(\.incidents) == [["a", "c"]])
    }

    @Test func `what has no title recurs with nothing`() {
        let found = RecurrenceFinder.recurrences(in: [
            Self.incident("a", day: 0, ""), Self.incident("b", day: 1, ""),
            Self.incident("c", day: 2, "2024 issue"), Self.incident("d", day: 3, "2024 issue"),
        ])
        #expect(found.isEmpty)
    }

    @Test func `small steps do not chain up what is unlike`() {
        let words = (0..<30).map { "word\($0)x" }
        let incidents = (0..<20).map { index in
            Self.incident(
                "\(index)", day: Double(index),
                words[index..<(index + 6)].joined(separator: " "))
        }
        let found = RecurrenceFinder.recurrences(in: incidents)
        #expect(found.allSatisfy { $0.count <= 5 })
    }

    @Test(arguments: [UInt64(1), 2]) func `the order of records changes nothing`(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let words = ["login", "search", "slow", "errors", "eu", "us", "cart"]
        let incidents = (0..<150).map { index in
            Self.incident(
                "\(index)", day: Double(Int.random(in: 0..<90, using: &chance)),
                words.shuffled(using: &chance).prefix(3).joined(separator: " "),
                lasting: Double.random(in: 5...500, using: &chance))
        }
        let found = RecurrenceFinder.recurrences(in: incidents)
        #expect(!found.isEmpty)
        #expect(found == RecurrenceFinder.recurrences(in: incidents.shuffled(using: &chance)))
        let grouped = found.flatMap(\.incidents)
        #expect(Set(grouped).count == grouped.count)
    }

    @Test func `words are in lower case, each once, without numbers and common ones`() {
        #expect(
            TitleWords.words(of: "The API: 503 errors, api timeouts (eu-west-1) für Kunden")
                == ["api", "errors", "timeouts", "eu", "west", "für", "kunden"])
        #expect(TitleWords.words(of: " - 12 ").isEmpty)
    }
}
