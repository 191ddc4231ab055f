/// The writing of text within XML 1.0.
package enum XMLText {
    /// A text as it stands between tags, or in double quotes as the value of an attribute.
    ///
    /// It reads back as it was, but for tabs and line breaks of an attribute, which readers make
    /// spaces (section 3.3.3). What XML cannot hold at all, controls and the two that are no characters (section 2.2),
    /// becomes U+FFFD, so that it is seen that something stood there.
    /// - Complexity: O(*n*) in the text.
    package static func escaped(_ text: String, inQuotes: Bool = false) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x26: escaped += "&amp;"
            case 0x3C: escaped += "&lt;"
            case 0x3E: escaped += "&gt;"
            case 0x22 where inQuotes: escaped += "&quot;"
            case 0x0D: escaped += "&#13;"
            case 0x09, 0x0A, 0x20...0xFFFD, 0x1_0000...: escaped.unicodeScalars.append(scalar)
            default: escaped += "\u{FFFD}"
            }
        }
        return escaped
    }
}
