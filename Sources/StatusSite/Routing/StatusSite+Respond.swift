import HTTP

extension StatusSite {
    func respond(to request: HTTPRequest) async -> HTTPResponse {
        .text("Foreshock", status: 200)
    }
}
