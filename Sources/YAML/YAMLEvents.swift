import CYAML

/// The events of a document, from libyaml; owns the parser and the text it reads.
@safe final class YAMLEvents {
    private let file: String
    private let text: UnsafeMutableBufferPointer<UInt8>
    private let parser: UnsafeMutablePointer<yaml_parser_t>

    /// Starts at the beginning of `text`.
    init(_ text: String, file: String) {
        self.file = file
        let bytes = text.utf8
        unsafe self.text = .allocate(capacity: bytes.count)
        _ = unsafe self.text.initialize(from: bytes)
        unsafe parser = .allocate(capacity: 1)
        unsafe parser.initialize(to: yaml_parser_t())
        guard unsafe yaml_parser_initialize(parser) == 1 else {
            preconditionFailure("libyaml found no memory for a parser")
        }
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, self.text.baseAddress, self.text.count)
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
        unsafe text.deallocate()
    }

    /// Goes one event further.
    ///
    /// - Throws: ``YAMLError`` when the text is no YAML.
    func next() throws(YAMLError) -> YAMLEvent {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure() }
        defer { unsafe yaml_event_delete(&event) }
        return unsafe YAMLEvent(
            kind: kind(of: event), position: position(event.start_mark), tag: tag(of: event))
    }

    private func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
        switch unsafe event.type {
        case YAML_STREAM_START_EVENT, YAML_NO_EVENT: .streamStart
        case YAML_DOCUMENT_START_EVENT: .documentStart
        case YAML_DOCUMENT_END_EVENT: .documentEnd
        case YAML_ALIAS_EVENT: .alias(unsafe string(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT: unsafe scalar(event)
        case YAML_SEQUENCE_START_EVENT: .sequenceStart
        case YAML_SEQUENCE_END_EVENT: .sequenceEnd
        case YAML_MAPPING_START_EVENT: .mappingStart
        case YAML_MAPPING_END_EVENT: .mappingEnd
        default: .streamEnd
        }
    }

    private func scalar(_ event: yaml_event_t) -> YAMLEvent.Kind {
        let scalar = unsafe event.data.scalar
        let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        return unsafe .scalar(
            String(decoding: bytes, as: UTF8.self),
            quoted: scalar.style != YAML_PLAIN_SCALAR_STYLE)
    }

    private func tag(of event: yaml_event_t) -> String? {
        switch unsafe event.type {
        case YAML_SCALAR_EVENT: unsafe string(event.data.scalar.tag)
        case YAML_SEQUENCE_START_EVENT: unsafe string(event.data.sequence_start.tag)
        case YAML_MAPPING_START_EVENT: unsafe string(event.data.mapping_start.tag)
        default: nil
        }
    }

    private func string(_ text: UnsafePointer<UInt8>?) -> String? {
        guard let text = unsafe text else { return nil }
        return unsafe String(cString: text)
    }

    private func position(_ mark: yaml_mark_t) -> YAMLPosition {
        YAMLPosition(file: file, line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    }

    private func failure() -> YAMLError {
        let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) }
        let isReader = unsafe parser.pointee.error == YAML_READER_ERROR
        let mark = unsafe isReader ? parser.pointee.mark : parser.pointee.problem_mark
        var sentence = "not valid YAML: \(problem ?? "the text cannot be read")"
        if let context = unsafe parser.pointee.context {
            let line = unsafe parser.pointee.context_mark.line + 1
            sentence += unsafe " (\(String(cString: context)) that begins in line \(line))"
        }
        return YAMLError(position(mark), sentence)
    }
}
