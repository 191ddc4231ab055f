import Commands
import History
import IncidentFiles
import Model
import Reports

extension HistoryAction {
    /// `foreshock history classify`: a line for each incident; what was set aside is complained of.
    static func classify(_ options: Command.History, _ console: Console) throws -> ExitCode {
        let gathered = try gather(options.files)
        let corrections = try options.corrections.map(readCorrections) ?? []
        for complaint in gathered.complaints + unused(corrections, gathered) {
            console.error(complaint + "\n")
        }
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
