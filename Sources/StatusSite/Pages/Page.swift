import Model

/// A page: what stands in its frame, and how it is kept fresh.
struct Page {
    /// The name in the browser's tab.
    let title: String
    /// What is read aloud when it changes while the page is open; calm, without a countdown.
    let announcement: String
    /// The part of the site it belongs to.
    var place = Place.elsewhere
    /// What a browser without scripts does after this many seconds; `nil` for nothing.
    var refreshSeconds: Int?
    /// Whether the script keeps it fresh.
    var isLive = true
    /// The services whose changes show on it; empty for all.
    var concerns: [ServiceID] = []
    let now: Timestamp
    let clockNote: String?
    /// What the page is about, in a sentence for search engines and previews; empty for none.
    var summary = ""
    /// Where the page is, in the form that search engines should keep; `nil` for nowhere.
    var home: Address?
    /// Facts about the page as schema.org's JSON-LD; `nil` for none.
    var facts: StructuredData?
    /// The words around the page.
    var texts = Texts(.english)
    /// One line about the whole site; `nil` for none.
    var notice: String?
    let content: HTML

    /// The parts that the navigation names.
    enum Place { case own, services, incidents, weakPoints, history, graph, elsewhere }

    /// The whole document.
    func written() -> String {
        "<!doctype html>\n" + document.written(in: texts.language) + "\n"
    }

    private var document: HTML {
        Tag.html(Attribute("lang", texts.language.rawValue)) {
            head
            Tag.body {
                Tag.a(.class("skip"), .href(.main)) { texts.skip }
                header
                if let notice { Tag.p(.class("notice")) { notice } }
                Tag.main(
                    .id("main"), Attribute("tabindex", "-1"),
                    isLive ? Attribute("data-live", liveServices) : nil,
                    Attribute("data-announcement", announcement)
                ) { content }
                footer
                Tag.div(.class("unseen"), .id("live"), Attribute("aria-live", "polite"))
            }
        }
    }

    /// What the script asks to be told of; `nil` for everything.
    private var liveServices: String? {
        concerns.isEmpty ? nil : concerns.map(\.rawValue).joined(separator: ",")
    }

    private var head: HTML {
        Tag.head {
            Tag.meta(Attribute("charset", "utf-8"))
            Tag.meta(
                Attribute("name", "viewport"),
                Attribute("content", "width=device-width, initial-scale=1"))
            Tag.meta(Attribute("name", "color-scheme"), Attribute("content", "light dark"))
            Tag.title { "\(title) · Foreshock" }
            Tag.link(Attribute("rel", "stylesheet"), .href(.stylesheet))
            Tag.link(
                Attribute("rel", "icon"), Attribute("type", "image/svg+xml"), .href(.icon))
            Tag.script(Attribute("src", Address.script.text), Attribute("defer", nil))
            if !summary.isEmpty {
                Tag.meta(Attribute("name", "description"), Attribute("content", summary))
            }
            if let facts {
                Tag.script(Attribute("type", "application/ld+json")) {
                    HTML.rendered(Rendered(markup: facts.json))
                }
            }
            if let refreshSeconds {
                Tag.noscript {
                    Tag.meta(
                        Attribute("http-equiv", "refresh"),
                        Attribute("content", String(refreshSeconds)))
                }
            }
        }
    }

    private var header: HTML {
        Tag.header(.class("bar")) {
            Tag.a(.class("brand"), .href(.overview)) { "Foreshock" }
            Tag.nav(.label(texts.mainNavigation)) {
                link(texts.own, .overview, isHere: place == .own)
                link(texts.services, .catalogue, isHere: place == .services)
                link(texts.incidents, .incidents, isHere: place == .incidents)
                link(texts.graph, .graph, isHere: place == .graph)
                link(texts.weakPoints, .weakPoints, isHere: place == .weakPoints)
                link(texts.history, .history, isHere: place == .history)
            }
            Tag.form(.role("search"), .action(.catalogue)) {
                Tag.input(
                    Attribute("type", "search"), Attribute("name", "q"),
                    .label(texts.searchHint), Attribute("placeholder", texts.searchHint),
                    Attribute("maxlength", "253"))
            }
        }
    }

    private func link(_ text: String, _ address: Address, isHere: Bool) -> HTML {
        Tag.a(.href(address), isHere ? Attribute("aria-current", "page") : nil) { text }
    }

    private var footer: HTML {
        Tag.footer(.id("footer")) {
            Tag.p {
                "\(texts.asOf) "
                Moment.element(now, now: Timestamp(millisecondsSinceEpoch: 0))
                " UTC; \(texts.allTimesUTC)."
                if let clockNote { " \(Self.sentence(clockNote))" }
            }
            Tag.p {
                "\(texts.notTheirs) "
                Tag.a(.href(.api)) { "JSON API" }
            }
        }
    }

    /// Words with a full stop, unless they end with a mark.
    static func ended(_ words: String) -> String {
        words.last.map { ".!?".contains($0) } ?? true ? words : words + "."
    }

    /// A note as a sentence: a capital in front and a full stop behind.
    static func sentence(_ note: String) -> String {
        note.isEmpty ? "" : ended(capitalised(note))
    }

    /// Words with a capital in front.
    static func capitalised(_ words: String) -> String {
        words.prefix(1).uppercased() + words.dropFirst()
    }
}
