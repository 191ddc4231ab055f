extension Duration {
    /// Reads `10s`, `5m`, `1m30s`, `1.5h`, `250ms`, `2d` or `1 h 5 min`, the largest unit first.
    ///
    /// Blanks may stand between numbers and units. `nil` when the text has another form.
    package init?(written text: String) {
        var rest = text.drop { $0 == " " }
        var total = Duration.zero
        var units = Self.units[...]
        guard !rest.isEmpty else { return nil }
        while !rest.isEmpty {
            let digits = rest.prefix { ("0"..."9").contains($0) || $0 == "." }
            rest = rest.dropFirst(digits.count).drop { $0 == " " }
            let letters = rest.prefix { $0.isLetter }
            rest = rest.dropFirst(letters.count).drop { $0 == " " }
            // The whole part is taken by itself, since it is exact.
            let whole = digits.prefix { $0 != "." }
            guard digits.count <= 30, whole.count <= 12, let count = Int(whole),
                let fraction = Double("0" + digits.dropFirst(whole.count)),
                let index = units.firstIndex(where: { $0.names.contains(String(letters)) })
            else { return nil }
            total += units[index].length * count + units[index].length * fraction
            units = units[(index + 1)...]
        }
        self = total
    }

    private static let units: [(names: [String], length: Duration)] = [
        (["d"], .seconds(86_400)), (["h"], .seconds(3600)), (["m", "min"], .seconds(60)),
        (["s"], .seconds(1)), (["ms"], .milliseconds(1)),
    ]
}
