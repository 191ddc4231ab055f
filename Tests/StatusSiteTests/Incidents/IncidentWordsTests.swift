import Model
import SiteFixture
import Testing

@testable import StatusSite

@Suite("Words of incidents") struct IncidentWordsTests {
    private let german = Texts(.german)
    private let at = Story.at("14:33:12")

    private func plain(_ html: HTML) -> String {
        html.written(in: .german).replacing("\u{A0}", with: " ")
    }

    private func finding(
        _ kind: Finding.Kind, detector: String = "d", subject: String? = nil,
        before: Double? = nil, after: Double? = nil
    ) -> Finding {
        Finding(
            detector: detector, kind: kind, service: "payments", subject: subject, severity: .page,
            startedAt: at, detectedAt: at, title: "as written",
            evidence: [Evidence("as written", before: before, after: after)])
    }

    @Test func `name every finding by its fields`() {
        let told: [(Finding, String)] = [
            (
                finding(.exhaustionForecast),
                "Payments: Der Datenbank-Pool steht vor der Erschöpfung"
            ),
            (
                finding(.exhaustionForecast, detector: "utilisation-forecast"),
                "Payments: Gewöhnliche Arbeit füllt den Datenbank-Pool"
            ),
            (finding(.exhausted), "Payments: Der Datenbank-Pool ist erschöpft"),
            (
                finding(.rule, detector: "pool-nearly-full"),
                "Payments: Die Regel „pool-nearly-full“ hat angeschlagen"
            ),
            (
                finding(.checkFailing, subject: "http"),
                "Payments: Die Prüfung „http“ schlägt fehl"
            ),
            (finding(.errors, after: 0.125), "Payments: 13 % der Anfragen enden mit Fehlern"),
            (
                finding(.slow, before: 0.12, after: 2.5),
                "Payments: Antworten dauern 2,5 s statt 120 ms"
            ),
            (finding(.unreachable), "Payments ist nicht erreichbar"),
            (finding(.indexMissing, subject: "idx"), "Payments: Der Index idx fehlt"),
            (finding(.trafficShift, before: 100, after: 140), "Payments: Verkehr +40 %"),
            (
                finding(.stale, subject: "orders", after: 720),
                "Payments: seit 12 min nichts Neues von orders"
            ),
            (finding(.restarted), "Payments wurde um 14:33:12 Uhr neu gestartet"),
        ]
        #expect(Set(told.map(\.0.kind)) == Set(Finding.Kind.allCases))
        for (finding, words) in told {
            #expect(plain(german.noticed(finding, name: "Payments")) == words)
            #expect(Texts(.english).noticed(finding, name: "Payments") == .text("as written"))
        }
    }

    private func cause(
        _ kind: CauseKind, subject: String? = nil, change: Change? = nil,
        evidence: [Evidence] = []
    ) -> Cause {
        Cause(
            kind: kind, service: "payments", subject: subject, change: change, confidence: 0.9,
            title: "as written", evidence: evidence)
    }

    @Test func `name every cause by its fields`() {
        let slower = Evidence("x", before: 0.1, after: 0.84, unit: "s", at: at)
        let rise = Evidence("x", before: 100, after: 140, unit: "1/s", at: at)
        let silent = Evidence("x", signal: Signal(.scrapeUp), before: 1, after: 0, at: at)
        let told: [(Cause, String)] = [
            (
                cause(.resourceLeak, change: Story.release),
                "Nicht zurückgegebene Verbindungen seit payments 3.2.1"
            ),
            (
                cause(.missingIndex, subject: "idx", evidence: [silent]),
                "Index idx fehlt seit 14:33:12 Uhr"
            ),
            (
                cause(.trafficSurge, change: Story.campaign, evidence: [rise]),
                "Verkehr +40 % durch <span lang=\"en\">Campaign “Autumn” +40 %</span>"
            ),
            (
                cause(.crash, change: Story.release, evidence: [silent]),
                "Absturz von payments um 14:33:12 Uhr nach payments 3.2.1"
            ),
            (
                cause(.slowDependency, evidence: [slower]),
                "payments antwortet 8,4-mal langsamer seit 14:33:12 Uhr"
            ),
            (
                cause(.slowDependency),
                "<span lang=\"en\">as written</span>"
            ),
            (
                cause(.errorRegression, change: Story.release),
                "Fehler in payments seit payments 3.2.1"
            ),
            (cause(.none), "nichts zu beanstanden"), (cause(.unknown), "noch nicht bekannt"),
        ]
        #expect(Set(told.map(\.0.kind)) == Set(CauseKind.allCases))
        for (cause, words) in told {
            #expect(plain(german.title(of: cause)) == words)
            #expect(Texts(.english).title(of: cause) == .text("as written"))
        }
    }

