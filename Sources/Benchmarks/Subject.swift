/// What can be measured; one file each in `Subjects`.
enum Subject: String, CaseIterable, Sendable {
    case detectors, path, pages, service, crowd, stories, kill, graph, cascade, history, faults

    func measure(_ options: BenchmarkOptions) async throws -> SubjectReport {
        switch self {
        case .detectors: DetectorSpeed.measure()
        case .path: try await PathLatency.measure()
        case .pages: try await PageThroughput.measure()
        case .service: try await CrowdService.measure()
        case .crowd: try await CrowdLoad.measure(options)
        case .stories: try await StoryAccuracy.measure(options)
        case .graph: GraphImpact.measure(options)
        case .kill: try await KillDrill.measure(options)
        case .cascade: try CascadeSpeed.measure()
        case .history: HistorySpeed.measure()
        case .faults: try FaultTreeSpeed.measure()
        }
    }
}
