import Marketplace

/// `foreshock lab-service`: one service of the demo as a process.
enum LabAction {
    /// Runs the service that the file describes.
    static func run(_ file: String) async throws {
        try await LabService.run(configurationFile: file)
    }
}
