/// How many reports are taken, so that few cannot pass for many.
package struct ReportLimits: Hashable, Sendable {
    /// For so long a reporter counts once for a service, and for so long the next two count.
    package var window = Duration.seconds(15 * 60)
    /// From one visitor over all services in the window.
    package var visitor = 8
    /// From one block of addresses over all services in the window.
    ///
    /// Far below the 50 reporters that are enough alone to call something wrong.
    package var block = 20
    /// About one service in a minute.
    package var serviceAMinute = 300
    /// About all services in a minute.
    package var allAMinute = 1200

    /// The usual limits.
    package init() {}
}
