import Catalogue

/// The pages that search engines should know.
///
/// Source: sitemaps.org 0.9, with a link to each page in every language.
struct Sitemap {
    /// Where the site stands, without a slash at the end.
    let root: String
    let catalogue: Catalogue

    private var addresses: [Address] {
        [.overview, .incidents, .weakPoints, .history, .catalogue, .graph]
            + catalogue.entries.map { .service($0.id) }
            + catalogue.categories.map { .category($0.name) }
            + catalogue.industries.map { .industry($0.name) }
    }

    /// The document.
    var text: String {
        let set = FeedElement(
            "urlset",
            [
                "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
                "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
            ], addresses.flatMap(entries))
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(set.written)\n"
    }

    /// One entry for each language a page is there in, each naming all of them.
    private func entries(of address: Address) -> [FeedElement] {
        guard address.isTranslated else {
            return [FeedElement("url", [:], [FeedElement("loc", text: root + address.text)])]
        }
        let links = PageLanguage.allCases.map { link($0.rawValue, place(of: address, in: $0)) }
        let all = links + [link("x-default", place(of: address, in: .english))]
        return PageLanguage.allCases.map { language in
            FeedElement(
                "url", [:], [FeedElement("loc", text: place(of: address, in: language))] + all)
        }
    }

    private func place(of address: Address, in language: PageLanguage) -> String {
        address.text(in: language, below: root)
    }

    private func link(_ language: String, _ place: String) -> FeedElement {
        FeedElement(
            "xhtml:link", ["rel": "alternate", "hreflang": language, "href": place])
    }
}
