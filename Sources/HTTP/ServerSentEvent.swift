/// One event of a server-sent event stream (WHATWG HTML, section 9.2).
package struct ServerSentEvent: Sendable, Equatable {
    /// The event's identity, which a browser sends back as `Last-Event-ID`.
    package let id: String?
    /// The event's type; `nil` means `message`.
    package let event: String?
    /// The data; line feeds become several `data:` lines.
    package let data: String
    /// The event as a stream carries it, made once for all its clients.
    let bytes: [UInt8]

    /// An event; line breaks in `id` and `event` are left out.
    package init(id: String? = nil, event: String? = nil, data: String) {
        self.id = id
        self.event = event
        self.data = data
        bytes = Self.bytes(id: id, event: event, data: data)
    }

    private static func bytes(id: String?, event: String?, data: String) -> [UInt8] {
        var bytes: [UInt8] = []
        if let id { append("id: ", id.utf8.filter { ![0, 10, 13].contains($0) }, to: &bytes) }
        if let event {
            append("event: ", event.utf8.filter { ![10, 13].contains($0) }, to: &bytes)
        }
        for line in lines(data) { append("data: ", line, to: &bytes) }
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    /// The lines of `data`, which end with a line feed, a carriage return or both.
    private static func lines(_ data: String) -> [ArraySlice<UInt8>] {
        let plain = Array(data.utf8)
        guard plain.contains(13) else {
            return plain.split(separator: 10, omittingEmptySubsequences: false)
        }
        var unified: [UInt8] = []
        for (index, byte) in plain.enumerated() {
            if byte == 10 && index > 0 && plain[index - 1] == 13 { continue }
            unified.append(byte == 13 ? 10 : byte)
        }
        return unified.split(separator: 10, omittingEmptySubsequences: false)
    }

    private static func append(
        _ name: String, _ value: some Collection<UInt8>, to bytes: inout [UInt8]
    ) {
        bytes.append(contentsOf: name.utf8)
        bytes.append(contentsOf: value)
        bytes.append(UInt8(ascii: "\n"))
    }
}
