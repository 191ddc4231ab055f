import Catalogue
import GraphFiles
import Language
import Model
import StatusFeeds
import YAML

extension ConfigurationReader {
    /// Reads `catalogue`: the operator's own entries, which stand over ours.
    mutating func readCatalogue(_ root: inout YAMLMapping) -> [CatalogueEntry] {
        let built = attempt { () throws(YAMLError) in try Configuration.built.get() }
        guard let built else { return [] }
        catalogue = built
        let node = root.value("catalogue")
        let paths = attempt { () throws(YAMLError) in try root.strings("catalogue") } ?? []
        var entries: [CatalogueEntry] = []
        for path in paths { entries += ownEntries(at: path, of: node) }
        guard let node, !entries.isEmpty else { return [] }
        catalogue = Catalogue(built.entries + entries)
        let known = Set(built.problems)
        for problem in catalogue.problems where !known.contains(problem) {
            note(node.error("'catalogue': \(problem)"))
        }
        return entries
    }

    /// The entries of a file whose name ends in `.yaml`, or of a folder of such.
    private mutating func ownEntries(at path: String, of node: YAMLNode?) -> [CatalogueEntry] {
        let place = path.hasPrefix("/") ? path : folder + path
        do throws(YAMLError) {
            if place.hasSuffix(".yaml") { return [try Catalogue.read(file: place)] }
            let (entries, mistakes) = try Catalogue.read(folder: place)
            for mistake in mistakes { note(mistake) }
            if let node, entries.isEmpty, mistakes.isEmpty {
                note(node.error("'catalogue': the folder '\(path)' has no file that ends in .yaml"))
            }
            return entries
        } catch {
            note(YAMLError(error.position ?? node?.position, error.sentence))
            return []
        }
    }

    /// Which entry a watched service is part of, and which of its functions it stands for.
    ///
    /// A service with the name of an entry is part of that by itself.
    func membership(
        of id: ServiceID, _ mapping: inout YAMLMapping
    ) throws(YAMLError) -> (entry: ServiceID?, function: String?) {
        var entry = catalogue[id]
        if mapping.value("partOf") != nil { entry = try knownEntry("partOf", &mapping) }
        guard let name = try mapping.optionalString("function") else { return (entry?.id, nil) }
        guard let entry else {
            throw mapping.error(
                "function", "needs 'partOf' with the entry of the catalogue that has the function")
        }
        return (entry.id, try function(name, of: entry, mapping))
    }

    private func function(
        _ name: String, of entry: CatalogueEntry, _ mapping: YAMLMapping
    ) throws(YAMLError) -> String {
        let found = entry.functions.first { $0.lowercased() == name.lowercased() }
        if let found { return found }
        guard !entry.functions.isEmpty else {
            throw mapping.error(
                "function", "is '\(name)', but the catalogue names no functions of '\(entry.id)'")
        }
        throw mapping.error(
            "function",
            "must be \(Spelling.list(entry.functions, "or")), not '\(name)'"
                + ConfigurationReader.advice(name, among: entry.functions))
    }

    /// The entry named by a key.
    func knownEntry(
        _ key: String, _ mapping: inout YAMLMapping
    ) throws(YAMLError) -> CatalogueEntry {
        let name = try mapping.string(key)
        if let entry = catalogue[ServiceID(name)] { return entry }
        throw mapping.error(key, stranger(name))
    }

    /// That a name is none of the catalogue, as the rest of a sentence.
    func stranger(_ name: String) -> String {
        "names '\(name)', which is not in the catalogue"
            + ConfigurationReader.advice(name, among: catalogue.entries.map(\.id.rawValue))
    }

    private static func advice(_ word: String, among words: [String]) -> String {
        Spelling.closest(to: word, among: words).map { "; did you mean '\($0)'?" } ?? ""
    }
}
