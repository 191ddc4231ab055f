import SiteFixture
import HTTP
import StatusSite

/// Asks a site as a browser at the machine would.
func visit(
    _ target: String, _ fixture: Fixture, method: String = "GET", headers: HTTPHeaders? = nil,
    peer: String = "127.0.0.1"
) async -> HTTPResponse {
    let request = HTTPRequest(
        method: method, target: target, headers: headers ?? ["Host": "127.0.0.1:8080"], peer: peer)
    return await StatusSite(data: fixture).handler(request)
}

extension HTTPResponse {
    /// The body as text.
    var text: String {
        guard case .bytes(let bytes) = body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }
}
