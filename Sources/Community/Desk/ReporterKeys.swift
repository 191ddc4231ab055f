package import Model
package import Secrets

/// The random keys that reporters are hashed with: one a day, gone 48 hours after the day began.
///
/// Once its key is gone nobody can tell whether a hash belongs to an address, not even by trying
/// all addresses.
package struct ReporterKeys: Sendable {
    /// A day's key as it is kept.
    package struct Kept: Codable, Sendable {
        /// The day, UTC (`2026-11-24`).
        package let day: String
        /// The key as 64 hexadecimal digits.
        package let key: String
    }

    /// How long a key is there, from the beginning of its day.
    package static let life = Duration.seconds(48 * 3600)

    private var keys: [String: SecretKey] = [:]
    private var unkept: Set<String> = []

    /// No keys.
    package init() {}

    /// The days whose keys are there, oldest first.
    package var days: [String] { keys.keys.sorted() }

    /// Keys that were made and not yet put on the disk, oldest first.
    package var toKeep: [Kept] {
        unkept.sorted().compactMap { day in keys[day].map { Kept(day: day, key: $0.hex) } }
    }

    /// Notes that a day's key is on the disk.
    package mutating func isKept(_ day: String) { unkept.remove(day) }

    /// Takes a key back from the disk; one that is damaged or outlived is not taken.
    ///
    /// - Returns: Whether it was taken; one that was not should be deleted.
    package mutating func restore(_ kept: Kept, at now: Timestamp) -> Bool {
        guard let key = SecretKey(hex: kept.key), !Self.isOutlived(kept.day, at: now) else {
            return false
        }
        keys[kept.day] = key
        return true
    }

    /// Makes today's key when there is none.
    package mutating func makeKey(at now: Timestamp, _ make: () -> SecretKey = SecretKey.random) {
        guard keys[now.date] == nil else { return }
        keys[now.date] = make()
        unkept.insert(now.date)
    }

    /// Forgets keys that are outlived; they are to be deleted from the disk as well.
    package mutating func eraseOutlived(at now: Timestamp) {
        for day in days where Self.isOutlived(day, at: now) {
            keys[day] = nil
            unkept.remove(day)
        }
    }

    /// The key of the day that `moment` lies in; `nil` when it is not there.
    func key(at moment: Timestamp) -> SecretKey? { keys[moment.date] }

    private static func isOutlived(_ day: String, at now: Timestamp) -> Bool {
        guard let start = Timestamp(iso8601: day + "T00:00:00Z") else { return true }
        // A day that is yet to come is one of a clock that was wrong.
        return now - start >= life || start > now
    }
}
