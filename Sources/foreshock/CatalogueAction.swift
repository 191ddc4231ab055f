import Catalogue
import Commands
import CSV
import FoundationEssentials
import Language
import Model
import Reports
import YAML

/// `foreshock catalogue`: what is known of the services of others.
enum CatalogueAction {
    static func run(_ options: Command.Catalogue, _ console: Console) async throws -> ExitCode {
        switch options.question {
        case .list: return try list(options, console)
        case .show: return try show(options, console)
        case .validate: return try validate(options.operands, console)
        case .convert: return try convert(options, console)
        }
    }

    private static func list(_ options: Command.Catalogue, _ console: Console) throws -> ExitCode {
        let catalogue = try catalogue(options)
        let words = options.operands.joined(separator: " ")
        let entries = words.isEmpty ? catalogue.entries : catalogue.search(words, limit: 50)
        try console.output(CatalogueListReport(entries), asJSON: options.wantsJSON)
        return entries.isEmpty ? .failed : .ok
    }

    private static func show(_ options: Command.Catalogue, _ console: Console) throws -> ExitCode {
        let catalogue = try catalogue(options)
        let name = options.operands.first ?? ""
        guard let entry = catalogue[ServiceID(name)] ?? catalogue.entry(ofHost: name) else {
            let hint = catalogue.search(name).first.map { " Did you mean '\($0.id)'?" } ?? ""
            throw CommandFailure(.usage, "There is no service '\(name)' in the catalogue.\(hint)")
        }
        let report = CatalogueEntryReport(entry, dependents: catalogue.dependents(of: entry.id))
        try console.output(report, asJSON: options.wantsJSON)
        return .ok
    }

    private static func validate(_ files: [String], _ console: Console) throws -> ExitCode {
        var mistakes: [String] = []
        for file in files {
            do throws(YAMLError) { _ = try Catalogue.read(file: file) } catch {
                mistakes.append(error.description)
            }
        }
        guard mistakes.isEmpty else {
            throw CommandFailure(.configuration, mistakes.joined(separator: "\n"))
        }
        console.output("\(files.count == 1 ? "1 entry is" : "\(files.count) entries are") right.\n")
        return .ok
    }

    private static func convert(
        _ options: Command.Catalogue, _ console: Console
    ) throws -> ExitCode {
        let (file, folder) = (options.operands.first ?? "", options.folder ?? "")
        let table = try table(file)
        let written = try write(table.entries, to: folder, console)
        for problem in table.problems {
            console.error("\(file):\(problem.line): \(problem.message)\n")
        }
        console.output("Wrote \(Wording.counted(written, "entry", "entries")) to \(folder).\n")
        return table.problems.isEmpty ? .ok : .failed
    }

    private static func table(_ file: String) throws(CommandFailure) -> CatalogueImport {
        let text: String
        do throws(YAMLError) { text = try YAMLDocument.text(ofFile: file) } catch {
            throw CommandFailure(.configuration, error.description)
        }
        do throws(CSVError) { return try CatalogueImport(text) } catch {
            throw CommandFailure(.configuration, "\(file):\(error.line): \(error.message)")
        }
    }

    /// Writes a file for each entry that has none, and counts them.
    private static func write(
        _ entries: [CatalogueEntry], to folder: String, _ console: Console
    ) throws(CommandFailure) -> Int {
        let files = FileManager.default
        var isFolder = false
        if files.fileExists(atPath: folder, isDirectory: &isFolder), !isFolder {
            throw CommandFailure(
                .cannotRun, "Could not write to '\(folder)': it is a file. Name a folder.")
        }
        do { try files.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
            throw CommandFailure(
                .cannotRun,
                "Could not make the folder '\(folder)'. Check that its place is there "
                    + "and may be written to.")
        }
        var written = 0
        for entry in entries {
            let path = "\(folder)/\(entry.id).yaml"
            guard !files.fileExists(atPath: path) else {
                console.error("\(path): left alone, it is there already\n")
                continue
            }
            do { try Data(entry.yaml.utf8).write(to: URL(filePath: path)) } catch {
                throw CommandFailure(
                    .cannotRun,
                    "Could not write '\(path)'. Check the permissions of the folder "
                        + "and the room on the disk.")
            }
            written += 1
        }
        return written
    }

    private static func catalogue(_ options: Command.Catalogue) throws -> Catalogue {
        let ours = try Catalogue.builtIn()
        guard let folder = options.folder else { return ours }
        let own: (entries: [CatalogueEntry], mistakes: [YAMLError])
        do throws(YAMLError) { own = try Catalogue.read(folder: folder) } catch {
            throw CommandFailure(.configuration, error.description)
        }
        guard own.mistakes.isEmpty else {
            throw CommandFailure(
                .configuration, own.mistakes.map(\.description).joined(separator: "\n"))
        }
        return Catalogue(ours.entries + own.entries)
    }
}

extension Console {
    /// Prints a report for people or for programs.
    func output(_ report: some Report, asJSON: Bool) throws {
        output(asJSON ? try report.json() : report.text)
    }
}
