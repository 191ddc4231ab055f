import HTTP
import Testing

@Suite("Form fields") struct FormFieldsTests {
    @Test func `reads a query in order`() throws {
        let request = HTTPRequest(method: "GET", target: "/x?a=1&b=%C3%A4+%2B&a=2&flag&e==")
        let query = try #require(request.query)
        #expect(query["a"] == "1")
        #expect(query.all("a") == ["1", "2"])
        #expect(query["b"] == "ä +")
        #expect(query["flag"] == "")
        #expect(query["e"] == "=")
        #expect(query["none"] == nil)
    }

    @Test func `finds no fields without a query`() {
        #expect(HTTPRequest(method: "GET", target: "/x").query?.fields == [])
    }

    @Test("refuses broken escapes", arguments: ["a=%", "%4=1", "a=%FF"])
    func broken(text: String) { #expect(FormFields(text[...]) == nil) }

    @Test func `refuses more than a thousand fields`() {
        let text = [String](repeating: "a=1", count: 1000).joined(separator: "&")
        #expect(FormFields(text[...])?.fields.count == 1000)
        #expect(FormFields((text + "&a=1")[...]) == nil)
    }

    @Test func `reads a form's body only when it says that it is one`() {
        func form(_ type: String) -> FormFields? {
            HTTPRequest(
                method: "POST", target: "/", headers: ["Content-Type": type],
                body: Array("a=b+c".utf8)
            ).form
        }
        #expect(form("application/x-www-form-urlencoded; charset=utf-8")?["a"] == "b c")
        #expect(form("text/plain") == nil)
    }

    @Test func `escapes what it later decodes`() {
        let text = "a b/ä?&=%~"
        #expect(PercentEncoding.encode(text) == "a%20b%2F%C3%A4%3F%26%3D%25~")
        #expect(PercentEncoding.decode(PercentEncoding.encode(text)[...]) == text)
    }
}
