internal import CSV
package import History

/// A person's classifications, as comma-separated values.
///
/// The header is `provider,id,scope,severity,cause,recovery`; an empty field leaves that to the
/// rules. The last four columns may be missing.
package struct CorrectionFile: Sendable {
    private static let columns = ["provider", "id", "scope", "severity", "cause", "recovery"]

    /// The name of the file, for messages.
    package let name: String
    /// The corrections of the good lines, in order.
    package let corrections: [Correction]
    /// The lines that could not be read, in order.
    package let problems: [IncidentFileProblem]

    /// A line for people about each bad line: `FILE:7: what is wrong`.
    package var complaints: [String] { problems.map { "\(name):\($0)" } }

    /// Reads a file.
    ///
    /// - Throws: ``IncidentFileError`` when it cannot be opened or its header is wrong.
    package static func read(path: String) throws(IncidentFileError) -> CorrectionFile {
        try CorrectionFile(text: IncidentFile.text(at: path), name: path)
    }

    /// Reads a text.
    ///
    /// - Throws: ``IncidentFileError`` when its header is wrong.
    package init(text: String, name: String) throws(IncidentFileError) {
        self.name = name
        let header = "Begin it with the line '\(Self.columns.joined(separator: ","))'."
        let table: TableReader
        do throws(RecordError) {
            table = try TableReader(text)
        } catch {
            throw IncidentFileError("Could not read '\(name)': \(error.message). \(header)")
        }
        for column in ["provider", "id"] where !table.has(column) {
            throw IncidentFileError(
                "Could not read '\(name)': it has no column '\(column)'. \(header)")
        }
        var corrections: [Correction] = []
        var problems: [IncidentFileProblem] = []
        table.forEachRow { row, place in
            do throws(RecordError) {
                corrections.append(try Self.correction(row))
            } catch {
                problems.append(IncidentFileProblem(place, error.message))
            }
        } orProblem: { place, reason in
            problems.append(IncidentFileProblem(place, reason))
        }
        self.corrections = corrections
        self.problems = problems
    }

    private static func correction(_ row: TableReader.Row) throws(RecordError) -> Correction {
        let provider = try row["provider"].trimmed
        let id = try row["id"].trimmed
        guard !provider.isEmpty, !id.isEmpty else {
            throw RecordError("it names no incident: give provider and id")
        }
        return Correction(
            provider: provider, id: id, scope: try value(row, "scope"),
            severity: try value(row, "severity"), cause: try value(row, "cause"),
            recovery: try value(row, "recovery"))
    }

    private static func value<Value: RawRepresentable<String> & CaseIterable>(
        _ row: TableReader.Row, _ column: String
    ) throws(RecordError) -> Value? {
        guard row.has(column) else { return nil }
        let word = try row[column].trimmed.lowercased()
        if word.isEmpty { return nil }
        if let value = Value(rawValue: word) { return value }
        let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
        throw RecordError(
            "\(column) '\(RecordTime.shortened(word))' is unknown: use one of \(known)")
    }
}
