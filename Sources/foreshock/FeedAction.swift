import Clocks
import Commands
import Files
import Model
import Reports
import StatusFeeds

/// `foreshock feed`: what a provider says about itself, in a saved feed.
enum FeedAction {
    static func run(_ options: Command.Feed, _ console: Console) async throws -> ExitCode {
        let bytes: [UInt8]
        do throws(InputFileError) { bytes = try InputFile.bytes(of: options.file) } catch {
            throw CommandFailure(.configuration, error.description)
        }
        let status: ProviderStatus
        do throws(StatusFeedError) {
            status = try StatusFeed.read(
                bytes, name: options.file, platform: options.platform)
        } catch {
            throw CommandFailure(.configuration, error.description)
        }
        let judged = status.judged(
            at: options.moment ?? ScaledTime.wallNow(), stalenessLimit: options.stalenessLimit)
        try console.output(FeedReport(status, judged: judged), asJSON: options.wantsJSON)
        return .ok
    }
}
