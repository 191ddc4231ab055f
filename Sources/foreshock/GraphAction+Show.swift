import Commands
import GraphFiles
import Reports

extension GraphQuestion {
    /// What there is in the graph, every dependency as a table, or the graph in another format.
    func show() async throws -> String {
        let listing = GraphListing(document: document)
        guard let target = options.target else {
            let summary = try answer(GraphSummary(graph) { Task.isCancelled })
            return options.wantsJSON ? summary : summary + listing.callText
        }
        if target == "table" { return try answer(listing) }
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
