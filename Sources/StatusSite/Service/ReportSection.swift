import Catalogue
import Community
import Model
import StatusFeeds

/// The reports of the last 24 hours against what is usual, and the form to report.
struct ReportSection {
    /// How many functions or countries are listed.
    private static let mostNamed = 5

    let dossier: ServiceDossier

    var html: HTML {
        Parts.sheet(texts.reportsHeading, id: "reports") {
            // Seen only by who was sent here after a report; the page is the same for everybody.
            Tag.p(.class("thanks"), .id("reported")) { texts.reportThanks }
            now
            picture
            lastHour
            Tag.h3 { texts.isItBrokenForYou }
            ReportForm(entry: dossier.entry, history: history, texts: texts).html
            Parts.note { texts.reportPrivacy }
        }
    }

    private var texts: Texts { dossier.texts }
    private var history: ReportHistory { dossier.reports }

    @HTMLBuilder private var now: HTML {
        if history.total == 0 {
            Tag.p { texts.nothingReported(history) }
        } else if let current = history.current {
            Tag.p {
                if let look = current.level.flatMap(texts.reportLook) {
                    look.pill()
                    " "
                }
                texts.reportsNow(current)
            }
        }
    }

    @HTMLBuilder private var picture: HTML {
        if let chart = ReportPlot(history, of: dossier.entry.name, texts: texts).chart {
            chart.figure(
                id: "reports-24h", frame: .full, caption: texts.reportCaption(history))
        }
    }

    @HTMLBuilder private var lastHour: HTML {
        let lines = [
            line(texts.whatFails, history.functions, texts.function(named:)),
            line(texts.howItFails, history.symptoms, texts.symptom(named:)),
            line(texts.fromWhere, history.countries, texts.country),
        ].filter { !$0.isEmpty }
        if !lines.isEmpty {
            Tag.h3 { texts.inTheLastHour }
            Tag.ul(.class("plain")) { lines }
        }
    }

    /// `What fails: checkout 190, payments 80`; nothing when nothing is named.
    private func line(
        _ heading: String, _ shares: [ReportHistory.Share], _ words: (String) -> String
    ) -> HTML {
        guard !shares.isEmpty else { return .nothing }
        return Tag.li {
            Tag.strong { heading }
            ": "
            HTML.joined(
                shares.prefix(Self.mostNamed).map { share in
                    Tag.span(.class("keep")) {
                        "\(words(share.name)) \(texts.number(Double(share.count)))"
                    }
                }, by: .text(", "))
        }
    }
}
