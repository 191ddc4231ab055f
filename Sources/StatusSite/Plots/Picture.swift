/// What all drawn pictures have in common: a frame that fits its place, and words at a spot.
enum Picture {
    /// A picture of one width, with its name and what it shows in words; `id` must be unique.
    static func framed(
        id: String, size: PlotSize, role: StaticString = "img", width: Double, height: Double,
        title: String, summary: String, @HTMLBuilder content: () -> HTML
    ) -> HTML {
        let name = "\(id)-\(size.rawValue)"
        return Tag.svg(
            .class("plot \(size.rawValue)"), .role(role), .labelledBy("\(name)-t \(name)-d"),
            Attribute("viewBox", "0 0 \(Coordinate.text(width)) \(Coordinate.text(height))")
        ) {
            Tag.title(.id("\(name)-t")) { title }
            Tag.desc(.id("\(name)-d")) { summary }
            content()
        }
    }

    /// Words at a spot, which they begin, end or have their middle at (`anchor`); those in English
    /// on a page of another language are marked.
    static func words(
        _ text: String, x: Double, y: Double, _ anchor: String, _ style: String? = nil,
        isEnglish: Bool = false
    ) -> HTML {
        Tag.words(
            style.map { .class($0) }, .number("x", x), .number("y", y),
            Attribute("text-anchor", anchor), isEnglish ? Attribute("lang", "en") : nil
        ) { text }
    }
}
