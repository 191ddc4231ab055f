import Model

/// Pieces that several pages use.
enum Parts {
    /// A sheet with a heading, which names it.
    static func sheet(
        _ heading: String, id: String, @HTMLBuilder content: () -> HTML
    ) -> HTML {
        Tag.section(.class("sheet"), .id(id), .labelledBy("\(id)-h")) {
            Tag.h2(.id("\(id)-h")) { heading }
            content()
        }
    }

    /// The sheet that says the most important thing first.
    static func verdict(
        _ style: String, label: String = "Verdict", @HTMLBuilder content: () -> HTML
    ) -> HTML {
        Tag.section(.class("sheet verdict \(style)"), .id("verdict"), .label(label)) { content() }
    }

    /// Sheets side by side, where there is more than one.
    static func columns(_ style: String, _ sheets: HTML...) -> HTML {
        columns(style, sheets)
    }

    /// A list of sheets side by side, where there is more than one.
    static func columns(_ style: String, _ sheets: [HTML]) -> HTML {
        let sheets = sheets.filter { !$0.isEmpty }
        return sheets.count > 1 ? Tag.div(.class(style)) { sheets } : .sequence(sheets)
    }

    /// A page of others, which is told nothing of ours and is not vouched for.
    static func outside(_ url: WebAddress, @HTMLBuilder content: () -> HTML) -> HTML {
        Tag.a(.outside(url), Attribute("rel", "noopener nofollow")) { content() }
    }

    /// Words in the softer colour.
    static func note(@HTMLBuilder _ content: () -> HTML) -> HTML {
        Tag.p(.class("note")) { content() }
    }

    /// A column of a table.
    struct Column {
        let heading: String
        var isNumber = false
    }

    /// What a table does on a narrow screen.
    enum TableStyle: String {
        /// Its rows become lists.
        case stacking
        /// It fits as it is.
        case compact
    }

    /// A table whose first cell in each row names the row.
    static func table(
        _ columns: [Column], label: String, style: TableStyle = .stacking, rows: [[HTML]]
    ) -> HTML {
        Tag.table(.class(style.rawValue), .role("table"), .label(label)) {
            Tag.thead(.role("rowgroup")) {
                Tag.tr(.role("row")) {
                    columns.map { column in
                        Tag.th(
                            .scope("col"), .role("columnheader"),
                            column.isNumber ? .class("num") : nil
                        ) { column.heading }
                    }
                }
            }
            Tag.tbody(.role("rowgroup")) {
                rows.map { row in
                    Tag.tr(.role("row")) { zip(columns, row).enumerated().map(cell) }
                }
            }
        }
    }

    private static func cell(_ index: Int, _ cell: (column: Column, content: HTML)) -> HTML {
        let style: Attribute? = cell.column.isNumber ? .class("num") : nil
        let content = cell.content.isEmpty ? HTML.text("–") : cell.content
        guard index > 0 else {
            return Tag.th(.scope("row"), .role("rowheader"), style) { content }
        }
        return Tag.td(.role("cell"), style, .column(cell.column.heading)) {
            Tag.span { content }
        }
    }

    /// How sure, as a bar; the number stands beside it in words.
    static func meter(_ share: Double) -> HTML {
        let width = min(max(share, 0), 1) * 100
        return Tag.svg(
            .class("meter"), .hidden, Attribute("viewBox", "0 0 100 8"),
            Attribute("preserveAspectRatio", "none")
        ) {
            Tag.rect(.class("rail"), .number("width", 100), .number("height", 8))
            Tag.rect(.class("fill"), .number("width", width), .number("height", 8))
        }
    }

    /// The names of services for people, by identity.
    struct Names: Sendable {
        private let names: [ServiceID: String]

        init(_ statuses: [ServiceStatus]) {
            names = Dictionary(
                statuses.map { ($0.service.id, $0.service.name) },
                uniquingKeysWith: { first, _ in first })
        }

        subscript(_ id: ServiceID) -> String { names[id] ?? id.rawValue }

        /// The name, as a link where there is a page.
        func link(_ id: ServiceID) -> HTML {
            guard let name = names[id] else { return .text(id.rawValue) }
            return Tag.a(.href(.service(id))) { name }
        }
    }
}
