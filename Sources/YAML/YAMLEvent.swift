/// One step of the parser through a document.
struct YAMLEvent {
    enum Kind {
        case streamStart, streamEnd, documentStart, documentEnd, sequenceEnd, mappingEnd
        case alias(String)
        case scalar(String, quoted: Bool)
        case sequenceStart, mappingStart
    }

    let kind: Kind
    let position: YAMLPosition
    /// The tag written before the value (`!!str`), where there is one.
    let tag: String?
}
