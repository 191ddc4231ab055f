import Foundation
import PackagePlugin

/// Puts the files under `Catalogue/` into the room of that name while it is built.
@main
struct EmbedCatalogue: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let folder = context.package.directoryURL.appending(path: "Catalogue")
        let files = try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "yaml" }.sorted { $0.path < $1.path }
        let output = context.pluginWorkDirectoryURL.appending(path: "CatalogueFiles.swift")
        return [
            .buildCommand(
                displayName: "Embedding the catalogue",
                executable: try context.tool(named: "CatalogueEmbedder").url,
                arguments: [output.path] + files.map(\.path), inputFiles: files,
                outputFiles: [output])
        ]
    }
}
