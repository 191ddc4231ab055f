import Files

/// Reads files of incidents, whose format is found out by their content.
package enum IncidentFile {
    private static let limitBytes = 1 << 30

    /// Reads a file.
    ///
    /// - Throws: ``IncidentFileError`` when it cannot be opened, or nothing in it can be understood.
    package static func read(path: String) throws(IncidentFileError) -> IncidentDocument {
        try read(text: text(at: path), name: path)
    }

    /// The text of a file of at most 1 GiB.
    static func text(at path: String) throws(IncidentFileError) -> String {
        do throws(InputFileError) {
            return String(
                decoding: try InputFile.bytes(of: path, mostBytes: limitBytes), as: UTF8.self)
        } catch { throw IncidentFileError(error.description) }
    }

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - text: The whole text.
    ///   - name: The name of the file, for messages.
    /// - Returns: What can be counted, and what was set aside with its reasons.
    /// - Throws: ``IncidentFileError`` when nothing in it can be understood.
    /// - Complexity: O(*n*).
    package static func read(
        text: String, name: String
    ) throws(IncidentFileError) -> IncidentDocument {
        guard let format = IncidentFormat(contentOf: text) else { throw unknown(text, name) }
        var sieve = RecordSieve()
        do {
            switch format {
            case .google: try GoogleIncidents.read(text, into: &sieve)
            case .amazon: try AmazonArchive.read(text, into: &sieve)
            case .statuspage: StatuspageLines.read(text, into: &sieve)
            case .cloudTable: try CloudTable.read(text, into: &sieve)
            case .trace: try FailureTrace.read(text, into: &sieve)
            case .table: try IncidentTable.read(text, into: &sieve)
            case .foreshock: try ForeshockExport.read(text, into: &sieve)
            }
        } catch {
            throw IncidentFileError(
                "Could not read '\(name)' as \(format.rawValue): \(error.message). "
                    + "Get the whole file again.")
        }
        return IncidentDocument(
            name: name, format: format, incidents: sieve.incidents, problems: sieve.problems,
            doubts: sieve.doubts)
    }

    private static func unknown(_ text: String, _ name: String) -> IncidentFileError {
        guard text.contains(where: { !$0.isWhitespace }) else {
            return IncidentFileError("Could not read '\(name)': it is empty.")
        }
        return IncidentFileError(
            "Could not read '\(name)': its format is unknown. Give incidents.json of Google "
                + "Cloud, data.json of AWS, Statuspage incidents one a line, a table or trace "
                + "of the Cloud Uptime Archive, Foreshock's own list, or a table with the columns "
                + "provider, id, start and end.")
    }
}
