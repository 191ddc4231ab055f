import Commands
import GraphFiles
import Reports

extension GraphQuestion {
    /// The graph as a table or as JSON, or written in another format.
    func show() async throws -> String {
        guard let target = options.target, target != "table" else {
            let report = GraphListing(document: document)
            return options.wantsJSON ? try report.json() : report.text
        }
        guard target != "svg" else { return try await picture() }
        guard let format = GraphWriter.Format(rawValue: target) else {
            let words = GraphWriter.Format.allCases.map(\.rawValue) + ["svg", "table"]
            throw CommandFailure(
                .usage, UnknownName.sentence("format to write", target, among: words))
        }
        return GraphWriter.text(of: document.services, as: format)
    }

    private func picture() async throws -> String {
        do throws(GraphPictureError) {
            return try await GraphPicture.svg(of: document.services) + "\n"
        } catch { throw CommandFailure(.cannotRun, error.message) }
    }
}
