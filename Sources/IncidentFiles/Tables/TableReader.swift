import CSV
import Model

/// Rows of a table by the names of their columns.
struct TableReader {
    struct Row {
        let line: Int
        let fields: [String]
        fileprivate let columns: [String: Int]

        func has(_ name: String) -> Bool { columns[name] != nil }

        /// The value in a column.
        subscript(name: String) -> String {
            get throws(RecordError) {
                guard let column = columns[name] else {
                    throw RecordError("the table has no column '\(name)'")
                }
                return fields[column]
            }
        }
    }

    private let table: CSVTable
    private let columns: [String: Int]

    init(_ text: String) throws(RecordError) {
        do throws(CSVError) {
            table = try CSVTable(text)
        } catch {
            throw RecordError(error.message)
        }
        columns = Dictionary(zip(table.header, 0...)) { first, _ in first }
    }

    func has(_ name: String) -> Bool { columns[name] != nil }

    /// The rows that could be cut into fields, and those that could not, in the order of the file.
    func forEachRow(
        _ take: (Row, IncidentFileProblem.Place) -> Void,
        orProblem setAside: (IncidentFileProblem.Place, String) -> Void
    ) {
        var problems = table.problems[...]
        for row in table.rows {
            while let problem = problems.first, problem.line < row.line {
                setAside(.line(problem.line), "the line \(problem.message)")
                problems.removeFirst()
            }
            take(Row(line: row.line, fields: row.fields, columns: columns), .line(row.line))
        }
        for problem in problems { setAside(.line(problem.line), "the line \(problem.message)") }
    }

    /// Gives the sieve what a row says, and sets aside what cannot be read.
    func sift(
        into sieve: inout RecordSieve, _ incident: (Row) throws(RecordError) -> PastIncident
    ) {
        forEachRow { row, place in
            do throws(RecordError) {
                sieve.take(try incident(row), at: place)
            } catch {
                sieve.setAside(place, error.message)
            }
        } orProblem: { place, reason in
            sieve.setAside(place, reason)
        }
    }
}
