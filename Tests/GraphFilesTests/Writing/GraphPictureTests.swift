import GraphFiles
import Model
import Subprocess
import Testing

@Suite("Graph picture", .timeLimit(.minutes(2))) struct GraphPictureTests {
    @Test func `is an SVG element with every name and nothing that acts`() async throws {
        let svg = try await GraphPicture.svg(of: NastyGraph.services)
        #expect(svg.hasPrefix("<svg "))
        #expect(svg.hasSuffix("</svg>\n"))
        let opened = svg.split(separator: "<").map { $0.prefix { $0.isLetter } }
        #expect(
            Set(opened).subtracting([
                "", "svg", "g", "title", "polygon", "text", "path", "a",
                "ellipse", "polyline",
            ]) == [])
        for word in ["href=", "onload", "javascript:x\""] {
            #expect(!svg.contains(" " + word), "\(word)")
        }
        #expect(svg.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(texts(in: svg).contains("The &amp;amp; &amp; &amp;lt;"))
    }

    @Test func `Graphviz reads as many nodes and edges as were written`() async throws {
        let text = GraphWriter.text(of: NastyGraph.services, as: .dot)
        let outcome = try await Subprocess.run(
            "dot", ["-Tplain"], input: Array(text.utf8),
            limits: .init(timeout: .seconds(60), outputBytes: 1 << 24))
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        let words = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n")
            .compactMap { $0.split(separator: " ").first }
        #expect(words.filter { $0 == "node" }.count == NastyGraph.names.count)
        #expect(words.filter { $0 == "edge" }.count == NastyGraph.names.count)
    }

    @Test func `says when it takes too long`() async {
        let error = await #expect(throws: GraphPictureError.self) {
            try await GraphPicture.svg(of: NastyGraph.services, timeout: .milliseconds(1))
        }
        #expect(
            error?.message
                == "Could not draw \(NastyGraph.names.count) services: 'dot' was ended: it took "
                + "longer than 0.001 seconds. Write dot or graphml, and draw a part of it.")
    }

    private func texts(in svg: String) -> [String] {
        svg.split(separator: "\n").filter { $0.hasPrefix("<text") }.map { line in
            String(line.drop { $0 != ">" }.dropFirst().dropLast("</text>".count))
        }
    }
}
