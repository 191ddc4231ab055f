import Language

/// Lends database connections to those who do the work.
///
/// What is taken must be given back; nothing else ever frees it. Whether the connections lead to
/// SQLite or to a server is the pool's secret.
package protocol ConnectionPool: Sendable {
    /// Waits for a connection, first come, first served.
    ///
    /// - Throws: ``PoolError`` when none came in time or none can be opened, `CancellationError`
    ///   when the task is cancelled meanwhile.
    func take() async throws -> Lease

    /// Gives a connection back; the second time is ignored.
    func giveBack(_ lease: Lease)

    /// What the pool tells of itself now.
    func figures() -> PoolFigures
}

/// A connection on loan.
package struct Lease: Sendable {
    /// The connection.
    package let connection: any DatabaseConnection
    let slot: Int
    let ticket: Int
}

/// Why no connection was lent.
package enum PoolError: Error, Equatable, CustomStringConvertible {
    /// None came free in time.
    case timedOut(afterSeconds: Double, used: Int, size: Int, pending: Int)
    /// The database does not open.
    case cannotOpen(reason: String)

    /// A sentence for people.
    package var description: String {
        switch self {
        case .timedOut(let seconds, let used, let size, let pending):
            "no database connection within \(Wording.duration(seconds)) "
                + "(\(used) of \(size) in use, \(pending) waiting)"
        case .cannotOpen(let reason):
            "no database connection: \(reason)"
        }
    }
}
