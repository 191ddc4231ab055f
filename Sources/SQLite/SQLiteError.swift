import CSQLite

/// Why SQLite could not do something: what was attempted, what went wrong, what to do.
package struct SQLiteError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What callers distinguish.
    package enum Code: Sendable {
        case busy, full, corrupt, cannotOpen, readOnly, constraint, notADatabase, closed, other
    }

    /// The class of failure.
    package let code: Code
    /// What went wrong in SQLite's own words, without a full stop (`UNIQUE constraint failed: t.id`).
    package let reason: String
    /// Sentences for people.
    package let message: String
    /// The sentences.
    package var description: String { message }

    /// An error of our own: what was attempted (`open 'x.db'`), what went wrong, what to do.
    package init(code: Code, attempt: String, reason: String, advice: String) {
        self.code = code
        self.reason = reason
        message = "Could not \(attempt): \(reason). \(advice)"
    }
}

extension SQLiteError {
    /// An error from SQLite's result code and its text.
    init(result: Int32, text: String, attempt: String) {
        let code = Code(result: result)
        self.init(
            code: code, attempt: attempt, reason: code.reason ?? text, advice: code.advice)
    }

    /// A statement in one line of at most 80 characters, for messages.
    static func brief(_ sql: String) -> String {
        let words = sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.count <= 80 ? words : words.prefix(79) + "…"
    }
}

extension SQLiteError.Code {
    /// The class of a result code; extended codes count as what they extend.
    init(result: Int32) {
        switch result & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
        case SQLITE_FULL: self = .full
        case SQLITE_CORRUPT: self = .corrupt
        case SQLITE_CANTOPEN: self = .cannotOpen
        case SQLITE_READONLY: self = .readOnly
        case SQLITE_CONSTRAINT: self = .constraint
        case SQLITE_NOTADB: self = .notADatabase
        default: self = .other
        }
    }

    /// What went wrong where SQLite's own text is poor; `nil` where it is good.
    var reason: String? {
        switch self {
        case .busy: "another process has locked the database"
        case .full: "the disk is full"
        case .corrupt: "the database file is damaged"
        case .cannotOpen: "the file cannot be opened"
        case .readOnly: "the database may only be read"
        case .notADatabase: "the file is not a database"
        case .constraint, .closed, .other: nil
        }
    }

    /// What to do about it.
    var advice: String {
        switch self {
        case .busy: "Let the other process finish, then try again."
        case .full: "Free space, then try again."
        case .corrupt: "Restore the file from a copy, or move it away to start anew."
        case .cannotOpen: "Check that its directory exists and may be written."
        case .readOnly: "Check the permissions of the file and of its directory."
        case .constraint: "Correct the values."
        case .notADatabase: "Give the path of another file."
        case .closed: "Open the database again."
        case .other: "Check the statement and the file."
        }
    }
}
