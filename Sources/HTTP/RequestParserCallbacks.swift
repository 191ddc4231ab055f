import CHTTPParser

/// The C functions that lead from `http_parser` back to a ``RequestParser``.
enum RequestParserCallbacks {
    // Guard: Swift runs this initialiser once, before anyone can see it; then it is only read.
    nonisolated(unsafe) static let settings: UnsafePointer<http_parser_settings> = {
        let settings = UnsafeMutablePointer<http_parser_settings>.allocate(capacity: 1)
        unsafe http_parser_settings_init(settings)
        unsafe settings.pointee.on_message_begin = {
            unsafe RequestParserCallbacks.tell($0) { $0.messageBegan() }
        }
        unsafe settings.pointee.on_url = {
            unsafe RequestParserCallbacks.tell($0, $1, $2) { unsafe $0.targetCame($1) }
        }
        unsafe settings.pointee.on_header_field = {
            unsafe RequestParserCallbacks.tell($0, $1, $2) { unsafe $0.fieldNameCame($1) }
        }
        unsafe settings.pointee.on_header_value = {
            unsafe RequestParserCallbacks.tell($0, $1, $2) { unsafe $0.fieldValueCame($1) }
        }
        unsafe settings.pointee.on_headers_complete = {
            unsafe RequestParserCallbacks.tell($0) { $0.headerEnded() }
        }
        unsafe settings.pointee.on_body = {
            unsafe RequestParserCallbacks.tell($0, $1, $2) { unsafe $0.bodyCame($1) }
        }
        unsafe settings.pointee.on_message_complete = {
            unsafe RequestParserCallbacks.tell($0) { $0.messageEnded() }
        }
        return unsafe UnsafePointer(settings)
    }()

    private static func tell(
        _ parser: UnsafeMutablePointer<http_parser>?, _ report: (RequestParser) -> Bool
    ) -> Int32 {
        guard let context = unsafe parser?.pointee.data else { return -1 }
        let owner = unsafe Unmanaged<RequestParser>.fromOpaque(context).takeUnretainedValue()
        return report(owner) ? 0 : -1
    }

    private static func tell(
        _ parser: UnsafeMutablePointer<http_parser>?, _ bytes: UnsafePointer<CChar>?, _ count: Int,
        _ report: (RequestParser, UnsafeRawBufferPointer) -> Bool
    ) -> Int32 {
        unsafe tell(parser) { owner in
            unsafe report(owner, UnsafeRawBufferPointer(start: bytes, count: count))
        }
    }
}
