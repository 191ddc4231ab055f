import HTTP
import Testing

@testable import StatusSite

@Suite("Kept answers") struct KeptAnswerTests {
    private static let page = String(repeating: "<p>payments: up</p>", count: 200)
    private let answer = KeptAnswer(.text(page, type: "text/html; charset=utf-8"))

    private func ask(_ headers: HTTPHeaders = [:], isSecure: Bool = false) -> HTTPResponse {
        answer.answer(
            to: HTTPRequest(method: "GET", target: "/", headers: headers), isSecure: isSecure)
    }

    @Test func `are plain unless gzip is wanted`() {
        let plain = ask()
        #expect(plain.text == Self.page)
        #expect(plain.headers["Content-Encoding"] == nil)
        #expect(plain.headers["Vary"] == "Accept-Encoding")
        #expect(plain.headers["Cache-Control"] == "public, max-age=0, s-maxage=1, must-revalidate")
        let packed = ask(["Accept-Encoding": "gzip, br"])
        #expect(packed.headers["Content-Encoding"] == "gzip")
        #expect(packed.headers["Vary"] == "Accept-Encoding")
        guard case .bytes(let bytes) = packed.body else { return }
        #expect(bytes == GZip.compressed(Array(Self.page.utf8)))
    }

    @Test func `have a strong tag for each form`() throws {
        let plain = try #require(ask().headers["ETag"])
        let packed = try #require(ask(["Accept-Encoding": "gzip"]).headers["ETag"])
        #expect(plain.hasPrefix("\"") && plain.hasSuffix("\""))
        #expect(packed == plain.dropLast() + "-gzip\"")
    }

    @Test(arguments: ["", "-gzip"]) func `need not be sent to who has them`(form: String) throws {
        let tag = String(try #require(ask().headers["ETag"]).dropLast()) + form + "\""
        let again = ask(["If-None-Match": tag, "Accept-Encoding": "gzip"])
        #expect(again.status == 304)
        #expect(again.text.isEmpty)
        #expect(again.headers["Content-Type"] == nil)
        #expect(again.headers["Content-Encoding"] == nil)
        #expect(again.headers["ETag"]?.hasSuffix("-gzip\"") == true)
        #expect(again.headers["Vary"] == "Accept-Encoding")
        #expect(again.headers["Cache-Control"] != nil)
    }

    @Test func `change their tag with their content`() {
        let other = KeptAnswer(.text(Self.page + ".")).answer(
            to: HTTPRequest(method: "GET", target: "/"), isSecure: false)
        #expect(other.headers["ETag"] != ask().headers["ETag"])
    }

    @Test func `ask for TLS only those who come by TLS`() {
        #expect(ask().headers["Strict-Transport-Security"] == nil)
        let secure = ask(["Accept-Encoding": "gzip"], isSecure: true)
        #expect(secure.headers["Strict-Transport-Security"] == "max-age=31536000")
        #expect(secure.headers["Content-Encoding"] == "gzip")
    }

    @Test func `stay plain when they are small or compressed already`() {
        let gzip = HTTPRequest(
            method: "GET", target: "/", headers: ["Accept-Encoding": "gzip"])
        let small = KeptAnswer(.text("ok")).answer(to: gzip, isSecure: false)
        #expect(small.headers["Content-Encoding"] == nil)
        let image = HTTPResponse(
            headers: ["Content-Type": "image/png"], body: .bytes(Array(Self.page.utf8)))
        #expect(
            KeptAnswer(image).answer(to: gzip, isSecure: false).headers["Content-Encoding"] == nil)
    }
}
