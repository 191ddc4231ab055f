package import Model

/// Why there is no fault tree of a service.
package enum ServiceFaultTreeError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The graph has no service of that name; `names` are those it has.
    case unknown(ServiceID, names: [ServiceID])
    /// The shares of partial dependencies multiply to too many cases.
    case tooManyShares(ServiceID)
    /// It was told to stop before the tree was built.
    case stopped(ServiceID)
    /// The threshold does not lie above 0 and up to 1.
    case threshold(Double)

    package var description: String {
        switch self {
        case .unknown(let service, let names):
            "Could not look at '\(service)': the graph has no such service. It has "
                + Self.list(names) + "."
        case .tooManyShares(let service):
            "Could not build the fault tree of '\(service)': the shares of its partial "
                + "dependencies multiply to more than \(ClauseBook.limit) cases. Round the shares, "
                + "then retry."
        case .stopped(let service):
            "Could not build the fault tree of '\(service)' in the time it had. Ask about a service "
                + "that needs less, then retry."
        case .threshold(let share):
            "Could not build a fault tree: the share of work from which a service counts as not "
                + "delivering is \(share). Give one above 0 and up to 1."
        }
    }

    private static func list(_ names: [ServiceID]) -> String {
        guard !names.isEmpty else { return "none at all" }
        let shown = names.sorted().prefix(8).map(\.rawValue).joined(separator: ", ")
        return names.count > 8 ? shown + " and \(names.count - 8) more" : shown
    }
}
