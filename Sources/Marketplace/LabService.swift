import FoundationEssentials

/// The hidden subcommand `lab-service --config FILE`: one service of the marketplace as a process.
package enum LabService {
    /// Runs the service that the file describes until SIGTERM, or until its parent is gone.
    ///
    /// - Throws: A sentence for people when the file cannot be read, the database cannot be had or
    ///   the port is taken.
    package static func run(configurationFile: String) async throws {
        ProcessLife.listen()
        let app = try MarketplaceApp(configuration(from: configurationFile))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await app.run { _ in
                    guard let file = app.configuration.readyFile else { return }
                    try Data().write(to: URL(filePath: file))
                }
            }
            group.addTask { try await ProcessLife.untilOver(parent: app.configuration.parent) }
            try await group.next()
            group.cancelAll()
        }
    }

    static func configuration(from file: String) throws -> AppConfiguration {
        do {
            return try JSONDecoder().decode(
                AppConfiguration.self, from: Data(contentsOf: URL(filePath: file)))
        } catch {
            throw LabServiceError(
                description: "Could not read the service's configuration '\(file)': \(error)")
        }
    }
}

/// Why a service's process could not start.
package struct LabServiceError: Error, CustomStringConvertible {
    /// A sentence for people.
    package let description: String
}
