import FoundationEssentials
package import YAML

extension Catalogue {
    /// The catalogue that comes with the program.
    ///
    /// - Throws: `YAMLError` when a file of ours is wrong, which the tests rule out.
    package static func builtIn() throws(YAMLError) -> Catalogue {
        var entries: [CatalogueEntry] = []
        for file in CatalogueFiles.all {
            entries.append(try CatalogueReader.read(file.text, file: "Catalogue/\(file.name)"))
        }
        return Catalogue(entries)
    }

    /// Reads every `.yaml` file of a folder.
    ///
    /// - Returns: The entries that are right, and the mistakes of the others, by name of file.
    /// - Throws: `YAMLError` when the folder cannot be read.
    package static func read(
        folder: String
    ) throws(YAMLError) -> (entries: [CatalogueEntry], mistakes: [YAMLError]) {
        let names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
            throw YAMLError(
                nil, "Could not read the folder '\(folder)': it is not there, or may not be read.")
        }
        var entries: [CatalogueEntry] = []
        var mistakes: [YAMLError] = []
        for name in names.sorted() where name.hasSuffix(".yaml") {
            do throws(YAMLError) { entries.append(try read(file: "\(folder)/\(name)")) } catch {
                mistakes.append(error)
            }
        }
        return (entries, mistakes)
    }

    /// Reads one file.
    ///
    /// - Throws: `YAMLError` with the place of the mistake.
    package static func read(file path: String) throws(YAMLError) -> CatalogueEntry {
        try CatalogueReader.read(try YAMLDocument.text(ofFile: path), file: path)
    }
}
