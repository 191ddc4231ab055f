import HTTP
import Testing

@Suite("Router") struct RouterTests {
    private static let router: Router = {
        var router = Router()
        for pattern in ["/", "/services", "/services/:id", "/services/new", "/a/:x/c", "/a/b/:y"] {
            router.on("GET", pattern) { _, parameters in
                let shown = parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
                return .text(([pattern] + shown).joined(separator: " "))
            }
        }
        router.on("POST", "/services") { _, _ in .text("made", status: 201) }
        router.on("POST", "/services/:id") { _, _ in .text("changed") }
        return router
    }()

    @Test(
        "finds the handler",
        arguments: zip(
            ["/", "/services?x=/a", "/services/7", "/services/new", "/a/b/c", "/a/z/c", "/a/b/d"],
            [
                "/", "/services", "/services/:id id=7", "/services/new", "/a/b/:y y=c",
                "/a/:x/c x=z", "/a/b/:y y=d",
            ]))
    func finds(target: String, body: String) async {
        let answer = await Self.router.answer(HTTPRequest(method: "GET", target: target))
        #expect(text(answer) == body)
    }

    @Test(
        "decodes parameters, also an escaped slash",
        arguments: zip(
            ["a%20b", "a%2Fb", "%C3%A4", "a+b", "..%2f"], ["a b", "a/b", "ä", "a+b", "../"]))
    func decodes(segment: String, value: String) async {
        let request = HTTPRequest(method: "GET", target: "/services/" + segment)
        #expect(text(await Self.router.answer(request)) == "/services/:id id=\(value)")
    }

    @Test(
        "answers 404 where nothing is",
        arguments: ["/nothing", "/services/", "/services/7/8", "//", "/a"])
    func missing(target: String) async {
        let answer = await Self.router.answer(HTTPRequest(method: "GET", target: target))
        #expect(answer.status == 404)
        #expect(text(answer) == "There is nothing at this address.\n")
    }

    @Test func `answers 405 with what is allowed`() async {
        let answer = await Self.router.answer(HTTPRequest(method: "PUT", target: "/services"))
        #expect(answer.status == 405)
        #expect(answer.headers["Allow"] == "GET, HEAD, POST")
        #expect(text(answer) == "PUT is not possible here.\n")
    }

    @Test func `falls back to a parameter when the literal lacks the method`() async {
        let request = HTTPRequest(method: "POST", target: "/services/new")
        #expect(text(await Self.router.answer(request)) == "changed")
    }

    @Test func `lets GET answer HEAD`() async {
        let answer = await Self.router.answer(HTTPRequest(method: "HEAD", target: "/services"))
        #expect(answer.status == 200)
    }

    @Test("answers 400 to a broken escape", arguments: ["/%", "/%4", "/%zz", "/%FF"])
    func broken(target: String) async {
        let answer = await Self.router.answer(HTTPRequest(method: "GET", target: target))
        #expect(answer.status == 400)
        #expect(text(answer) == "The path has a broken percent escape.\n")
    }

    private func text(_ response: HTTPResponse) -> String {
        guard case .bytes(let bytes) = response.body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }
}
