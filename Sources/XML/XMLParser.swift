internal import CExpat

/// One run of expat over one text; owns expat's parser and the elements that are open.
@safe final class XMLParser {
    private let file: String
    private let parser: XML_Parser
    private var open: [XMLElement] = []
    private var root: XMLElement?
    private var failure: XMLError?

    init(file: String) {
        self.file = file
        guard let parser = unsafe XML_ParserCreate(nil) else {
            preconditionFailure("expat found no memory for a parser")
        }
        unsafe self.parser = unsafe parser
        // Unretained: the parser is freed in deinit, and calls back only inside of parse.
        unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        setHandlers()
    }

    deinit { unsafe XML_ParserFree(parser) }

    /// Reads the whole text.
    ///
    /// - Throws: ``XMLError`` at the first thing that is wrong.
    func parse(_ bytes: [UInt8]) throws(XMLError) -> XMLElement {
        let isRight = unsafe bytes.withUnsafeBytes { bytes in
            let start = unsafe bytes.bindMemory(to: CChar.self).baseAddress
            return unsafe XML_Parse(parser, start, Int32(bytes.count), 1) == XML_STATUS_OK
        }
        if let failure { throw failure }
        guard isRight, let root else { throw XMLError(position, problem) }
        return root
    }

    private func setHandlers() {
        unsafe XML_SetElementHandler(
            parser,
            { context, name, attributes in
                guard let context = unsafe context, let name = unsafe name else { return }
                let parser = unsafe Unmanaged<XMLParser>.fromOpaque(context).takeUnretainedValue()
                unsafe parser.begin(name, attributes)
            },
            { context, _ in
                guard let context = unsafe context else { return }
                unsafe Unmanaged<XMLParser>.fromOpaque(context).takeUnretainedValue().end()
            })
        unsafe XML_SetCharacterDataHandler(parser) { context, text, count in
            guard let context = unsafe context else { return }
            let bytes = unsafe UnsafeRawBufferPointer(start: text, count: Int(count))
            let parser = unsafe Unmanaged<XMLParser>.fromOpaque(context).takeUnretainedValue()
            unsafe parser.add(bytes)
        }
        unsafe XML_SetEntityDeclHandler(parser) { context, _, _, _, _, _, _, _, _ in
            guard let context = unsafe context else { return }
            unsafe Unmanaged<XMLParser>.fromOpaque(context).takeUnretainedValue()
                .fail("declares an entity, which is refused; write out what it stands for")
        }
        unsafe XML_SetSkippedEntityHandler(parser) { context, name, _ in
            guard let context = unsafe context else { return }
            let name = unsafe name.map { unsafe String(cString: $0) } ?? ""
            unsafe Unmanaged<XMLParser>.fromOpaque(context).takeUnretainedValue()
                .fail("the entity '\(name)' is not known; write out what it stands for")
        }
    }

    private func begin(
        _ name: UnsafePointer<CChar>,
        _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        guard failure == nil else { return }
        guard open.count < XMLDocument.mostLevels else {
            return fail("nested more than \(XMLDocument.mostLevels) levels")
        }
        var attributes: [XMLElement.Attribute] = []
        var index = 0
        while let pairs = unsafe pairs, let key = unsafe pairs[index],
            let value = unsafe pairs[index + 1]
        {
            unsafe attributes.append(
                .init(name: String(cString: key), value: String(cString: value)))
            index += 2
        }
        open.append(
            XMLElement(
                name: unsafe String(cString: name), attributes: attributes, position: position))
    }

    private func end() {
        guard failure == nil, let element = open.popLast() else { return }
        if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
    }

    private func add(_ bytes: UnsafeRawBufferPointer) {
        guard failure == nil, let last = open.indices.last else { return }
        let isBlank = unsafe bytes.allSatisfy { $0 == 32 || (9...13).contains($0) }
        if isBlank && open[last].text.isEmpty { return }
        open[last].text += unsafe String(decoding: bytes, as: UTF8.self)
    }

    private func fail(_ sentence: String) {
        guard failure == nil else { return }
        failure = XMLError(position, sentence)
        _ = unsafe XML_StopParser(parser, XML_Bool(0))
    }

    private var position: XMLPosition {
        unsafe XMLPosition(
            file: file, line: Int(XML_GetCurrentLineNumber(parser)),
            column: Int(XML_GetCurrentColumnNumber(parser)) + 1)
    }

    private var problem: String {
        let text = unsafe XML_ErrorString(XML_GetErrorCode(parser)).map {
            unsafe String(cString: $0)
        }
        return "not valid XML: \(text ?? "the text cannot be read")"
    }
}
