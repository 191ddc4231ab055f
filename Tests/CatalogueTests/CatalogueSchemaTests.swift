import Catalogue
import FoundationEssentials
import Testing

@Suite("Catalogue schema") struct CatalogueSchemaTests {
    private struct Schema: Decodable {
        struct Part: Decodable {
            let items: Items?
        }
        struct Items: Decodable {
            let properties: [String: Part]?
            let `enum`: [String]?
        }
        let properties: [String: Part]
        let required: [String]
    }

    /// The schema and the reader must agree: what one knows the other does too.
    @Test func `has exactly the keys that the reader knows`() throws {
        let schema = try schema()
        #expect(schema.required == ["name", "category", "source", "confidence"])
        let error = #expect(throws: (any Error).self) {
            try CatalogueReader.read(
                "name: a\ncategory: b\nsource: c\nconfidence: common\nzzzzzzzz: 1\n",
                file: "a.yaml")
        }
        let known = "\(error.map { "\($0)" } ?? "")"
        for key in schema.properties.keys { #expect(known.contains(key), "\(key)") }
        let words = known.split { !$0.isLetter }.map(String.init)
        let listed = words.drop { $0 != "known" }.dropFirst(2).filter { $0 != "and" }
        #expect(Set(listed) == Set(schema.properties.keys))
    }

    @Test func `names the same parts as the reader for common knowledge`() throws {
        let names = try schema().properties["commonKnowledge"]?.items?.enum
        #expect(names == CatalogueEntry.Part.allCases.map(\.rawValue))
    }

    private func schema() throws -> Schema {
        let path = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let data = try Data(contentsOf: URL(filePath: "/\(path)/Catalogue/schema.json"))
        return try JSONDecoder().decode(Schema.self, from: data)
    }
}
