import Commands
import History
import IncidentFiles
import Reports

extension HistoryAction {
    /// `foreshock history stats`: how often, how long, how regular.
    static func stats(_ options: Command.History, _ console: Console) throws -> ExitCode {
        let gathered = try gather(options.files)
        for complaint in gathered.complaints { console.error(complaint + "\n") }
        let report = HistoryStatsReport(
            gathered.incidents, problems: gathered.complaints, elapsed: options.elapsed,
            cause: { IncidentClassifier.classify($0).cause.value.rawValue })
        try console.output(report, asJSON: options.wantsJSON)
        return .ok
    }
}
