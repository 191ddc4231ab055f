import Language
import Clocks
import FoundationEssentials
import HTTP
import LoadTesting
import Model
import Node
import Storage

/// Plays a story: the lab breaks, Foreshock watches it, and both are real processes.
///
/// The demo itself knows the story and what is expected of it; the node is told nothing but what a
/// user's own system would tell it: addresses, dependencies, the old alert, and changes.
package struct DemoRun: Sendable {
    private let options: DemoOptions
    private let time: ScaledTime
    private let say: @Sendable (String) -> Void

    /// A demo that has not begun; `say` takes each line for the terminal.
    package init(options: DemoOptions, say: @escaping @Sendable (String) -> Void) {
        self.options = options
        self.say = say
        time = ScaledTime(origin: ScaledTime.wallNow(), speed: options.speed)
    }

    /// Plays the story to its end and, unless headless, serves on until cancelled.
    ///
    /// - Returns: What the story came to.
    /// - Throws: `CancellationError` when it was cut short, else a sentence for people.
    package func run() async throws -> StoryReport {
        let folder = try DemoFolder()
        defer { folder.remove() }
        return try await play(in: folder)
    }

    private func play(in folder: DemoFolder) async throws -> StoryReport {
        let receiver = WebhookReceiver(show: say)
        let stage = Stage()
        let peers = HTTPServer(host: "127.0.0.1", port: 0) { request in
            await stage.answer(request, receiver: receiver)
        }
        try await peers.start()
        let listen = try await freeAddress()
        let client = NodeClient(address: "http://\(listen)")
        let played = options.story.scenario.landscape.played?.rawValue ?? ""
        let desk = ProviderDesk(
            name: played, address: "\(client.address)/services/\(played)", openedAt: time.now())
        let lab = try Lab(
            scenario: options.story.scenario, executable: options.executable, time: time,
            report: { await client.report($0) }, log: { _, text in say("          lab: \(text)") })
        await stage.enter(lab, desk)
        try await rememberPast(of: lab.scenario, in: folder)
        let configuration = try write(folder, lab: lab, listen: listen, peers: peers.port)
        let node = NodeProcess(
            executable: options.executable, configuration: configuration, time: time,
            log: folder.path("foreshock.log"), client: client, say: say)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await peers.run() }
            defer { group.cancelAll() }
            let result = await Result {
                try await perform(lab, node, client, receiver, desk)
            }
            await node.stop()
            await lab.stop()
            return try result.get()
        }
    }

    private func perform(
        _ lab: Lab, _ node: NodeProcess, _ client: NodeClient, _ receiver: WebhookReceiver,
        _ desk: ProviderDesk
    ) async throws -> StoryReport {
        say("Starting the lab: \(lab.scenario.landscape.services.count) services")
        try await lab.start()
        try await node.start()
        say("Open \(client.address) to watch: \(lab.scenario.title)")
        return try await withThrowingTaskGroup(of: Void.self) { group in
            let teller = StoryTeller(start: time.now(), say: say)
            group.addTask { try await node.supervise() }
            group.addTask { try await teller.follow(client) }
            if let played = lab.scenario.landscape.played {
                let visitors = Visitors(service: played, client: client, time: time)
                group.addTask { try await visitors.run { await lab.load } }
                group.addTask { try await desk.run(time: time) { await lab.load } }
                say("\(client.address)/services/\(played) is the page of the service it plays")
            }
            defer { group.cancelAll() }
            let outcome = try await lab.play()
            let report = try await report(of: outcome, node, client, receiver)
            try await record(outcome, client)
            // Ctrl-C ends the serving; the story has come to its end all the same.
            if !options.isHeadless { try? await serveOn(report, client, lab) }
            return report
        }
    }

    private func report(
        of outcome: LabOutcome, _ node: NodeProcess, _ client: NodeClient,
        _ receiver: WebhookReceiver
    ) async throws -> StoryReport {
        let incidents = try await client.patiently { try await $0.incidents() }
        var postmortem: String?
        if let main = StoryReport.principal(incidents) {
            postmortem = try await client.patiently { try await $0.postmortem(main.id) }
        }
        var report = StoryReport(
            scenario: options.story.scenario, speed: options.speed, outcome: outcome,
            incidents: incidents, received: receiver.received, postmortem: postmortem)
        report.restarts = await node.restarts
        report.failures =
            Verdict(expectation: options.story.expectation, report: report).failures
        return report
    }

    private func serveOn(_ report: StoryReport, _ client: NodeClient, _ lab: Lab) async throws {
        for line in report.summary { say(line) }
        say("The story is over. \(client.address) goes on showing it until Ctrl-C.")
        do {
            try await lab.keepLoad()
            try await ScaledTime.wall.sleep(for: .seconds(86_400 * 365))
        } catch is CancellationError {
            // Being told to end is how a demo ends; its report stands.
        }
    }

    /// Keeps the frames of every pool's service, for use as a control record.
    private func record(_ outcome: LabOutcome, _ client: NodeClient) async throws {
        guard let path = options.record else { return }
        let range = TimeRange(start: outcome.startedAt, end: outcome.endedAt)
        var frames: [SignalFrame] = []
        for service in options.story.scenario.landscape.services {
            frames += try await client.frames(of: service.id, in: range).map(\.poolSignals)
        }
        let name = "\(options.story.scenario.title), \(range.duration.words)"
        try ControlRecord(name: name, frames: frames).write(path: path)
        say("Kept \(frames.count) frames in \(path)")
    }

    private func write(
        _ folder: DemoFolder, lab: Lab, listen: ListenAddress, peers: Int
    ) throws -> String {
        let control = folder.path("control.json")
        try folder.write(BuiltInControl.record, to: control)
        let history = folder.path("published-outages.ndjson")
        try folder.write(BuiltInFigures.pastOutages, to: history)
        let text = NodeConfigurationText(
            scenario: lab.scenario, endpoints: lab.endpoints, listen: listen,
            database: folder.path("foreshock.db"),
            webhook: "http://127.0.0.1:\(peers)/webhook",
            operatorAddress: "http://127.0.0.1:\(peers)",
            control: BuiltInControl.fits(lab.scenario) ? control : nil, history: history,
            providerPage: "http://127.0.0.1:\(peers)/provider/api/v2/summary.json"
        ).text
        let path = folder.path("foreshock.yaml")
        try folder.write(Array(text.utf8), to: path)
        return path
    }

    /// Puts the invented past of reports into the node's store, before the node opens it.
    private func rememberPast(of scenario: Scenario, in folder: DemoFolder) async throws {
        guard let played = scenario.landscape.played else { return }
        let store = try await SQLiteStore.open(path: folder.path("foreshock.db"))
        let now = time.now()
        try await store.keep(ReportHabit.past(of: played, before: now))
        try await store.keep(ReportBeginning(since: ReportHabit.begin(before: now)).document)
        try await store.close()
    }

    /// The address to serve at, with a port that is free now.
    private func freeAddress() async throws -> ListenAddress {
        let probe = HTTPServer(host: options.listen.host, port: options.listen.port) { _ in
            .text("")
        }
        try await probe.start()
        return ListenAddress(host: options.listen.host, port: probe.port)
    }
}

extension Result where Failure == any Error, Success: Sendable {
    /// What `body` returns or throws.
    fileprivate init(_ body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }
}
