import Clocks
import Commands
import FoundationEssentials
import Model
import Reports
import StatusFeeds

/// `foreshock feed`: what a provider says about itself, in a saved feed.
enum FeedAction {
    static func run(_ options: Command.Feed, _ console: Console) async throws -> ExitCode {
        guard let data = FileManager.default.contents(atPath: options.file) else {
            throw CommandFailure(
                .cannotRun,
                "Could not read '\(options.file)': it is not there, or may not be read.")
        }
        let status: ProviderStatus
        do throws(StatusFeedError) {
            status = try StatusFeed.read(
                Array(data), name: options.file, platform: options.platform)
        } catch {
            throw CommandFailure(.configuration, error.description)
        }
        let judged = status.judged(
            at: options.moment ?? ScaledTime.wallNow(), stalenessLimit: options.stalenessLimit)
        try console.output(FeedReport(status, judged: judged), asJSON: options.wantsJSON)
        return .ok
    }
}
