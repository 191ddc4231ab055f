import Commands
import Economy
import GraphFiles
import Model
import Reports
import YAML

extension GraphQuestion {
    /// What the outage costs, with the figures of the operator's file when one is named.
    func economy() throws -> String {
        let report: EconomyReport
        do {
            report = try EconomyReport(
                graph: graph,
                failures: options.down.map { (ServiceID($0.service), .seconds($0.afterSeconds)) },
                duration: options.outage ?? .seconds(3600), assumptions: try assumptions(),
                economy: .unitedStates2017())
        } catch let error as CostError {
            throw CommandFailure(
                .configuration, "\(options.assumptions ?? ""): \(error.description)")
        }
        return try answer(report)
    }

    private func assumptions() throws(CommandFailure) -> CostAssumptions? {
        guard let path = options.assumptions else { return nil }
        do throws(YAMLError) {
            return try CostAssumptions.read(path: path)
        } catch { throw CommandFailure(.configuration, error.description) }
    }
}
