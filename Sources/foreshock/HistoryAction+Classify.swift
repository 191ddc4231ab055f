import Commands
import History
import IncidentFiles
import Language
import Model
import Reports

extension HistoryAction {
    /// `foreshock history classify`: a line for each incident; what was set aside is complained of.
    static func classify(_ options: Command.History, _ console: Console) throws -> ExitCode {
        let gathered = try gather(options.files)
        let corrections = try options.corrections.map(readCorrections) ?? []
        try requireRecords(gathered, options.files)
        tell(gathered.complaints + unused(corrections, gathered), console)
        let judged = IncidentClassifier.classify(gathered.incidents, corrections: corrections)
        let report = ClassifyReport(gathered.incidents, judged)
        console.output(options.wantsJSON ? try report.jsonLines() : report.text)
        return .ok
    }

    /// The incidents of all files, or a failure that names the file that cannot be read.
    static func gather(_ files: [String]) throws -> IncidentGathering {
        do throws(IncidentFileError) {
            return try IncidentGathering.read(paths: files)
        } catch {
            throw CommandFailure(.configuration, error.description)
        }
    }

    /// Ends with all that is wrong when nothing is left to answer about.
    static func requireRecords(
        _ gathered: IncidentGathering, _ files: [String]
    ) throws(CommandFailure) {
        guard gathered.incidents.isEmpty else { return }
        let names = Spelling.list(files.map { "'\($0)'" }, "and")
        throw CommandFailure(
            .configuration,
            (gathered.complaints + ["No record of an incident in \(names) can be counted."])
                .joined(separator: "\n"))
    }

    /// Tells of records that were set aside, a line each.
    static func tell(_ complaints: [String], _ console: Console) {
        for complaint in complaints { console.error(complaint + "\n") }
    }

    private static func readCorrections(_ path: String) throws -> [Correction] {
        let file: CorrectionFile
        do throws(IncidentFileError) {
            file = try CorrectionFile.read(path: path)
        } catch {
            throw CommandFailure(.configuration, error.description)
        }
        guard file.problems.isEmpty else {
            throw CommandFailure(.configuration, file.complaints.joined(separator: "\n"))
        }
        return file.corrections
    }

    private static func unused(
        _ corrections: [Correction], _ gathered: IncidentGathering
    ) -> [String] {
        let known = Set(gathered.incidents.map { [$0.provider, $0.id] })
        return corrections.filter { !known.contains([$0.provider, $0.id]) }.map {
            "A correction is of '\($0.id)' of \($0.provider), which stands in none of the files."
        }
    }
}
