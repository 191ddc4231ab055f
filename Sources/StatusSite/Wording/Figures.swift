import Language
import Model

/// Numbers as people read them: short, with their unit behind a space that does not break.
enum Figures {
    private static let space = "\u{A0}"

    /// A length of time in its two largest units: `9 min 40 s`, `2 h 5 min`, `340 ms`.
    ///
    /// The sign is dropped.
    static func duration(_ seconds: Double) -> String {
        guard abs(seconds) < 1e12 else { return "a long time" }
        return String(Wording.duration(seconds).map { $0 == " " ? Character(space) : $0 })
    }

    /// A length of time as on a clock: `8:10`, `1:02:10`.
    static func clock(_ seconds: Double) -> String {
        let total = Int(min(max(0, seconds), 1e9).rounded())
        let minutes = total / 60 % 60
        let rest = padded(total % 60)
        return total < 3600
            ? "\(minutes):\(rest)" : "\(total / 3600):\(padded(minutes)):\(rest)"
    }

    /// A share of 0...1 as `93 %`, `2.5 %`.
    static func percent(_ share: Double) -> String {
        let value = share * 100
        let digits = value != 0 && abs(value) < 9.95 ? 1 : 0
        return "\(decimal(value, digits))\(space)%"
    }

    /// A number in about three digits: `142`, `8.4`, `0.12`, `12,400`.
    static func number(_ value: Double) -> String {
        let size = abs(value)
        if size >= 99.5 || size == 0 { return decimal(value, 0) }
        return decimal(value, size >= 9.95 ? 0 : size >= 0.095 ? 1 : 2)
    }

    /// A number of things with the word for them: `1 service`, `3 services`.
    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(grouped(number))\(space)\(number == 1 ? one : many)"
    }

    /// A number with a fixed number of decimals at most, trailing zeros dropped.
    static func decimal(_ value: Double, _ digits: Int) -> String {
        let factor = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000][min(max(digits, 0), 6)]
        guard value.isFinite, abs(value) < 1e15, abs(value) * Double(factor) < 1e18 else {
            return "–"
        }
        let scaled = Int((abs(value) * Double(factor)).rounded())
        let sign = value < 0 && scaled > 0 ? "−" : ""
        let head = grouped(scaled / factor)
        guard scaled % factor != 0 else { return sign + head }
        var tail = String(scaled % factor + factor).dropFirst()
        while tail.last == "0" { tail.removeLast() }
        return "\(sign)\(head).\(tail)"
    }

    private static func grouped(_ value: Int) -> String {
        let digits = Array(String(value))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }

    private static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
