import HTTP

/// Reads the name of a host: numbers in every form of writing, names of every script.
enum HostName {
    /// The host in ASCII, and the address when it is a number.
    ///
    /// - Throws: `.malformed` when it is neither number nor name.
    static func read(
        _ text: Substring
    ) throws(LookupAddress.Problem) -> (host: String, literal: InternetAddress?) {
        if text.hasPrefix("["), text.hasSuffix("]") {
            let inside = String(text.dropFirst().dropLast())
            guard inside.contains(":"), let address = InternetAddress(inside) else {
                throw .malformed
            }
            return (address.description, address)
        }
        if text.contains(":") {
            guard let address = InternetAddress(String(text)) else { throw .malformed }
            return (address.description, address)
        }
        let dotted = String(text.lowercased().map { "。．｡".contains($0) ? "." : $0 })
        let name = dotted.hasSuffix(".") ? String(dotted.dropLast()) : dotted
        if let address = InternetAddress(numerals: name) { return (address.description, address) }
        return (try ascii(name), nil)
    }

    private static func ascii(_ name: String) throws(LookupAddress.Problem) -> String {
        var labels: [String] = []
        for label in name.split(separator: ".", omittingEmptySubsequences: false) {
            labels.append(try ascii(label: String(label)))
        }
        let joined = labels.joined(separator: ".")
        // No top-level domain is a number; what looks like one is a number that is wrong.
        guard joined.utf8.count <= 253, labels.last?.utf8.allSatisfy(isDigit) == false else {
            throw .malformed
        }
        return joined
    }

    private static func ascii(label: String) throws(LookupAddress.Problem) -> String {
        let isPlain = label.utf8.allSatisfy { $0 < 128 }
        guard isPlain || label.unicodeScalars.allSatisfy(isLetter),
            let written = isPlain ? label : Punycode.encoded(label),
            (1...63).contains(written.utf8.count), written.first != "-", written.last != "-",
            written.utf8.allSatisfy({
                isDigit($0) || (97...122).contains($0) || $0 == 45 || $0 == 95
            })
        else { throw .malformed }
        return written
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    /// Letters, digits and hyphens; accents that stand alone would need to be composed first.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "-" { return true }
        if (0x300...0x36F).contains(scalar.value) { return false }
        return switch scalar.properties.generalCategory {
        case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .nonspacingMark,
            .spacingMark:
            true
        default: false
        }
    }
}
