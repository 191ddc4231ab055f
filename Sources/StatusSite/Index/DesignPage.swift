import Model

/// One page that shows every token and part, made of the parts themselves.
struct DesignPage {
    let now: Timestamp
    let texts: Texts

    private var tokens: [DesignTokens.Token] {
        let sheet = String(decoding: PackageResources.site_css, as: UTF8.self)
        return DesignTokens(styleSheet: sheet).all
    }

    func page() -> Page {
        Page(
            title: texts.designTitle, announcement: texts.designTitle, isLive: false, now: now,
            home: .design, texts: texts,
            content: HTML {
                Parts.verdict(texts.look(ServiceState.partial).style, label: texts.verdict) {
                    Tag.h1 { texts.tokensAndParts }
                    Tag.p {
                        texts.look(ServiceState.partial).pill()
                        texts.verdictExplained
                    }
                }
                colours
                measures
                states
                DesignSamples(now: now, texts: texts).content
            })
    }

    private var colours: HTML {
        Parts.sheet(texts.colours, id: "colours") {
            Parts.table(
                [
                    .init(heading: texts.token), .init(heading: texts.light),
                    .init(heading: texts.dark),
                ], label: texts.colours, style: .compact,
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
        Parts.sheet(texts.measures, id: "measures") {
            Parts.table(
                [.init(heading: texts.token), .init(heading: texts.valueColumn)],
                label: texts.measures,
                style: .compact,
                rows: tokens.filter { !$0.isColour }.map { token in
                    [Tag.code { token.name }, Tag.code { token.light }]
                })
        }
    }

    private var states: HTML {
        Parts.sheet(texts.states, id: "states") {
            Tag.ul(.class("figures")) {
                ServiceState.allCases.map { state in Tag.li { texts.look(state).pill() } }
                Incident.Phase.allCases.map { phase in Tag.li { texts.look(phase).pill() } }
            }
            Tag.p { texts.look(ServiceState.down).pill("Payments") }
            Parts.note { texts.nameInPlaceOfWord }
        }
    }
}
