import HTTP
import SiteFixture
import Testing

@testable import StatusSite

@Suite("Incidents in German", .timeLimit(.minutes(1))) struct GermanIncidentTests {
    static let pages = Fixture.Stage.allCases.flatMap { stage in
        ["/de/incidents", "/de/incidents/42", "/de/incidents/42/postmortem"].map { (stage, $0) }
    }

    private func plain(_ path: String, _ fixture: Fixture) async -> String {
        await visit(path, fixture).text.replacing("\u{A0}", with: " ")
    }

    @Test("are well formed at every stage", arguments: pages)
    func structure(stage: Fixture.Stage, path: String) async {
        let text = await visit(path, Fixture(stage)).text
        let problems = Structure(text).problems
        #expect(problems.isEmpty, "\(stage) \(path): \(problems)")
        #expect(text.contains("<html lang=\"de\">"))
    }

    @Test("leave no English unmarked", arguments: pages)
    func language(stage: Fixture.Stage, path: String) async {
        let left = PageWords(await visit(path, Fixture(stage)).text).englishInGerman
        #expect(left.isEmpty, "\(stage) \(path): \(left)")
    }

    @Test(
        "say first how it stands",
        arguments: [
            (.warning, "Payments: Der Datenbank-Pool ist in 9 min 40 s erschöpft (8:10 bis 12:00)"),
            (.active, "Payments: keine Datenbankverbindungen mehr frei"),
            (
                .diagnosed,
                "Payments: keine Datenbankverbindungen mehr frei, wegen eines Lecks in Release 3.2.1"
            ),
            (
                .resolved,
                "Payments: keine Datenbankverbindungen mehr frei, wegen eines Lecks in Release 3.2.1"
            ),
            (.crash, "Inventory ist nicht erreichbar"),
        ] as [(Fixture.Stage, String)])
    func headline(stage: Fixture.Stage, text: String) async {
        #expect(Structure(await plain("/de/incidents/42", Fixture(stage))).first("h1") == text)
    }

    @Test(
        "tell a stage in sentences",
        arguments: [
            (.warning, "<title>Warnung: Payments, der Datenbank-Pool steht vor der Erschöpfung ·"),
            (
                .warning,
                "Um 14:23:10 Uhr waren <strong class=\"num\">27 von 50</strong> Verbindungen"
            ),
            (.warning, "</strong> Verbindungen in Gebrauch, je Minute 2,3 mehr. </p>"),
            (.warning, "Noch ist nichts ausgefallen. Wenn doch, wird jede geltende Regel"),
            (.active, "Noch nicht bekannt. Die Messwerte vor und nach jeder Änderung"),
            (.active, "1 Dienst betroffen · 4 weitere erwartet, als Nächstes Orders in 20 s"),
            (.diagnosed, "gewarnt <time"),
            (.diagnosed, "<strong>10 min 2 s vorher</strong>"),
            (.diagnosed, "dauert bisher 3 min 8 s"),
            (.diagnosed, "Hauptursache: Nicht zurückgegebene Verbindungen seit payments 3.2.1"),
            (.diagnosed, "zu 93 % sicher"),
            (.diagnosed, "Index payment_order_idx fehlt seit payments 3.2.1"),
            (.diagnosed, "machte es schlimmer: 1 min 20 s früher"),
            (.diagnosed, "Dauert bisher 3 min 8 s: Die Hälfte solcher Störungen ist nach weiteren"),
            (.diagnosed, "; 62 von 74 Aufzeichnungen dauerten länger)."),
            (.diagnosed, "Wer als Nächstes ausfällt"),
            (.diagnosed, "Von 74 Ausfällen: 50 % endeten binnen 11 min, 90 % endeten binnen"),
            (.diagnosed, "Grund: liest Orders über eine Warteschlange, die 2 min überbrückt."),
            (.diagnosed, "Die geltende Regel braucht 5 min über 95 %."),
            (.diagnosed, "Payments ist eine einzelne Ausfallstelle: Ein Ausfall hält 3 andere"),
            (.diagnosed, "Diese Zahlen sind erfunden, um zu zeigen, wie es geht."),
            (.diagnosed, ": Bestellungen je Stunde"),
            (.diagnosed, " bis "),
            (.resolved, "behoben</span> ausgefallen <time"),
            (.resolved, "vorbei seit <time"),
            (.resolved, " Vorbei <small>Erholung</small>"),
            (.resolved, "nicht beobachtet"),
        ] as [(Fixture.Stage, String)])
    func sentences(stage: Fixture.Stage, text: String) async {
        #expect(await plain("/de/incidents/42", Fixture(stage)).contains(text), "\(text)")
    }

    @Test func `write numbers and money as German does`() async {
        let page = await plain("/de/incidents/42", Fixture(.resolved))
        #expect(page.contains("Kosten mit Beispielzahlen <a href=\"#cost\">etwa "))
        #expect(page.contains("28 bis 41, am ehesten 34 EUR"))
        #expect(!page.contains(", likely"))
    }

    @Test func `are listed with how many were warned of`() async {
        let page = await plain("/de/incidents", Fixture(.resolved))
        #expect(Structure(page).first("h1") == "Keine offene Störung")
        #expect(
            page.contains("1 Störung verzeichnet; vor 1 davon gewarnt, bis zu 10 min 2 s vorher."))
        #expect(page.contains("<a href=\"/de/incidents/42\">42 · Payments: keine Datenbank"))
        #expect(page.contains("<a href=\"/incidents\" hreflang=\"en\""))
    }

    @Test func `show the document as it was written`() async {
        let page = await plain("/de/incidents/42/postmortem", Fixture(.resolved))
        #expect(
            page.contains("<article class=\"document\" aria-label=\"Nachbetrachtung\" lang=\"en\">")
        )
        #expect(page.contains("Das Dokument ist auf Englisch geschrieben."))
        #expect(page.contains("<a href=\"/de/incidents\">Störungen</a>"))
    }

    @Test func `keep the language of a form`() async {
        let fixture = Fixture(.diagnosed)
        let page = await plain("/de/incidents/42", fixture)
        #expect(page.contains("action=\"/de/incidents/42/actions/roll-back\""))
        #expect(page.contains("action=\"/de/incidents/42/classification\""))
        for target in [ActionTests.target, ClassificationTests.target] {
            let answer = await visit(
                "/de\(target)", fixture, method: "POST", headers: ActionTests.own)
            #expect(answer.status == 303)
            #expect(answer.headers["Location"] == "/de/incidents/42")
        }
    }

    @Test func `say in German why a form was not taken`() async {
        let target = "/de\(ClassificationTests.target)"
        let request = HTTPRequest(
            method: "POST", target: target, headers: ActionTests.own,
            body: Array("scope=world".utf8), peer: "127.0.0.1")
        let answer = await StatusSite(data: Fixture(.diagnosed)).handler(request)
        #expect(answer.status == 400)
        #expect(answer.text.contains("„world“ gibt es bei scope nicht. Möglich sind regional, "))
        let late = await visit(
            "/de\(ActionTests.target)", Fixture(.resolved), method: "POST",
            headers: ActionTests.own)
        #expect(late.status == 409)
        #expect(late.text.contains("wird für Störung 42 nicht mehr angeboten."))
    }
}
