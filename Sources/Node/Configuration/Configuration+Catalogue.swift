package import Catalogue
package import YAML

extension Configuration {
    /// The entries that come with the program, read once.
    static let built: Result<Catalogue, YAMLError> = Result { () throws(YAMLError) in
        try Catalogue.builtIn()
    }

    /// The catalogue: ours, with the operator's own entries over it.
    ///
    /// - Throws: `YAMLError` when a file of ours is wrong, which the tests rule out.
    package func catalogue() throws(YAMLError) -> Catalogue {
        let built = try Configuration.built.get()
        return entries.isEmpty ? built : Catalogue(built.entries + entries)
    }
}
