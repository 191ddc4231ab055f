import Catalogue
import HTTP
import Model
import SiteFixture
import Testing

@testable import StatusSite

@Suite("The course of findings") struct FindingCourseTests {
    private static func entry(
        _ time: String, _ kind: TimelineEntry.Kind, _ text: String
    ) -> TimelineEntry {
        TimelineEntry(at: Story.at(time), kind: kind, service: "payments", text: text)
    }

    private static func incident(isOpen: Bool) -> Incident {
        var incident = Incident(
            id: 7, service: "payments", title: "t", phase: isOpen ? .active : .resolved,
            severity: .page, openedAt: Story.at("10:00:00"))
        incident.timeline = [
            entry("10:17:00", .failure, "payments: the pool is exhausted"),
            entry("10:18:00", .warning, "payments: answers take 3 s"),
            entry("10:42:00", .recovery, "Over: payments: the pool is exhausted"),
            entry("10:43:00", .recovery, "Over: payments: nobody told of it"),
            entry("10:44:00", .recovery, "Resolved: quiet for 2 min"),
        ]
        return incident
    }

    @Test func `an end knows its beginning, which is over by then`() {
        let course = FindingCourse(Self.incident(isOpen: true))
        #expect(course.standing(of: 0) == .past)
        #expect(course.standing(of: 1) == .plain)
        #expect(
            course.standing(of: 2)
                == .end(title: "payments: the pool is exhausted", seconds: 1500))
        #expect(
            course.standing(of: 3) == .end(title: "payments: nobody told of it", seconds: nil))
        #expect(course.standing(of: 4) == .plain)
    }

    @Test func `with the incident everything is over`() {
        #expect(FindingCourse(Self.incident(isOpen: false)).standing(of: 1) == .past)
    }

    @Test(
        "what is over is told calmly, and how long it lasted",
        arguments: [
            (
                PageLanguage.english, "Ended: payments: the pool is exhausted",
                "lasted 25 min, our watch", "failure, over by now"
            ),
            (
                .german, "Vorbei: <span lang=\"en\">payments: the pool is exhausted",
                "dauerte 25 min, unsere Beobachtung", "Ausfall, inzwischen vorbei"
            ),
        ])
    func calm(language: PageLanguage, end: String, lasted: String, past: String) throws {
        var dossier = try #require(
            DependencySectionTests.dossier(
                Fixture(.calm).catalogue.entries, of: "etsy", texts: Texts(language),
                incidents: [Self.incident(isOpen: true)]))
        dossier.owners = [:]
        let text = UpdateList(dossier: dossier).html.written(in: language)
            .replacing("\u{A0}", with: " ")
        let rows = text.components(of: "<li ")
        let row = try #require(rows.first { $0.contains(end) })
        #expect(row.hasPrefix("class=\"good\""))
        #expect(row.contains(lasted))
        let begun = try #require(rows.first { $0.contains(past) })
        #expect(begun.hasPrefix("class=\"plain\""))
        #expect(!text.contains("Over: "))
    }
}
