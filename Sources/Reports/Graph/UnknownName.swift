import Language
import Model
package import Topology

/// What to tell of a name that is not known, with what was probably meant.
package enum UnknownName {
    /// Tells of a service that is not in a graph; `nil` when it is.
    ///
    /// - Complexity: O(*V*) when it is not there.
    package static func sentence(ofService name: String, in graph: DependencyGraph) -> String? {
        guard graph.number(of: ServiceID(name)) == nil else { return nil }
        return "There is no service '\(name)' in the graph."
            + (shownName(name, in: graph) ?? hint(name, among: graph.nodes.map(\.id.rawValue)))
            + " 'foreshock graph show --to table' lists all."
    }

    private static func shownName(_ name: String, in graph: DependencyGraph) -> String? {
        let wanted = name.lowercased()
        let named = graph.nodes.first { $0.name.lowercased() == wanted }
        return named.map { " '\($0.name)' is the name of '\($0.id)'." }
    }

    /// Tells of a word that is none of those that are known.
    package static func sentence(_ what: String, _ name: String, among words: [String]) -> String {
        "There is no \(what) '\(name)'.\(hint(name, among: words)) Known are "
            + "\(Spelling.list(words, "and"))."
    }

    private static func hint(_ name: String, among words: [String]) -> String {
        Spelling.closest(to: name, among: words).map { " Did you mean '\($0)'?" } ?? ""
    }
}
