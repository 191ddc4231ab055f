import CSQLite

/// A prepared statement; used by its connection alone, while it holds the mutex.
@safe final class SQLiteStatement {
    private let handle: OpaquePointer
    let columns: [String]

    /// Takes over a prepared statement and finalizes it at the end of its life.
    init(owning handle: OpaquePointer) {
        unsafe self.handle = handle
        columns = unsafe (0..<sqlite3_column_count(handle)).map { index in
            guard let name = unsafe sqlite3_column_name(handle, index) else { return "" }
            return unsafe String(cString: name)
        }
    }

    deinit { unsafe sqlite3_finalize(handle) }

    /// Binds all parameters, in order; traps when their number differs.
    ///
    /// - Returns: SQLite's result code, `SQLITE_OK` on success.
    func bind(_ values: [SQLiteValue]) -> Int32 {
        let expected = unsafe Int(sqlite3_bind_parameter_count(handle))
        precondition(values.count == expected, "\(values.count) values for \(expected) parameters")
        for (offset, value) in values.enumerated() {
            let result = bind(value, at: Int32(offset + 1))
            guard result == SQLITE_OK else { return result }
        }
        return SQLITE_OK
    }

    /// Goes to the next row: `SQLITE_ROW`, `SQLITE_DONE` or the code of a failure.
    func step() -> Int32 { unsafe sqlite3_step(handle) }

    /// The row it stands on.
    func row() -> SQLiteRow {
        SQLiteRow(
            columns: columns, values: (0..<Int32(columns.count)).map { value(at: $0) })
    }

    /// Ends the execution and forgets the parameters, so that no lock and no copy stays.
    func reset() {
        unsafe sqlite3_reset(handle)  // repeats the code that `step` gave already
        unsafe sqlite3_clear_bindings(handle)
    }

    private func bind(_ value: SQLiteValue, at index: Int32) -> Int32 {
        switch value {
        case .null: return unsafe sqlite3_bind_null(handle, index)
        case .integer(let number): return unsafe sqlite3_bind_int64(handle, index, number)
        case .real(let number): return unsafe sqlite3_bind_double(handle, index, number)
        case .text(var text):
            return text.withUTF8 { bytes in
                unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                    guard let start = characters.baseAddress else {
                        return unsafe csqlite_bind_text_copy(handle, index, "", 0)
                    }
                    return unsafe csqlite_bind_text_copy(
                        handle, index, start, Int32(clamping: characters.count))
                }
            }
        case .blob(let bytes):
            guard !bytes.isEmpty else { return unsafe sqlite3_bind_zeroblob(handle, index, 0) }
            return unsafe bytes.withUnsafeBytes { buffer in
                unsafe csqlite_bind_blob_copy(
                    handle, index, buffer.baseAddress, Int32(clamping: buffer.count))
            }
        }
    }

    private func value(at index: Int32) -> SQLiteValue {
        switch unsafe sqlite3_column_type(handle, index) {
        case SQLITE_INTEGER: .integer(unsafe sqlite3_column_int64(handle, index))
        case SQLITE_FLOAT: .real(unsafe sqlite3_column_double(handle, index))
        case SQLITE_TEXT: .text(text(at: index))
        case SQLITE_BLOB: .blob(blob(at: index))
        default: .null
        }
    }

    private func text(at index: Int32) -> String {
        guard let start = unsafe sqlite3_column_text(handle, index) else { return "" }
        let count = unsafe Int(sqlite3_column_bytes(handle, index))
        return unsafe String(
            decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    private func blob(at index: Int32) -> [UInt8] {
        guard let start = unsafe sqlite3_column_blob(handle, index) else { return [] }
        let count = unsafe Int(sqlite3_column_bytes(handle, index))
        return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }
}
