import Commands
import Model
import Node

extension CommandActions {
    /// What the commands really do.
    static let foreshock = CommandActions(
        serve: ServeAction.run, demo: DemoAction.run, check: CheckAction.run,
        graph: GraphAction.run, faults: FaultsAction.run, history: HistoryAction.run,
        catalogue: CatalogueAction.run, feed: FeedAction.run,
        validate: { file in
            let configuration = try ServeAction.readConfiguration(file)
            return "\(file) is right: \(configuration.summary)."
        },
        labService: { file, _ in
            try await LabAction.run(file)
            return .ok
        })
}
