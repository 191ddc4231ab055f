import Economy
import Model
import Testing

@Suite("FunctionMap") struct FunctionMapTests {
    private let map: FunctionMap

    init() throws { map = try FunctionMap.builtIn() }

    @Test func `every function of the program has an industry of the tables`() throws {
        let economy = try InputOutputModel.unitedStates2017()
        let wanted = [
            "inventory", "customer-service", "payment", "shipping", "marketing", "accounting",
        ]
        for id in wanted { #expect(map[id] != nil, "\(id)") }
        for function in map.functions { _ = try economy.place(of: function.industry) }
    }

    @Test(
        arguments: zip(
            ["payments", "shipping", "inventory", "marketing", "analytics", "checkout"],
            ["payment", "shipping", "inventory", "marketing", "analytics", "ordering"]))
    func `the shop's services are recognised by their names`(id: String, function: String) {
        let match = map.match(Service(id: ServiceID(id), name: id))
        #expect(match?.function.id == function)
        #expect(match?.confidence == .low)
    }

    @Test func `a guess names its word, and a summary counts less than a name`() {
        let service = Service(
            id: "x1", name: "Label printer", summary: "Prints what the card needs.")
        let match = map.match(service)
        #expect(match?.function.id == "shipping")
        #expect(match?.reason == "guessed from the word 'label'")
        #expect(map.match(Service(id: "x2", name: "Zebra")) == nil)
    }

    @Test func `what is stated wins over words`() {
        let search = BusinessFunction(
            id: "search", name: "Search", industry: "5415", words: ["find"])
        let other = map.overridden(by: [search], stated: ["payments": "search"])
        let match = other.match(Service(id: "payments", name: "Payments"))
        #expect(match?.function == search)
        #expect(match?.confidence == .stated)
        #expect(match?.reason == "stated in the assumptions")
        #expect(other.functions.count == map.functions.count)
    }

    @Test(arguments: [
        ("a,b\n", "f.csv:1: the header is not function,name,industry,words"),
        ("", "f.csv:1: the file has no header line"),
        ("function,name,industry,words\n,x,22,\n", "f.csv:2: lacks its function or industry"),
        ("function,name,industry,words\nx,x,22\n", "f.csv:2: has 3 fields where the header has 4"),
        (
            "function,name,industry,words\nx,x,22,\nx,y,22,\n",
            "f.csv:3: the function 'x' is listed twice"
        ),
    ])
    func `a line that is wrong is named`(text: String, message: String) {
        let error = #expect(throws: EconomyError.self) { try FunctionMap(csv: text, name: "f.csv") }
        #expect(error?.description == message)
    }
}
