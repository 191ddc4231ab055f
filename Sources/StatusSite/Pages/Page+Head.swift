import Model

/// What a page tells browsers, search engines and previews.
extension Page {
    /// What every document of ours begins with.
    static let basics = HTML {
        Tag.meta(Attribute("charset", "utf-8"))
        Tag.meta(
            Attribute("name", "viewport"),
            Attribute("content", "width=device-width, initial-scale=1"))
        Tag.meta(Attribute("name", "color-scheme"), Attribute("content", "light dark"))
    }

    var head: HTML {
        Tag.head {
            Self.basics
            Tag.title { fullTitle }
            Tag.link(Attribute("rel", "stylesheet"), .href(.stylesheet))
            Tag.link(
                Attribute("rel", "icon"), Attribute("type", "image/svg+xml"), .href(.icon))
            Tag.script(Attribute("src", Address.script.text), Attribute("defer", nil))
            if !summary.isEmpty { meta("name", "description", summary) }
            if let root, let home { place(of: home, below: root) }
            feeds.map { feed in
                Tag.link(
                    Attribute("rel", "alternate"), Attribute("type", feed.type),
                    Attribute("title", feed.title), .href(feed.address))
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

    private var fullTitle: String { "\(title) · Foreshock" }

    private func meta(_ kind: StaticString, _ name: String, _ content: String) -> HTML {
        Tag.meta(Attribute(kind, name), Attribute("content", content))
    }

    /// The one address of the page, those in other languages, and what previews show.
    private func place(of home: Address, below root: String) -> HTML {
        let languages = home.isTranslated ? PageLanguage.allCases : []
        return HTML {
            Tag.link(
                Attribute("rel", "canonical"), .href(home, in: texts.language, below: root))
            languages.map { alternate(home, below: root, in: $0, code: $0.rawValue) }
            if let standard = languages.first {
                alternate(home, below: root, in: standard, code: "x-default")
            }
            meta("property", "og:site_name", "Foreshock")
            meta("property", "og:type", "website")
            meta("property", "og:title", title)
            if !summary.isEmpty { meta("property", "og:description", summary) }
            Tag.meta(
                Attribute("property", "og:url"),
                Attribute("content", home.text(in: texts.language, below: root)))
            meta("property", "og:locale", texts.language == .german ? "de_DE" : "en_GB")
            meta("name", "twitter:card", "summary")
        }
    }

    private func alternate(
        _ home: Address, below root: String, in language: PageLanguage, code: String
    ) -> HTML {
        Tag.link(
            Attribute("rel", "alternate"), Attribute("hreflang", code),
            .href(home, in: language, below: root))
    }
}
