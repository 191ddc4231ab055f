/// What a pool tells of itself at one moment; all times in seconds.
package struct PoolFigures: Sendable, Equatable {
    /// Connections lent.
    package var used = 0
    /// Connections that are open and not lent.
    package var idle = 0
    /// Most connections the pool opens.
    package var size = 0
    /// Callers that wait for a connection.
    package var pending = 0
    /// The number lent, summed over time.
    package var usedSeconds = 0.0
    /// Time that served callers waited, summed.
    package var waitSeconds = 0.0
    /// Callers served.
    package var waits = 0
    /// Time from taken to given back, summed over connections given back.
    package var useSeconds = 0.0
    /// Connections given back.
    package var uses = 0
    /// Callers that gave up waiting.
    package var timeouts = 0
    /// Connections lent for longer than 30 s.
    package var heldLong = 0
    /// Age of the oldest loan; 0 without loans.
    package var oldestSeconds = 0.0

    /// No figures.
    package init() {}
}
