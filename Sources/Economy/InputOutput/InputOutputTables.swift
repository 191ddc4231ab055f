import CSV

/// Make and use tables of an economy in one year.
package struct InputOutputTables: Sendable {
    /// The industries, in the order of the tables.
    package let industries: [Industry]
    /// Output of each industry (row) by commodity (column).
    package let make: Matrix
    /// Use of each commodity (row) by industry (column).
    package let use: Matrix
    /// Output of each industry.
    package let industryOutput: [Double]
    /// Output of each commodity.
    package let commodityOutput: [Double]
    /// Final demand for each commodity.
    package let finalDemand: [Double]

    /// Reads three tables in CSV.
    ///
    /// - Parameters:
    ///   - make: Rows are industries and a last row of totals; columns are commodities and totals.
    ///   - use: Rows are commodities; columns are industries, and final demand from `F010` on.
    ///   - codes: `kind,code,name`, with a line of kind `industry` for each industry.
    /// - Throws: ``EconomyError/table(name:line:problem:)`` at the first thing that is wrong.
    package init(make: String, use: String, codes: String) throws(EconomyError) {
        let names = try Self.names(of: NumberTable.read(codes, "codes"))
        let makeTable = try NumberTable(make, name: "make")
        let useTable = try NumberTable(use, name: "use")
        let commodities = makeTable.columns.dropLast()
        let codes = makeTable.rows.dropLast()
        let finalUses = useTable.columns.dropFirst(codes.count)
        guard useTable.rows == Array(commodities), useTable.columns.starts(with: codes),
            finalUses.allSatisfy({ $0.hasPrefix("F") })
        else {
            throw .table(
                name: "use", line: 1, problem: "its lines and columns are not those of make")
        }
        industries = codes.map { Industry(code: $0, name: names[$0] ?? $0) }
        self.make = makeTable.block(rows: codes.count, columns: 0..<commodities.count)
        self.use = useTable.block(rows: commodities.count, columns: 0..<codes.count)
        industryOutput = makeTable.numbers.dropLast().map { $0[commodities.count] }
        commodityOutput = Array(makeTable.numbers[codes.count].dropLast())
        finalDemand = useTable.numbers.map { $0[codes.count...].reduce(0, +) }
        guard (industryOutput + commodityOutput).allSatisfy({ $0 > 0 }) else {
            throw .table(name: "make", line: 1, problem: "an output is not above 0")
        }
    }

    private static func names(of table: CSVTable) throws(EconomyError) -> [String: String] {
        guard table.header == ["kind", "code", "name"] else {
            throw .table(name: "codes", line: 1, problem: "the header is not kind,code,name")
        }
        var names: [String: String] = [:]
        for row in table.rows where row.fields[0] == "industry" {
            names[row.fields[1]] = row.fields[2]
        }
        return names
    }
}

/// Numbers with a name for every line and column.
private struct NumberTable {
    let columns: [String]
    let rows: [String]
    let numbers: [[Double]]

    init(_ text: String, name: String) throws(EconomyError) {
        let table = try Self.read(text, name)
        var rows: [String] = []
        var numbers: [[Double]] = []
        for row in table.rows {
            let values = row.fields.dropFirst().compactMap(Double.init)
            guard values.count == row.fields.count - 1, values.allSatisfy(\.isFinite) else {
                throw .table(name: name, line: row.line, problem: "has a field that is no number")
            }
            rows.append(row.fields[0])
            numbers.append(values)
        }
        guard rows.count > 1 else {
            throw .table(name: name, line: 1, problem: "has fewer than two lines")
        }
        columns = Array(table.header.dropFirst())
        self.rows = rows
        self.numbers = numbers
    }

    func block(rows: Int, columns: Range<Int>) -> Matrix {
        Matrix(numbers.prefix(rows).map { Array($0[columns]) })
    }

    static func read(_ text: String, _ name: String) throws(EconomyError) -> CSVTable {
        let table: CSVTable
        do { table = try CSVTable(text) } catch {
            throw .table(name: name, line: error.line, problem: error.message)
        }
        if let problem = table.problems.first {
            throw .table(name: name, line: problem.line, problem: problem.message)
        }
        return table
    }
}
