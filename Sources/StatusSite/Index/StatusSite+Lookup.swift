import Catalogue
import Collection
import HTTP
import Model

extension StatusSite {
    /// Checks the address that the query `address` names, once.
    func isItDown(for request: HTTPRequest, _ texts: Texts) async throws -> HTTPResponse {
        let typed = request.field("address")?.trimmed ?? ""
        var lookup: SiteLookup?
        if !typed.isEmpty { lookup = await data.lookUp(typed, from: request.peer) }
        let written = LookupPage(
            typed: typed, lookup: lookup, owner: try await owner(of: typed),
            policy: data.lookupPolicy, texts: texts, now: data.now()
        ).page()
        guard case .tooManyQuestions(let seconds) = lookup?.finding else { return page(written) }
        var response = page(written, status: 429)
        response.headers["Retry-After"] = String(seconds)
        return response
    }

    /// The service of the catalogue that a typed address belongs to, with its state.
    private func owner(of typed: String) async throws -> LookupPage.Owner? {
        // What is no address belongs to nobody.
        guard let host = try? LookupAddress(typed: typed, policy: data.lookupPolicy).host,
            let entry = data.catalogue.entry(ofHost: host)
        else { return nil }
        let state = try await data.states()[entry.id] ?? .unknown
        return LookupPage.Owner(entry: entry, state: state)
    }
}
