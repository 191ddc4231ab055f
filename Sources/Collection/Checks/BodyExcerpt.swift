/// The beginning of a body that is worth showing in a message.
enum BodyExcerpt {
    private static let longest = 120

    /// At most 120 characters on one line; empty for what is not meant for reading.
    static func text(of body: [UInt8], contentType: String?) -> String {
        let type = (contentType ?? "text/plain").lowercased()
        let isReadable = type.hasPrefix("text/plain") || type.contains("json")
        guard isReadable else { return "" }
        let line = String(decoding: body.prefix(4 * longest), as: UTF8.self)
            .unicodeScalars.split { $0.value <= 32 || $0.value == 127 }
            .map { String(String.UnicodeScalarView($0)) }
            .joined(separator: " ")
        return line.count <= longest ? line : line.prefix(longest - 1) + "…"
    }
}
