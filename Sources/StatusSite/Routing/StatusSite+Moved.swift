import Catalogue
import HTTP
import Model

/// Where addresses lead that are not the one under which a page is.
extension StatusSite {
    /// Longer names of services are not looked up.
    private static let longestName = 253

    /// Where a path with slashes at its end leads: to the same path without; `nil` for others.
    func withoutTail(
        _ path: Substring, _ request: HTTPRequest, _ language: PageLanguage
    ) -> HTTPResponse? {
        guard path.utf8.count > 1, path.hasSuffix("/"), request.isReading else { return nil }
        let parts = Self.parts(of: path)
        guard let parts, let first = parts.first, first != "api",
            Route(path: Self.joined(parts)) != nil
        else { return nil }
        return moved(to: parts, request, language)
    }

    /// Where a service's page is that was asked for by its domain or in capital letters; `nil` when
    /// nobody is meant.
    func canonicalPlace(
        of path: Substring, _ request: HTTPRequest, _ language: PageLanguage
    ) -> HTTPResponse? {
        guard request.isReading, var parts = Self.parts(of: path), parts.count >= 2,
            parts[0] == "services", let id = entry(named: parts[1]), id.rawValue != parts[1]
        else { return nil }
        parts[1] = id.rawValue
        return moved(to: parts, request, language)
    }

    /// The entry that a name in an address means.
    private func entry(named name: String) -> ServiceID? {
        guard name.utf8.count <= Self.longestName else { return nil }
        let id = ServiceID(name.lowercased())
        if data.catalogue[id] != nil { return id }
        let host = name.lowercased()
        return data.catalogue.entry(ofHost: host)?.id ?? data.catalogue.exactMatch(name)?.id
    }

    /// What was meant by the name of a service that is not known.
    func unknownService(_ name: String, _ texts: Texts) async throws -> HTTPResponse {
        let name = String(name.prefix(Self.longestName))
        var found = searchPage(for: name, texts, states: try await data.states())
        found.isAddress = true
        return page(found.page(), status: 404)
    }

    /// The parts of a path, decoded; `nil` when it has a broken escape.
    private static func parts(of path: Substring) -> [String]? {
        let parts = path.split(separator: "/").map { Address.decoded($0) }
        return parts.contains(nil) ? nil : parts.compactMap(\.self)
    }

    /// A path of this site: it starts with one slash, and each part is encoded.
    private static func joined(_ parts: [String]) -> String {
        parts.reduce(into: "") { $0 += "/" + Address.encoded($1) }
    }

    /// Leads to a path of this site for good, with what stands behind `?`.
    private func moved(
        to parts: [String], _ request: HTTPRequest, _ language: PageLanguage
    ) -> HTTPResponse {
        let query = request.target.drop { $0 != "?" }
        let isPlain = query.utf8.allSatisfy { $0 > 32 && $0 < 127 }
        var response = HTTPResponse(status: 301).secured()
        response.headers["Location"] =
            language.prefix + Self.joined(parts) + (isPlain ? String(query) : "")
        return response
    }
}

extension HTTPRequest {
    /// Whether it only asks for something.
    fileprivate var isReading: Bool { method == "GET" || method == "HEAD" }
}
