import Commands
import History
import IncidentFiles
import Model
import Reports

extension HistoryAction {
    /// `foreshock history stats`: statistics of the records in files.
    static func stats(_ options: Command.History, _ console: Console) throws -> ExitCode {
        let documents = try documents(options.files)
        let gathered = IncidentGathering(documents)
        try requireRecords(gathered, options.files)
        // Each is told once: to programs inside of the answer.
        if !options.wantsJSON { tell(gathered.complaints, console) }
        var settings = HistoryStatistics.Settings()
        settings.undated = Set(
            documents.filter { !$0.format.hasDates }.flatMap { $0.incidents.map(\.provider) })
        let report = HistoryStatsReport(
            gathered.incidents, problems: gathered.complaints, doubts: gathered.doubts,
            elapsed: options.elapsed, settings: settings, cause: cause(of:))
        try console.output(report, asJSON: options.wantsJSON)
        return .ok
    }

    private static func documents(_ files: [String]) throws -> [IncidentDocument] {
        do throws(IncidentFileError) {
            var documents: [IncidentDocument] = []
            for file in files { documents.append(try IncidentFile.read(path: file)) }
            return documents
        } catch {
            throw CommandFailure(.configuration, error.description)
        }
    }

    /// The cause by the rules of classification; `nil` where the record does not tell.
    private static func cause(of incident: PastIncident) -> String? {
        let cause = IncidentClassifier.classify(incident).cause.value
        return cause == .unknown ? nil : cause.rawValue
    }
}
