import FaultTrees
import GraphFiles
import Testing

@Suite("Open-PSA files", .timeLimit(.minutes(1))) struct OpenPSAFileTests {
    private static let events = """
        <model-data>
        <define-basic-event name="a"><float value="0.1"/></define-basic-event>
        <define-basic-event name="b"><label>second</label><float value="0.2"/></define-basic-event>
        </model-data>
        """

    private static func file(_ gates: String, _ data: String = events) -> String {
        "<?xml version=\"1.0\"?>\n<opsa-mef>\n<define-fault-tree name=\"t\">\n\(gates)\n"
            + "</define-fault-tree>\n\(data)\n</opsa-mef>\n"
    }

    private static func gate(_ name: String, _ formula: String) -> String {
        "<define-gate name=\"\(name)\">\(formula)</define-gate>"
    }

    private static let both = "<basic-event name=\"a\"/><basic-event name=\"b\"/>"

    private static func message(_ text: String, top: String? = nil) -> String {
        do {
            _ = try OpenPSAFile.parse(text, file: "f.xml", top: top)
            return "no error"
        } catch { return error.description }
    }

    @Test(arguments: [
        ("<and>\(both)</and>", 0.02), ("<or>\(both)</or>", 0.28), ("<xor>\(both)</xor>", 0.26),
        ("<nand>\(both)</nand>", 0.98), ("<nor>\(both)</nor>", 0.72), ("<iff>\(both)</iff>", 0.74),
        ("<imply>\(both)</imply>", 0.92), ("<atleast min=\"2\">\(both)</atleast>", 0.02),
        ("<cardinality min=\"1\" max=\"1\">\(both)</cardinality>", 0.26),
        ("<not><basic-event name=\"a\"/></not>", 0.9), ("<event name=\"b\"/>", 0.2),
        ("<and><constant value=\"true\"/><event name=\"b\" type=\"basic-event\"/></and>", 0.2),
    ])
    func `every operator means what the format says`(formula: String, chance: Double) throws {
        let text = Self.file(Self.gate("top", formula))
        let result = try FaultTreeAnalysis.analyze(try OpenPSAFile.parse(text, file: "f.xml"))
        #expect(abs((result.probability ?? 0) - chance) < 1e-15)
    }

    @Test func `a house event is a constant`() throws {
        let text = Self.file(
            Self.gate("top", "<and><house-event name=\"h\"/><basic-event name=\"a\"/></and>")
                + "<define-house-event name=\"h\"><constant value=\"true\"/></define-house-event>")
        let result = try FaultTreeAnalysis.analyze(try OpenPSAFile.parse(text, file: "f.xml"))
        #expect(result.probability == 0.1)
    }

    @Test func `the top is the gate that no other refers to, or the one that is named`() throws {
        let gates =
            Self.gate("g", "<or>\(Self.both)</or>")
            + Self.gate("top", "<and><gate name=\"g\"/><basic-event name=\"a\"/></and>")
        let tree = try OpenPSAFile.parse(Self.file(gates), file: "f.xml")
        #expect(tree.gates[tree.top].name == "top")
        let other = try OpenPSAFile.parse(Self.file(gates), file: "f.xml", top: "g")
        #expect(other.gates[other.top].name == "g")
        #expect(
            Self.message(Self.file(gates), top: "x") == "f.xml:2:1: there is no gate 'x'")
    }

    @Test func `several roots are listed`() {
        let gates =
            Self.gate("g", "<event name=\"a\"/>") + Self.gate("h", "<event name=\"b\"/>")
        #expect(
            Self.message(Self.file(gates))
                == "f.xml:2:1: 2 gates are part of no other: 'g', 'h'; choose one with --top")
    }

    @Test(arguments: [
        ("<and></and>", "4:23: <and> has no arguments"),
        (
            "<atleast min=\"3\">\(both)</atleast>",
            "4:23: 'min' of <atleast> is '3', not a number in 0...2"
        ),
        ("<atleast>\(both)</atleast>", "4:23: <atleast> has no 'min'"),
        ("<not>\(both)</not>", "4:23: <not> takes one argument, not 2"),
        (
            "<gate name=\"x\"/>",
            "4:23: 'x' is not defined; define it, or correct the name"
        ),
        ("<gate name=\"a\"/>", "4:23: 'a' is not a gate"),
        ("<pand>\(both)</pand>", "4:23: <pand> is not supported here"),
        ("<gate/>", "4:23: <gate> has no name"),
        ("", "4:1: gate 'g' needs one formula"),
    ])
    func `a mistake in a formula has its place`(formula: String, message: String) {
        #expect(Self.message(Self.file(Self.gate("g", formula))) == "f.xml:" + message)
    }

    @Test(arguments: [
        ("<float value=\"1.5\"/>", "7:30: the probability of 'a' is '1.5', not a number in 0...1"),
        (
            "<exponential/>",
            "7:30: <exponential> is not supported; give basic event 'a' a <float>"
        ),
        ("", "7:1: basic event 'a' needs one <float value=\"…\"/>"),
    ])
    func `a mistake in an event has its place`(expression: String, message: String) {
        let data = "<define-basic-event name=\"a\">\(expression)</define-basic-event>"
        let text = Self.file(
            Self.gate("g", "<event name=\"a\"/>"), ""
        ).replacing(
            "\n\n", with: "\n<model-data>\n\(data)\n</model-data>\n")
        #expect(Self.message(text) == "f.xml:" + message)
    }

    @Test func `a name is defined once`() {
        let gates = Self.gate("a", "<event name=\"b\"/>")
        #expect(
            Self.message(Self.file(gates))
                == "f.xml:7:1: 'a' is defined already, in line 4; rename one of them")
    }

    @Test func `another document is refused`() {
        #expect(
            Self.message("<html/>")
                == "f.xml:1:1: an Open-PSA file begins with <opsa-mef>, not with <html>")
        #expect(
            Self.message("<opsa-mef><define-event-tree/></opsa-mef>")
                == "f.xml:1:11: <define-event-tree> is not supported here")
    }

    @Test func `gates in a circle are refused by the analysis`() throws {
        let gates =
            Self.gate("top", "<gate name=\"g\"/>")
            + Self.gate("g", "<or><gate name=\"h\"/><event name=\"a\"/></or>")
            + Self.gate("h", "<gate name=\"g\"/>")
        let tree = try OpenPSAFile.parse(Self.file(gates), file: "f.xml")
        #expect(throws: FaultTreeError.cycle(["g", "h"])) { try FaultTreeAnalysis.analyze(tree) }
    }
}
