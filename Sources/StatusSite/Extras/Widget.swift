import Catalogue
import Model

/// How a service does, as a small page that other pages show in a frame.
///
/// This page alone may be framed by anybody. It has nothing to press that does anything here, so a
/// page that frames it can make nobody do anything. Where scripts run it stays fresh by itself.
struct Widget {
    let entry: CatalogueEntry
    let standing: ServiceStanding
    let reportsLastHour: ReportsLastHour
    let texts: Texts
    let now: Timestamp

    /// Only our own style and script, and frames of everybody.
    static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
        + "form-action 'none'; base-uri 'none'; frame-ancestors *"
    private static let refreshSeconds = 60
    /// The most functions that are named.
    private static let mostFunctions = 4

    /// The whole document.
    func written() -> String {
        "<!doctype html>\n" + document.written(in: texts.language) + "\n"
    }

    private var document: HTML {
        Tag.html(Attribute("lang", texts.language.rawValue)) {
            Tag.head {
                Page.basics
                Tag.meta(Attribute("name", "robots"), Attribute("content", "noindex"))
                Tag.noscript {
                    Tag.meta(
                        Attribute("http-equiv", "refresh"),
                        Attribute("content", "\(Self.refreshSeconds)"))
                }
                Tag.title { "\(entry.name): \(texts.state(standing.state))" }
                Tag.link(Attribute("rel", "stylesheet"), .href(.stylesheet))
                Tag.script(Attribute("src", Address.script.text), Attribute("defer", nil))
            }
            Tag.body(.class("widget")) {
                Tag.main(
                    .id("main"), Attribute("data-live", entry.id.rawValue),
                    Attribute("data-announcement", texts.state(standing.state))
                ) { content }
                Tag.div(.class("unseen"), .id("live"), Attribute("aria-live", "polite"))
            }
        }
    }

    @HTMLBuilder private var content: HTML {
        Tag.h1 {
            entry.name
            " "
            standing.state.look.pill(in: texts, standing.state)
        }
        if let since = standing.since {
            Tag.p(.class("note")) {
                "\(texts.sinceWord) "
                Moment.element(since, now: now)
                " UTC"
            }
        }
        if !troubled.isEmpty { Tag.p { troubled } }
        if let count = reportsLastHour.count {
            Tag.p(.class("note")) { texts.reportsInTheLastHour(count) }
        }
        Tag.p(.class("note")) {
            "\(texts.asOf) "
            Moment.element(now, now: now)
            " UTC · "
            Tag.a(
                .href(.service(entry.id)), Attribute("target", "_blank"),
                Attribute("rel", "noopener")
            ) { texts.evidenceAtForeshock }
        }
    }

    /// The functions that do not work, with their states.
    private var troubled: String {
        let functions = standing.functions.filter(\.state.isTrouble)
        let shown = functions.prefix(Self.mostFunctions).map { function in
            "\(function.name): \(texts.state(function.state))"
        }
        let rest = functions.count - shown.count
        return (shown + (rest > 0 ? [texts.andMore(rest)] : [])).joined(separator: " · ")
    }
}

extension StateLook {
    /// The mark, and the word in a language.
    fileprivate func pill(in texts: Texts, _ state: ServiceState) -> HTML {
        Tag.span(.class("state \(style)"), Attribute("data-mark", mark)) { texts.state(state) }
    }
}
