import Model
import YAML

extension YAMLMapping {
    /// An address with scheme `http` or `https`; must be there.
    mutating func webAddress(_ key: String) throws(YAMLError) -> WebAddress {
        let text = try string(key)
        guard let address = WebAddress(text) else {
            throw error(key, "must be an address such as https://example.com/health, not '\(text)'")
        }
        return address
    }

    /// A text that nothing of the same sort has already.
    mutating func unique(
        _ key: String, _ seen: inout Set<String>, _ sort: String
    ) throws(YAMLError) -> String {
        let text = try string(key)
        guard seen.insert(text).inserted else {
            throw error(key, "'\(text)' is used by another \(sort)")
        }
        return text
    }

    /// How often something is asked and how long an answer may take.
    mutating func schedule(
        every standard: Duration, timeout most: Duration = .seconds(5)
    ) throws(YAMLError) -> (every: Duration, timeout: Duration) {
        let every = try duration("every", default: standard)
        guard every >= .milliseconds(100) else { throw error("every", "must be at least 100ms") }
        let timeout = try duration("timeout", default: min(every, most))
        guard timeout > .zero, timeout <= every else {
            throw error("timeout", "must be above 0 and not longer than 'every'")
        }
        return (every, timeout)
    }

    /// HTTP statuses or ranges of them, one or a list; 200 alone when absent.
    mutating func statuses(_ key: String) throws(YAMLError) -> [ClosedRange<Int>] {
        var statuses: [ClosedRange<Int>] = []
        for text in try strings(key) {
            guard let status = ClosedRange(statuses: text) else {
                throw error(key, "must hold HTTP statuses such as 200 or 200-299, not '\(text)'")
            }
            statuses.append(status)
        }
        return statuses.isEmpty ? [200...200] : statuses
    }

    /// A signal such as `pool.utilisation` or `pool.utilisation{payments}`; must be there.
    mutating func signal(_ key: String) throws(YAMLError) -> Signal {
        let text = try string(key)
        let name = text.prefix { $0 != "{" }
        let subject = text.dropFirst(name.count).dropFirst().dropLast()
        let isPlain = name.utf8.allSatisfy { byte in
            (48...58).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || byte == 46 || byte == 95
        }
        let hasSubject = name.count < text.count
        let isClosed =
            text.last == "}" && !subject.isEmpty && !subject.contains { "{}".contains($0) }
        guard !name.isEmpty, isPlain, !hasSubject || isClosed else {
            throw error(
                key,
                "must be written as pool.utilisation or pool.utilisation{payments}, not '\(text)'")
        }
        return Signal(written: text)
    }
}
