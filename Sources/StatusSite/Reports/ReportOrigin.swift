import Community
import HTTP

/// Where a report comes from: whose page it was sent from, and which address it counts for.
enum ReportOrigin {
    /// More proxies than this stand in front of nobody.
    private static let mostProxies = 20

    /// Whether a page of others made a visitor's browser send the request.
    ///
    /// Browsers tell it with `Sec-Fetch-Site` or `Origin`; other programs say nothing, and may report.
    static func isForeign(_ request: HTTPRequest) -> Bool {
        if let site = request.headers["Sec-Fetch-Site"] {
            return site != "same-origin" && site != "none"
        }
        guard let origin = request.headers["Origin"]?.lowercased() else { return false }
        return !hosts(of: request).contains {
            origin == "http://\($0)" || origin == "https://\($0)"
        }
    }

    /// The visitor's address as text.
    ///
    /// The peer's, unless the peer is on this machine or network: a reverse proxy then, which adds
    /// the address it was asked from to `X-Forwarded-For`. The last one there that is not one of
    /// ours counts, since visitors can write what they like in front of it.
    static func address(of request: HTTPRequest) -> String {
        guard isPrivate(request.peer) else { return request.peer }
        let forwarded = request.headers.fields
            .filter { $0.name.lowercased() == "x-forwarded-for" }
            .flatMap { $0.value.split(separator: ",", omittingEmptySubsequences: false) }
        for entry in forwarded.reversed().prefix(mostProxies) {
            guard let address = VisitorAddress(entry) else { break }
            if !address.isPrivate { return String(entry) }
        }
        return request.peer
    }

    /// The names that this site is called by, in lower case.
    private static func hosts(of request: HTTPRequest) -> [String] {
        let forwarded = isPrivate(request.peer) ? request.headers["X-Forwarded-Host"] : nil
        return [request.headers["Host"], forwarded].compactMap { $0?.lowercased() }
    }

    private static func isPrivate(_ peer: String) -> Bool {
        VisitorAddress(peer)?.isPrivate ?? false
    }
}
