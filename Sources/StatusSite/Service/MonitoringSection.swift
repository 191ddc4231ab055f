import Catalogue
import Model

/// How to watch the service: feeds, calendar, badge, widget, configurations of checks.
struct MonitoringSection {
    let dossier: ServiceDossier

    private var id: ServiceID { dossier.entry.id }
    private var texts: Texts { dossier.texts }
    private static let widgetHeight = 190

    var html: HTML {
        Parts.sheet(texts.monitoring, id: "monitoring") {
            Tag.p { texts.monitoringIntroduction }
            Tag.ul(.class("plain")) {
                links.map { address, name, meaning in
                    Tag.li {
                        Tag.a(.href(address)) { name }
                        ": \(meaning)"
                    }
                }
            }
            badge
            widget
            Tag.h3 { texts.recipes }
            Parts.note { texts.recipesNote }
            MonitoringRecipes(
                targets: MonitoringTargets(entry: dossier.entry, root: dossier.root), texts: texts
            ).all.map(recipe)
        }
    }

    /// The feeds that readers find from the page.
    static func feeds(of entry: CatalogueEntry) -> [Page.Feed] {
        [
            Page.Feed(
                title: "\(entry.name) (Atom)", type: "application/atom+xml",
                address: .service(entry.id, file: "history.atom")),
            Page.Feed(
                title: "\(entry.name) (RSS)", type: "application/rss+xml",
                address: .service(entry.id, file: "history.rss")),
        ]
    }

    private var links: [(Address, String, String)] {
        [
            (.service(id, file: "history.atom"), "Atom", texts.meaningOfAtom),
            (.service(id, file: "history.rss"), "RSS", texts.meaningOfRSS),
            (.service(id, file: "calendar.ics"), "iCalendar", texts.meaningOfCalendar),
            (.service(id, file: "status.json"), "JSON", texts.meaningOfJSON),
            (
                .service(id, file: "api/v2/summary.json"), "Statuspage API",
                texts.meaningOfStatuspage
            ),
            (.catalogueEntry(id), texts.catalogueAsJSON, texts.meaningOfCatalogueJSON),
        ]
    }

    private var badge: HTML {
        let page = absolute(.service(id))
        let picture = absolute(.service(id, file: "badge.svg"))
        let name = dossier.entry.name
        let code = Tag.a(Attribute("href", page)) {
            HTML.element(
                .img, [Attribute("src", picture), Attribute("alt", texts.stateOf(name))], .nothing)
        }
        return HTML {
            Tag.h3 { texts.badge }
            Tag.p {
                Badge(name: name, state: dossier.standing.state, texts: texts).picture
            }
            details(
                texts.badgeCode,
                [
                    ("HTML", code.written()),
                    ("Markdown", "[![\(Self.markdown(texts.stateOf(name)))](\(picture))](\(page))"),
                ])
        }
    }

    private var widget: HTML {
        let title = texts.stateOf(dossier.entry.name)
        let code = Tag.iframe(
            Attribute("src", absolute(.widget(id), texts.language)), Attribute("title", title),
            Attribute("width", "360"), Attribute("height", "\(Self.widgetHeight)"),
            Attribute("loading", "lazy"))
        return HTML {
            Tag.h3 { texts.widget }
            Tag.p {
                "\(texts.widgetNote) "
                Tag.a(.href(.widget(id))) { texts.widgetLook }
            }
            details(texts.widgetCode, [("HTML", code.written())])
        }
    }

    private func recipe(_ recipe: MonitoringRecipes.Recipe) -> HTML {
        Tag.details {
            Tag.summary { recipe.program }
            Parts.note { recipe.note }
            recipe.files.map { file in
                HTML {
                    if let name = file.name { Parts.note { name } }
                    Tag.pre { Tag.code { file.text } }
                }
            }
        }
    }

    private func details(_ summary: String, _ codes: [(String, String)]) -> HTML {
        Tag.details {
            Tag.summary { summary }
            codes.map { name, code in
                HTML {
                    Parts.note { name }
                    Tag.pre { Tag.code { code } }
                }
            }
        }
    }

    private func absolute(_ address: Address, _ language: PageLanguage = .english) -> String {
        dossier.root + (address.isTranslated ? language.prefix : "") + address.text
    }

    /// A text that ends no link of Markdown.
    private static func markdown(_ text: String) -> String {
        text.map { "[]\\`*_<>".contains($0) ? "\\\($0)" : "\($0)" }.joined()
    }
}