    @Test func `put evidence in a sentence where its signal has a name`() {
        let told: [(Signal.Name, Double?, Double, String)] = [
            (
                .poolAgedHolders, 0, 19,
                "19 Verbindungen waren um 14:33:12 Uhr länger als 30 s gehalten, vorher keine."
            ),
            (.poolExplained, nil, 12, "Abgeschlossene Arbeit erklärt 12 Verbindungen."),
            (.requestRate, 101, 142, "101 → 142 Anfragen je Sekunde seit 14:33:12 Uhr."),
            (
                .errorRatio, 0.001, 0.25,
                "25 % der Anfragen scheitern seit 14:33:12 Uhr, vorher 0,1 %."
            ),
            (
                .latencyMean, 0.12, 2.1,
                "Antworten dauern seit 14:33:12 Uhr 2,1 s, vorher 120 ms."
            ),
        ]
        for (name, before, after, words) in told {
            let evidence = Evidence(
                "as written", signal: Signal(name), before: before, after: after, at: at)
            #expect(plain(german.proof(evidence)) == words)
        }
        #expect(plain(german.proof(Evidence("of it"))) == "<span lang=\"en\">of it</span>")
    }

    @Test func `say why a service falls only as the reason does`() {
        let need = Dependency(on: "orders", kind: .asynchronous(bufferSeconds: 120))
        func reason(_ words: String) -> String {
            plain(german.reason(words, need: need) { _ in "Orders" })
        }
        #expect(
            reason("reads orders through a queue that bridges 2 min")
                == "liest Orders über eine Warteschlange, die 2 min überbrückt")
        #expect(reason("faces 3 times the load").hasPrefix("<span lang=\"en\">"))
    }

    @Test func `write the timeline of what the incident knows`() {
        var incident = Incident(
            id: 1, service: "payments", title: "as written", phase: .resolved, severity: .page,
            openedAt: at)
        var over = finding(.unreachable)
        over.endedAt = at + .seconds(60)
        incident.findings = [over]
        incident.failedAt = at
        incident.resolvedAt = at + .seconds(90)
        let gap = TimeRange(start: at, end: at + .seconds(30))
        let told: [(TimelineEntry.Kind, Double, String, String)] = [
            (.failure, 0, "as written", "Payments ist nicht erreichbar"),
            (
                .failure, 5, "Now a page: as written",
                "Jetzt dringend: Payments ist nicht erreichbar"
            ),
            (
                .gap, 30, "Foreshock itself was not running",
                "Foreshock selbst lief von 14:33:12 bis 14:33:42 Uhr nicht: Aus dieser Zeit ist "
                    + "nichts aufgezeichnet"
            ),
            (.recovery, 60, "Over: as written", "Vorbei: Payments ist nicht erreichbar"),
            (.recovery, 70, "No sign of failure is left", "Kein Anzeichen eines Ausfalls mehr"),
            (.recovery, 90, "Resolved: quiet for 30 s", "Vorbei"),
            (.note, 99, "of the operator", "<span lang=\"en\">of the operator</span>"),
        ]
        for (kind, seconds, text, words) in told {
            let entry = TimelineEntry(
                at: at + .seconds(seconds), kind: kind, service: "payments", text: text)
            let html = german.entry(entry, of: incident, gaps: [gap]) { _ in "Payments" }
            #expect(plain(html) == words)
        }
    }
}
