import History
import IncidentFiles
import Model
import Testing

@Suite("Agreement with labels by hand") struct AgreementTests {
    @Test func dump() throws {
        let labels = try CorrectionFile.read(path: Data.path("labels.csv")).corrections
        let labelled = Set(labels.map { [$0.provider, $0.id] })
        for name in Data.all {
            for incident in try Data.read(name).incidents where incident.severity != .maintenance {
                guard !labelled.contains([incident.provider, incident.id]) else { continue }
                let c = IncidentClassifier.classify(incident)
                print("DEV", incident.provider, incident.id, "|", incident.title.prefix(90), "|", incident.regions.count, incident.minutes.map { Int($0) } ?? -1, "|", c.scope.value, "(", c.scope.reason, ")", c.severity.value, "(", c.severity.reason, ")", c.cause.value, "(", c.cause.reason, ")", c.recovery.value, "(", c.recovery.reason, ")")
            }
        }
    }
}
