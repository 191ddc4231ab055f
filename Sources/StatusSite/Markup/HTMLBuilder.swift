/// Lets pages be written as nested Swift blocks of elements and words.
@resultBuilder
enum HTMLBuilder {
    static func buildExpression(_ piece: HTML) -> HTML { piece }
    static func buildExpression(_ piece: HTML?) -> HTML { piece ?? .nothing }
    static func buildExpression(_ pieces: [HTML]) -> HTML { .sequence(pieces) }
    static func buildExpression(_ text: String) -> HTML { .text(text) }
    static func buildBlock(_ pieces: HTML...) -> HTML { .sequence(pieces) }
    static func buildOptional(_ piece: HTML?) -> HTML { piece ?? .nothing }
    static func buildEither(first piece: HTML) -> HTML { piece }
    static func buildEither(second piece: HTML) -> HTML { piece }
    static func buildArray(_ pieces: [HTML]) -> HTML { .sequence(pieces) }
}

extension HTML {
    /// Pieces one after another.
    init(@HTMLBuilder _ content: () -> HTML) { self = content() }
}

extension Tag {
    /// An element with this tag.
    func callAsFunction(
        _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML
    ) -> HTML {
        .element(self, attributes.compactMap(\.self), content())
    }

    /// An element with this tag and no content.
    func callAsFunction(_ attributes: Attribute?...) -> HTML {
        .element(self, attributes.compactMap(\.self), .nothing)
    }
}
