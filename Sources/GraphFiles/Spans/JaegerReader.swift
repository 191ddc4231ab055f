/// Reads spans in the JSON of Jaeger's query service and pages (`{"data": [{"traceID": …}]}`).
///
/// Source: Jaeger 1.x, `model/json/model.go`.
enum JaegerReader {
    /// Takes a file.
    static func take(
        _ text: GraphFile.Text, into table: inout SpanTable, _ draft: inout GraphDraft
    ) {
        for (line, document) in JSONText.documents(Document.self, in: text, &draft) {
            let place = Place(file: text.file, line: line)
            for (index, trace) in document.data.enumerated() {
                take(trace, "data[\(index)]", place, &table, &draft)
            }
        }
    }

    private static func take(
        _ trace: Trace, _ path: String, _ place: Place, _ table: inout SpanTable,
        _ draft: inout GraphDraft
    ) {
        for (index, checked) in trace.spans.enumerated() {
            do throws(GraphFileProblem) {
                table.add(try span(checked.result.get(), trace.processes ?? [:]), at: place)
            } catch {
                // A message of the decoder names the place already.
                let isPlaced = error.reason.hasPrefix("data[")
                let start = isPlaced ? "" : "\(path).spans[\(index)]: "
                draft.note(GraphFileProblem(place, start + error.reason))
            }
        }
    }

    private static func span(
        _ span: WireSpan, _ processes: [String: Process]
    ) throws(GraphFileProblem) -> Span {
        let process = span.process ?? span.processID.flatMap { processes[$0] }
        guard let service = process?.serviceName, !service.isEmpty else {
            throw GraphFileProblem(file: "", line: 1, reason: "the name of its service is missing")
        }
        let (start, isLate) = span.startTime.multipliedReportingOverflow(by: 1000)
        let (length, isLong) = span.duration.multipliedReportingOverflow(by: 1000)
        let (end, isBeyond) = start.addingReportingOverflow(length)
        guard !isLate, !isLong, !isBeyond else {
            throw GraphFileProblem(file: "", line: 1, reason: "the time is out of range")
        }
        let references = span.references ?? []
        let identity = { (reference: Reference) in
            Span.Identity(trace: reference.traceID, span: reference.spanID)
        }
        let parent = span.parentSpanID.flatMap { $0.isEmpty ? nil : $0 }
        return Span(
            identity: .init(trace: span.traceID, span: span.spanID),
            parent: references.first { $0.refType == "CHILD_OF" }.map(identity)
                ?? parent.map { .init(trace: span.traceID, span: $0) },
            followed: references.filter { $0.refType == "FOLLOWS_FROM" }.map(identity),
            service: service, kind: kind(of: span), hasFailed: hasFailed(span), start: start,
            end: end, peer: peer(of: span))
    }

    private static func kind(of span: WireSpan) -> Span.Kind {
        let kinds: [String: Span.Kind] = [
            "server": .server, "client": .client, "producer": .producer, "consumer": .consumer,
        ]
        return text("span.kind", of: span).flatMap { kinds[$0] } ?? .inside
    }

    private static func hasFailed(_ span: WireSpan) -> Bool {
        text("error", of: span) == "true" || text("otel.status_code", of: span) == "ERROR"
    }

    private static func peer(of span: WireSpan) -> String? {
        let names = [
            "peer.service", "db.system.name", "db.system", "db.type", "messaging.system",
            "server.address", "net.peer.name", "peer.hostname",
        ]
        return names.lazy.compactMap { text($0, of: span) }.first
    }

    private static func text(_ key: String, of span: WireSpan) -> String? {
        let value = span.tags?.first { $0.key == key }?.value?.text
        return value.flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// The parts of the format that are read.
extension JaegerReader {
    fileprivate struct Document: Decodable { let data: [Trace] }

    fileprivate struct Trace: Decodable {
        let spans: [JSONText.Checked<WireSpan>]
        let processes: [String: Process]?
    }

    fileprivate struct Process: Decodable { let serviceName: String }

    fileprivate struct Reference: Decodable {
        let refType: String
        let traceID: String
        let spanID: String
    }

    fileprivate struct Tag: Decodable {
        let key: String
        let value: TagValue?
    }

    fileprivate struct WireSpan: Decodable {
        let traceID: String
        let spanID: String
        let parentSpanID: String?
        let references: [Reference]?
        /// Microseconds since 1970.
        let startTime: UInt64
        /// Microseconds.
        let duration: UInt64
        let tags: [Tag]?
        let processID: String?
        let process: Process?
    }

    /// A text or flag; other values are not needed.
    fileprivate struct TagValue: Decodable {
        let text: String?

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            // A number or list is no mistake; it only says nothing here.
            let flag = try? container.decode(Bool.self)
            text = flag.map { $0 ? "true" : "false" } ?? (try? container.decode(String.self))
        }
    }
}
