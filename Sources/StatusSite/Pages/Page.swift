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
    /// A line about a clock that is not the wall's; `nil` for one that is.
    var clockNote: String?
    /// What the page is about, in a sentence for search engines and previews; empty for none.
    var summary = ""
    /// Where the page is, in the form that search engines should keep; `nil` for nowhere.
    var home: Address?
    /// Where the page is in every language when it has no ``home``; `nil` when it is in one only.
    var twin: Address?
    /// Facts about the page as schema.org's JSON-LD; `nil` for none.
    var facts: StructuredData?
    /// The words around the page.
    var texts = Texts(.english)
    /// One line about the whole site; `nil` for none.
    var notice: SiteNotice?
    /// The site's address for others (`https://status.example`); `nil` when it is not known.
    var root: String?
    /// Feeds of the page, for readers that look for them.
    var feeds: [Feed] = []
    let content: HTML

    /// A feed that tells what a page tells.
    struct Feed {
        let title: String
        let type: String
        let address: Address
    }

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
                if let line = notice?.line(for: texts.language) {
                    Tag.section(.class("notice"), .label(texts.notice)) {
                        texts.asWritten(line.words, in: line.language)
                    }
                }
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

    /// A link that is marked on the page it leads to, and on those below it.
    private func link(_ text: String, _ address: Address, isHere: Bool) -> HTML {
        let mark = home == nil || home == address ? "page" : "true"
        return Tag.a(.href(address), isHere ? Attribute("aria-current", mark) : nil) { text }
    }

    private var footer: HTML {
        Tag.footer(.id("footer")) {
            Tag.p {
                "\(texts.asOf) "
                Moment.element(now, now: Timestamp(millisecondsSinceEpoch: 0))
                " UTC; \(texts.allTimesUTC)."
                Tag.span(Attribute("data-local", texts.yourTime))
                if let clockNote {
                    " "
                    Self.sentence(clockNote)
                }
            }
            Tag.p {
                "\(texts.notTheirs) "
                Tag.a(.href(.api)) { "JSON API" }
                otherLanguages
            }
        }
    }

    /// The same page in the other languages; nothing for a page that is there in one.
    private var otherLanguages: [HTML] {
        guard let page = home ?? twin, page.isTranslated else { return [] }
        return PageLanguage.allCases.filter { $0 != texts.language }.map { language in
            HTML {
                " · "
                Tag.a(
                    .href(page, in: language), Attribute("hreflang", language.rawValue),
                    Attribute("lang", language.rawValue), Attribute("rel", "alternate")
                ) { language.name }
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

    /// Words with a capital in front; a domain there stays as it is written.
    static func capitalised(_ words: String) -> String {
        let first = words.prefix { $0 != " " }
        return first.dropLast().contains(".")
            ? words : words.prefix(1).uppercased() + words.dropFirst()
    }
}
