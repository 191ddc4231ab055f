import FoundationEssentials
import History
import Model
import Testing

@Suite("Correction") struct CorrectionTests {
    private let incident = IncidentClassifierTests.incident("Requests fail in us-east-1")

    @Test func `a person wins, field by field`() throws {
        let correction = Correction(
            provider: "shop", id: "1", scope: .regional, cause: .human)
        let judged = try #require(
            IncidentClassifier.classify([incident], corrections: [correction]).first)
        #expect(judged.cause == Judgement(.human, because: "corrected by a person"))
        #expect(
            judged.scope
                == Judgement(
                    .regional,
                    because: "confirmed by a person; the place \"us-east-1\" in the title"))
        #expect(judged.severity == IncidentClassifier.classify(incident).severity)
    }

    @Test func `the later of two wins, and those of other incidents change nothing`() throws {
        let corrections = [
            Correction(provider: "shop", id: "1", severity: .critical),
            Correction(provider: "shop", id: "1", severity: IncidentGrade.none),
            Correction(provider: "bank", id: "1", severity: .major),
        ]
        let judged = try #require(
            IncidentClassifier.classify([incident], corrections: corrections).first)
        #expect(judged.severity.value == .none)
        #expect(judged.corrected(by: corrections[2]) == judged)
    }

    @Test func `is kept as JSON and comes back the same`() throws {
        let correction = Correction(provider: "shop", id: "1", recovery: .relapse)
        let data = try JSONEncoder().encode(correction)
        #expect(try JSONDecoder().decode(Correction.self, from: data) == correction)
    }
}
