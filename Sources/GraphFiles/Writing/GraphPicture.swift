package import Model
import Subprocess

/// Draws dependency graphs with Graphviz, a program of its own.
package enum GraphPicture {
    /// The longest a picture may take, in real time.
    package static let timeout = Duration.seconds(30)
    /// The largest picture, in bytes.
    package static let mostBytes = 64 << 20

    /// The graph as an SVG element, to stand alone or in a page.
    ///
    /// Holds no script, no link and no reference to another file.
    ///
    /// - Throws: ``GraphPictureError`` when Graphviz is missing, takes too long or fails.
    package static func svg(
        of services: [Service], timeout: Duration = timeout
    ) async throws(GraphPictureError) -> String {
        let text = GraphWriter.text(of: services, as: .dot)
        let outcome: Subprocess.Outcome
        do throws(SubprocessError) {
            outcome = try await Subprocess.run(
                "dot", ["-Tsvg"], input: Array(text.utf8),
                limits: Subprocess.Limits(timeout: timeout, outputBytes: mostBytes))
        } catch { throw GraphPictureError(services.count, error.message, code: error.code) }
        let output = String(decoding: outcome.output, as: UTF8.self)
        guard outcome.status == 0, let start = output.firstRange(of: "<svg") else {
            let reason = outcome.errors.split(separator: "\n").first.map(String.init) ?? ""
            throw GraphPictureError(
                services.count, "Graphviz ended with status \(outcome.status). \(reason)", code: nil
            )
        }
        return String(output[start.lowerBound...])
    }
}

/// Why a graph could not be drawn.
package struct GraphPictureError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was tried, what went wrong and what to do.
    package let message: String
    /// The message.
    package var description: String { message }

    init(_ count: Int, _ reason: String, code: SubprocessError.Code?) {
        let advice =
            switch code {
            case .notFound: " Graphviz is in the package graphviz."
            case .tooSlow, .tooMuch: " Write dot or graphml, and draw a part of it."
            default: ""
            }
        let services = "\(count) service\(count == 1 ? "" : "s")"
        message = "Could not draw \(services): \(reason)\(advice)"
    }
}
