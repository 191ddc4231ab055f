import GraphFiles
import Model
import Testing

@Suite("Backstage catalogue") struct BackstageCatalogTests {
    @Test func `joins components, resources, systems and the providers of APIs`() throws {
        let document = try GraphFile.read(paths: [Repository.data("catalog-info.yaml")])
        let needs = Dictionary(
            uniqueKeysWithValues: document.services.map {
                ($0.id, $0.dependencies.map(\.service.rawValue))
            })
        #expect(
            needs == [
                "checkout": ["resource:orders-db", "basket", "payments", "api:rates-api"],
                "payments": ["shared/money"], "resource:orders-db": [],
                "system:shop": ["checkout", "payments"], "shared/money": [], "basket": [],
                "api:rates-api": [], "reports": ["resource:orders-db"],
            ])
        let checkout = try #require(document.services.first)
        #expect(checkout.name == "Checkout")
        #expect(checkout.summary == "Turns a basket into an order.")
        let kinds = document.services.filter { $0.kind == .component }.map(\.id)
        #expect(kinds == ["resource:orders-db", "shared/money"])
        #expect(
            document.notes == [
                "No component here provides 'api:rates-api'; it stands for its providers.",
                "'basket' is named but described in no file here.",
                "'reports' is named but described in no file here.",
                "1 of kind group passed over: they say nothing about the graph.",
            ])
    }

    @Test func `an API may be provided in another file`() throws {
        let head = "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
        let document = try GraphFile.read([
            GraphFile.Text(
                file: "a", content: head + "metadata: {name: a}\nspec: {consumesApis: [x]}"),
            GraphFile.Text(
                file: "b", content: head + "metadata: {name: b}\nspec: {providesApis: [x]}"),
        ])
        #expect(document.services[0].dependencies == [Dependency(on: "b", kind: .critical)])
        #expect(document.notes == [])
    }

    @Test(
        "names the line and the mistake",
        arguments: [
            (
                "kind: Component\nmetadata: {name: a}\nspec: {dependsOn: ['a b']}",
                "f:4: 'dependsOn' must name entities such as component:default/payments, not 'a b'"
            ),
            (
                "kind: Compnent\nmetadata: {name: a}",
                "f:2: 'kind' must be a kind of entity such as Component, not 'compnent'"
            ),
            ("kind: Component\nspec: {}", "f:1: 'metadata' is missing in an entity"),
            (
                "kind: Component\nmetadata: {name: 'a/b/c'}",
                "f:3: 'name' must be a plain name, not 'a/b/c'"
            ),
            (
                "kind: Component\nmetadata: {name: a}\n---\napiVersion: v1\nkind: Service",
                "f:5: 'apiVersion' must begin with backstage.io/, not 'v1'"
            ),
            (
                "kind: Component\nmetadata: {name: a}\n---\napiVersion: backstage.io/v1\n"
                    + "kind: component\nmetadata: {name: A}",
                "f:7: 'name' 'a' is an entity at f:1 already"
            ),
        ])
    func mistakes(text: String, message: String) {
        let text = "apiVersion: backstage.io/v1alpha1\n" + text
        let error = #expect(throws: GraphFileError.self) {
            try GraphFile.read([GraphFile.Text(file: "f", content: text)])
        }
        #expect(error?.description == message)
    }
}
