@testable import SQLite
@testable import Storage

extension SQLiteStore {
    /// Makes the disk full once the file has so many pages.
    func limitPages(to count: Int) throws {
        _ = try connection.query("PRAGMA max_page_count = \(count)")
    }

    /// How long it waits for another program's lock.
    func waitAtMost(_ duration: Duration) throws {
        let milliseconds = Int(duration / .milliseconds(1))
        _ = try connection.query("PRAGMA busy_timeout = \(milliseconds)")
    }
}
