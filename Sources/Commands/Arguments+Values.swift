import Language
import Model

extension Arguments {
    /// The number given with `--speed`.
    func speed() throws(UsageError) -> Double? {
        guard let text = self["--speed"] else { return nil }
        guard let speed = Double(text), (0.1...1000).contains(speed) else {
            throw error("'--speed \(text)' is no speed; give a number from 0.1 to 1000.")
        }
        return speed
    }

    func listenAddress(_ name: String) throws(UsageError) -> ListenAddress? {
        guard let text = self[name] else { return nil }
        guard let address = ListenAddress(text) else {
            throw error("'\(name) \(text)' is no address to listen on; write it as 127.0.0.1:8080.")
        }
        return address
    }

    func moment(_ name: String) throws(UsageError) -> Timestamp? {
        guard let text = self[name] else { return nil }
        guard let moment = Timestamp(iso8601: text) else {
            throw error("'\(name) \(text)' is no time; write it as 2026-11-24T14:00:00Z.")
        }
        return moment
    }

    /// The number of a process, above zero.
    func processNumber(_ name: String) throws(UsageError) -> Int32? {
        guard let text = self[name] else { return nil }
        guard let number = Int32(text), number > 0 else {
            throw error("'\(name) \(text)' is no process; give its number, such as 4711.")
        }
        return number
    }

    /// A time such as `500ms`, `5s` or `1h30m`, above zero.
    func duration(_ name: String, _ range: TimeRange = .span) throws(UsageError) -> Duration? {
        guard let text = self[name] else { return nil }
        guard let time = Duration(written: text), time > .zero, time <= range.longest else {
            throw error("'\(name) \(text)' is no \(range.noun); write it as \(range.advice).")
        }
        return time
    }

    /// A whole number in a range.
    func count(_ name: String, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
        guard let text = self[name] else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw error(
                "'\(name) \(text)' is not possible; give a whole number from "
                    + "\(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }

    /// A probability, above 0 and at most 1.
    func probability(_ name: String) throws(UsageError) -> Double? {
        guard let text = self[name] else { return nil }
        guard let number = Double(text), number > 0, number <= 1 else {
            throw error("'\(name) \(text)' is no probability; give a number such as 1e-9.")
        }
        return number
    }

    /// Words with commas between them.
    func words(_ name: String) throws(UsageError) -> [String] {
        guard let text = self[name] else { return [] }
        let words = text.split(separator: ",").map(String.init)
        guard !words.isEmpty else {
            throw error("'\(name) \(text)' names no service; write it as payments,search.")
        }
        return words
    }

    func statuses(_ name: String) throws(UsageError) -> [ClosedRange<Int>]? {
        guard let text = self[name] else { return nil }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let ranges = parts.compactMap { ClosedRange(statuses: String($0)) }
        guard ranges.count == parts.count else {
            throw error(
                "'\(name) \(text)' names no HTTP statuses; write them as 200,204 or 200-299.")
        }
        return ranges
    }
}
