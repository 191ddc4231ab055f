import Catalogue
import History
import Model
import SiteFixture
import Testing

@testable import StatusSite

@Suite("How long outages last") struct LastingSheetTests {
    /// The sheet of a service that is compared with outages of so many minutes.
    private func sheet(_ minutes: [Double]) throws -> String {
        let entry = try #require(Fixture(.calm).catalogue["github"])
        var dossier = try #require(DependencySectionTests.dossier([entry], of: "github"))
        dossier.history.otherDurations = DurationSample(ended: minutes)
        return LastingSheet(dossier: dossier).html.written(in: .english)
            .replacing("\u{A0}", with: " ")
    }

    @Test func `two are listed and no figure is made of them`() throws {
        let sheet = try sheet([47, 57])
        #expect(
            sheet.contains(
                "Fewer than 3 are over, too few for a median; they lasted 47 min, 57 min."))
        #expect(!sheet.contains("end within") && !sheet.contains("<svg"))
    }

    @Test func `three have a median, and are listed in place of a curve`() throws {
        let sheet = try sheet([10, 47, 57])
        #expect(sheet.contains("half end within <strong class=\"num\">47 min</strong>"))
        #expect(sheet.contains("Fewer than 5 are over, too few for a curve; they lasted 10 min"))
        #expect(!sheet.contains("nine of ten") && !sheet.contains("<svg"))
    }

    @Test func `five have a curve, and ten say of nine of ten`() throws {
        let five = try sheet([10, 20, 30, 47, 57])
        #expect(five.contains("id=\"survival\"") || five.contains("survival-half"))
        #expect(!five.contains("nine of ten") && !five.contains("too few"))
        let ten = try sheet((1...10).map { Double($0) * 10 })
        #expect(ten.contains("nine of ten end within <strong class=\"num\">1 h 30 min</strong>"))
    }

    @Test func `what lasted equally long is too alike for a curve`() throws {
        #expect(
            try sheet([20, 20, 20, 20, 20]).contains(
                "They are too alike for a curve; they lasted 20 min, 20 min"))
    }
}
