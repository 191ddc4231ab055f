import Model

/// One page that shows every token and part, made of the parts themselves.
///
/// It is for those who build pages, and so it is there in English only.
struct DesignPage {
    let now: Timestamp
    let clockNote: String?

    private var tokens: [DesignTokens.Token] {
        let sheet = String(decoding: PackageResources.site_css, as: UTF8.self)
        return DesignTokens(styleSheet: sheet).all
    }

    func page() -> Page {
        Page(
            title: "Design", announcement: "Design", isLive: false, now: now,
            clockNote: clockNote,
            content: HTML {
                Parts.verdict(ServiceState.partial.look.style) {
                    Tag.h1 { "Tokens and parts of the pages" }
                    Tag.p {
                        ServiceState.partial.look.pill()
                        " A verdict says the most important thing first; its edge has the tone of "
                        "the state. A state is a mark and a word, and the colour only supports them."
                    }
                }
                colours
                measures
                states
                DesignSamples(now: now).content
            })
    }

    private var colours: HTML {
        Parts.sheet("Colours", id: "colours") {
            Parts.table(
                [.init(heading: "Token"), .init(heading: "Light"), .init(heading: "Dark")],
                label: "Colours", style: .compact,
                rows: tokens.filter(\.isColour).map { token in
                    [
                        Tag.code { token.name }, swatch(token.light),
                        swatch(token.dark ?? token.light),
                    ]
                })
        }
    }

    private func swatch(_ colour: String) -> HTML {
        HTML {
            Tag.svg(.class("swatch"), .hidden, Attribute("viewBox", "0 0 48 20")) {
                Tag.rect(
                    Attribute("fill", colour), .number("width", 48), .number("height", 20))
            }
            " "
            Tag.code { colour }
        }
    }

    private var measures: HTML {
        Parts.sheet("Measures", id: "measures") {
            Parts.table(
                [.init(heading: "Token"), .init(heading: "Value")], label: "Measures",
                style: .compact,
                rows: tokens.filter { !$0.isColour }.map { token in
                    [Tag.code { token.name }, Tag.code { token.light }]
                })
        }
    }

    private var states: HTML {
        Parts.sheet("States", id: "states") {
            Tag.ul(.class("figures")) {
                ServiceState.allCases.map { state in Tag.li { state.look.pill() } }
                Incident.Phase.allCases.map { phase in Tag.li { phase.look.pill() } }
            }
            Tag.p { ServiceState.down.look.pill("Payments") }
            Parts.note {
                "The last shows a name in place of the word, which is read aloud behind it."
            }
        }
    }
}
