import FoundationEssentials
package import Model

/// Frames of a run in which nothing was wrong: what a changed rule is tried against for noise.
package struct ControlRecord: Sendable {
    /// What it is, for people (`the campaign alone, 27 min`).
    package let name: String
    /// The frames, by time.
    package let frames: [SignalFrame]

    /// A record.
    package init(name: String, frames: [SignalFrame]) {
        self.name = name
        self.frames = frames
    }

    /// Reads a record that `foreshock demo --record` wrote.
    ///
    /// - Throws: ``NodeError`` naming the file when it cannot be read or is no record.
    package static func read(path: String) throws -> ControlRecord {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw NodeError(
                "Could not read the control record '\(path)': there is no such file, or it may not "
                    + "be read. Check 'control' in the configuration.")
        }
        do {
            return try JSONDecoder().decode(ControlRecord.self, from: data)
        } catch {
            throw NodeError(
                "Could not read the control record '\(path)': it is not what "
                    + "'foreshock demo --record' writes. Record it again.")
        }
    }

    /// Writes the record to a file.
    ///
    /// - Throws: ``NodeError`` naming the file when it cannot be written.
    package func write(path: String) throws {
        do {
            try JSONEncoder().encode(self).write(to: URL(filePath: path))
        } catch {
            throw NodeError(
                "Could not write the control record '\(path)'. "
                    + "Check that its folder exists, may be written and has space left.")
        }
    }
}
