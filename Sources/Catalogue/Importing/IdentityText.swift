import Model

/// Makes identities of names: lower-case Latin letters, digits and dots, `-` between words.
enum IdentityText {
    /// `Amazon Route 53` as `amazon-route-53`, `Über Größe` as `uber-grosse`.
    ///
    /// Marks on Latin letters are dropped, other letters left out; no word begins or ends with a
    /// dot. `nil` when nothing is left.
    static func identity(of name: String) -> ServiceID? {
        let plain = name.lowercased().unicodeScalars.map(plain).joined()
        let words = plain.split(separator: " ").map(withoutOuterDots).filter { !$0.isEmpty }
        return words.isEmpty ? nil : ServiceID(words.joined(separator: "-"))
    }

    private static func withoutOuterDots(_ word: Substring) -> Substring {
        var word = word.drop { $0 == "." }
        while word.last == "." { word.removeLast() }
        return word
    }

    /// What stands for a character: itself, its base letter, a blank, or nothing.
    private static func plain(_ scalar: Unicode.Scalar) -> String {
        if scalar.isASCII {
            let isKept = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            return isKept || scalar == "." ? String(scalar) : " "
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return ""
        default: break
        }
        guard scalar.properties.isAlphabetic else { return " " }
        return latin(scalar) ?? ""
    }

    /// The letters in the Unicode name: `LATIN SMALL LETTER U WITH DIAERESIS` is a `u`.
    private static func latin(_ scalar: Unicode.Scalar) -> String? {
        if scalar == "ß" { return "ss" }
        let words = (scalar.properties.name ?? "").split(separator: " ")
        guard words.count > 3, words[0] == "LATIN", words[1] == "SMALL",
            words[2] == "LETTER" || words[2] == "LIGATURE"
        else { return nil }
        let letter = words[3]
        let isWhole = words.count == 4 || words[4] == "WITH"
        return isWhole && letter.utf8.count <= 2 ? letter.lowercased() : nil
    }
}
