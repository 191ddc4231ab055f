import CCmark

/// Turns Markdown into HTML with cmark-gfm in its safe mode.
///
/// Raw HTML is left out, and addresses with a dangerous scheme are emptied.
enum Markdown {
    /// Most bytes that are rendered; a longer document is cut there, and says so.
    static let limitBytes = 256 * 1024
    /// A line with more bars than this is no table of ours, but an attack on the table parser.
    private static let barLimit = 100

    /// Registers the extensions once; cmark does not guard that against two threads.
    private static let extensions: Void = cmark_gfm_core_extensions_ensure_registered()

    /// The document as HTML.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    static func rendered(_ text: String) -> Rendered {
        _ = extensions
        let bytes = Array(text.utf8.prefix(limitBytes))
        let isCut = bytes.count < text.utf8.count
        let options = CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8
        guard let parser = unsafe cmark_parser_new(options) else { return Rendered(markup: "") }
        defer { unsafe cmark_parser_free(parser) }
        if !hasLongTableLine(bytes), let table = unsafe cmark_find_syntax_extension("table") {
            _ = unsafe cmark_parser_attach_syntax_extension(parser, table)
        }
        unsafe bytes.withUnsafeBytes { buffer in
            let characters = unsafe buffer.bindMemory(to: CChar.self).baseAddress
            unsafe cmark_parser_feed(parser, characters, buffer.count)
        }
        guard let document = unsafe cmark_parser_finish(parser) else { return Rendered(markup: "") }
        defer { unsafe cmark_node_free(document) }
        let lists = unsafe cmark_parser_get_syntax_extensions(parser)
        guard let markup = unsafe cmark_render_html(document, options, lists) else {
            return Rendered(markup: "")
        }
        defer { unsafe ccmark_free(markup) }
        let note = isCut ? "<p>The document is longer than what is shown here.</p>" : ""
        return Rendered(markup: unsafe String(cString: markup) + note)
    }

    private static func hasLongTableLine(_ bytes: [UInt8]) -> Bool {
        var bars = 0
        for byte in bytes {
            if byte == UInt8(ascii: "\n") { bars = 0 }
            if byte == UInt8(ascii: "|") { bars += 1 }
            if bars > barLimit { return true }
        }
        return false
    }
}
