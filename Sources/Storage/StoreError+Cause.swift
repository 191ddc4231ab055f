import SQLite

extension StoreError {
    /// Puts into words what happened below while something was attempted on a store.
    ///
    /// - Parameters:
    ///   - cause: What was thrown.
    ///   - attempt: What was attempted, as in `Could not …`.
    ///   - path: The store's file.
    init(_ cause: any Error, attempt: String, path: String) {
        if let error = cause as? StoreError {
            self = error
            return
        }
        let (code, sentences) = Self.explain(cause)
        self.init(code: code, message: "Could not \(attempt) '\(path)': \(sentences)")
    }

    /// What was read is not what was written.
    static func damaged(_ what: String) -> SQLiteError {
        SQLiteError(
            code: .corrupt, attempt: "read \(what)", reason: "it is damaged", advice: "Restore it.")
    }

    private static func explain(_ cause: any Error) -> (Code, String) {
        guard let error = cause as? SQLiteError else { return (.other, "\(cause)") }
        switch error.code {
        case .busy:
            return (
                .busy, "another program has locked the file. Close it there, then try again."
            )
        case .full:
            return (.full, "the disk is full. Free space, then try again.")
        case .corrupt:
            return (
                .corrupt,
                "the file is damaged. Restore it from a copy, or move it away to start anew."
            )
        case .notADatabase:
            return (.corrupt, "the file is not a Foreshock store. Give another path.")
        case .cannotOpen, .readOnly:
            return (.cannotOpen, StoreFile.notWritable)
        case .closed:
            return (.closed, "it was closed. Open it again.")
        case .constraint, .other:
            return (.other, "\(error.reason). This is a mistake in Foreshock; please report it.")
        }
    }
}
