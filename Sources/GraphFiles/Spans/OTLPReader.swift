/// Reads spans in the JSON of the OpenTelemetry protocol, one document or one a line.
///
/// Source: opentelemetry-proto 1.x, `trace.proto` in its JSON mapping; names of attributes from the
/// semantic conventions.
enum OTLPReader {
    /// Takes a file.
    static func take(
        _ text: GraphFile.Text, into table: inout SpanTable, _ draft: inout GraphDraft
    ) {
        for (line, document) in JSONText.documents(Document.self, in: text, &draft) {
            let place = Place(file: text.file, line: line)
            for (index, resource) in (document.resourceSpans ?? []).enumerated() {
                take(resource, "resourceSpans[\(index)]", place, &table, &draft)
            }
        }
    }

    private static func take(
        _ resource: ResourceSpans, _ path: String, _ place: Place, _ table: inout SpanTable,
        _ draft: inout GraphDraft
    ) {
        let scopes = resource.scopeSpans ?? resource.instrumentationLibrarySpans ?? []
        guard let service = text("service.name", of: resource.resource?.attributes) else {
            let count = scopes.reduce(0) { $0 + ($1.spans ?? []).count }
            draft.note(
                GraphFileProblem(
                    place,
                    "\(path).resource: the attribute 'service.name' is missing; its "
                        + "\(count) spans are left out"))
            return
        }
        for (scopeIndex, scope) in scopes.enumerated() {
            for (index, checked) in (scope.spans ?? []).enumerated() {
                do throws(GraphFileProblem) {
                    table.add(try span(checked.result.get(), of: service), at: place)
                } catch {
                    // A message of the decoder names the place already.
                    let isPlaced = error.reason.hasPrefix("resourceSpans")
                    let start = "\(path).scopeSpans[\(scopeIndex)].spans[\(index)]: "
                    draft.note(GraphFileProblem(place, (isPlaced ? "" : start) + error.reason))
                }
            }
        }
    }

    private static func span(
        _ span: WireSpan, of service: String
    ) throws(GraphFileProblem) -> Span {
        let (start, end) = (span.startTimeUnixNano.value, span.endTimeUnixNano.value)
        guard end >= start else {
            throw GraphFileProblem(file: "", line: 1, reason: "the span ends before it starts")
        }
        let parent = span.parentSpanId.flatMap { $0.isEmpty ? nil : $0 }
        return Span(
            identity: .init(trace: span.traceId, span: span.spanId),
            parent: parent.map { .init(trace: span.traceId, span: $0) },
            followed: (span.links ?? []).map { .init(trace: $0.traceId, span: $0.spanId) },
            service: service, kind: span.kind?.kind ?? .inside,
            hasFailed: span.status?.code?.isError ?? false, start: start, end: end,
            peer: peer(of: span.attributes))
    }

    private static func peer(of attributes: [Attribute]?) -> String? {
        let names = [
            "peer.service", "db.system.name", "db.system", "messaging.system", "server.address",
            "net.peer.name",
        ]
        for name in names {
            if let value = text(name, of: attributes) { return value }
        }
        return nil
    }

    private static func text(_ name: String, of attributes: [Attribute]?) -> String? {
        let value = attributes?.first { $0.key == name }?.value?.stringValue
        return value.flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// The parts of the format that are read.
extension OTLPReader {
    fileprivate struct Document: Decodable { let resourceSpans: [ResourceSpans]? }

    fileprivate struct ResourceSpans: Decodable {
        let resource: Resource?
        let scopeSpans: [ScopeSpans]?
        /// The name of `scopeSpans` before version 0.15.
        let instrumentationLibrarySpans: [ScopeSpans]?
    }

    fileprivate struct Resource: Decodable { let attributes: [Attribute]? }

    fileprivate struct ScopeSpans: Decodable { let spans: [JSONText.Checked<WireSpan>]? }

    fileprivate struct Attribute: Decodable {
        struct Value: Decodable { let stringValue: String? }
        let key: String
        let value: Value?
    }

    fileprivate struct Link: Decodable {
        let traceId: String
        let spanId: String
    }

    fileprivate struct WireSpan: Decodable {
        struct Status: Decodable { let code: StatusCode? }
        let traceId: String
        let spanId: String
        let parentSpanId: String?
        let kind: SpanKind?
        let startTimeUnixNano: JSONText.Number
        let endTimeUnixNano: JSONText.Number
        let status: Status?
        let attributes: [Attribute]?
        let links: [Link]?
    }

    /// A value of an enumeration: its number, or its name as older programs write it.
    fileprivate struct SpanKind: Decodable {
        let kind: Span.Kind

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            let names = ["SERVER", "CLIENT", "PRODUCER", "CONSUMER"]
            let kinds: [Span.Kind] = [.server, .client, .producer, .consumer]
            let name = try? container.decode(String.self)
            let number =
                try name.map { name in names.firstIndex { name == "SPAN_KIND_" + $0 } ?? -1 }
                ?? container.decode(Int.self) - 2
            kind = kinds.indices.contains(number) ? kinds[number] : .inside
        }
    }

    /// The number or the name of how a span ended.
    fileprivate struct StatusCode: Decodable {
        let isError: Bool

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let name = try? container.decode(String.self) {
                isError = name == "STATUS_CODE_ERROR"
            } else {
                isError = try container.decode(Int.self) == 2
            }
        }
    }
}
