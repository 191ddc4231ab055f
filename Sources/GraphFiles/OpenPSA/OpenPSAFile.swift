package import FaultTrees
import XML

/// Reads fault trees in the Open-PSA Model Exchange Format.
///
/// Read are `define-fault-tree`, `define-gate`, `define-basic-event` with a `float`,
/// `define-house-event` with a `constant`, labels, and the operators `and`, `or`, `atleast`, `not`,
/// `xor`, `nand`, `nor`, `iff`, `imply` and `cardinality`. Whatever else is met is an error.
///
/// Source: Open-PSA Model Exchange Format, version 2.0d.
package enum OpenPSAFile {
    /// Reads the fault tree of a file.
    ///
    /// - Parameters:
    ///   - path: The file; messages name it as given here.
    ///   - top: The gate of interest; `nil` for the one that no gate refers to.
    /// - Returns: The tree, with the gates and events in the order of the file.
    /// - Throws: ``OpenPSAError`` at the first thing that is wrong.
    package static func read(
        path: String, top: String? = nil
    ) throws(OpenPSAError) -> FaultTree {
        do {
            return try tree(in: try XMLDocument.read(path: path), top: top)
        } catch let error as XMLError {
            throw OpenPSAError(error.position, error.sentence)
        } catch let error as OpenPSAError {
            throw error
        } catch {
            throw OpenPSAError(nil, "\(error)")
        }
    }

    /// Reads the fault tree of a text.
    ///
    /// - Parameters:
    ///   - text: The XML text.
    ///   - file: The file's name, for messages.
    ///   - top: The gate of interest; `nil` for the one that no gate refers to.
    /// - Returns: The tree, with the gates and events in the order of the text.
    /// - Throws: ``OpenPSAError`` at the first thing that is wrong.
    package static func parse(
        _ text: String, file: String, top: String? = nil
    ) throws(OpenPSAError) -> FaultTree {
        do {
            return try tree(in: try XMLDocument.parse(Array(text.utf8), file: file), top: top)
        } catch let error as XMLError {
            throw OpenPSAError(error.position, error.sentence)
        } catch let error as OpenPSAError {
            throw error
        } catch {
            throw OpenPSAError(nil, "\(error)")
        }
    }

    private static func tree(
        in root: XMLElement, top: String?
    ) throws(OpenPSAError) -> FaultTree {
        guard root.name == "opsa-mef" else {
            throw OpenPSAError(
                root.position, "an Open-PSA file begins with <opsa-mef>, not with <\(root.name)>")
        }
        let definitions = try OpenPSADefinitions(root)
        return try OpenPSAFormulas(definitions).tree(top: top)
    }
}
