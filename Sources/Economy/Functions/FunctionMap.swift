import CSV
package import Model

/// The business functions that are known, and which service serves which.
package struct FunctionMap: Hashable, Sendable {
    /// The functions; earlier ones win when words speak for several.
    package private(set) var functions: [BusinessFunction]
    /// The function of a service, where somebody said so.
    package private(set) var stated: [ServiceID: String]

    /// A map of functions, and of services whose function is known.
    package init(_ functions: [BusinessFunction], stated: [ServiceID: String] = [:]) {
        self.functions = functions
        self.stated = stated
    }

    /// Reads `function,name,industry,words` in CSV; words are separated by blanks.
    ///
    /// - Throws: ``EconomyError/table(name:line:problem:)`` at the first line that is wrong.
    package init(csv text: String, name: String) throws(EconomyError) {
        let table: CSVTable
        do { table = try CSVTable(text) } catch {
            throw .table(name: name, line: error.line, problem: error.message)
        }
        if let problem = table.problems.first {
            throw .table(name: name, line: problem.line, problem: problem.message)
        }
        guard table.header == ["function", "name", "industry", "words"] else {
            throw .table(
                name: name, line: 1, problem: "the header is not function,name,industry,words")
        }
        var functions: [BusinessFunction] = []
        for row in table.rows {
            let words = row.fields[3].lowercased().split(separator: " ").map(String.init)
            guard !row.fields[0].isEmpty, !row.fields[2].isEmpty else {
                throw .table(name: name, line: row.line, problem: "lacks its function or industry")
            }
            guard !functions.contains(where: { $0.id == row.fields[0] }) else {
                throw .table(
                    name: name, line: row.line,
                    problem: "the function '\(row.fields[0])' is listed twice")
            }
            functions.append(
                BusinessFunction(
                    id: row.fields[0], name: row.fields[1].isEmpty ? row.fields[0] : row.fields[1],
                    industry: row.fields[2], words: words))
        }
        self.init(functions)
    }

    /// The map with other functions in place of those of the same name, or in front.
    package func overridden(
        by others: [BusinessFunction], stated more: [ServiceID: String] = [:]
    ) -> FunctionMap {
        var result = self
        let names = Set(others.map(\.id))
        result.functions = others + functions.filter { !names.contains($0.id) }
        result.stated.merge(more) { $1 }
        return result
    }

    /// The function of this name.
    package subscript(id: String) -> BusinessFunction? { functions.first { $0.id == id } }

    /// The function of a service: as stated, or as its words suggest; `nil` when nothing speaks.
    ///
    /// A word in the name counts three times a word in the summary. That is a guess, and its
    /// confidence says so.
    ///
    /// - Complexity: O(words of the service · words of the functions).
    package func match(_ service: Service) -> FunctionMatch? {
        if let id = stated[service.id], let function = self[id] {
            return FunctionMatch(
                function: function, confidence: .stated, reason: "stated in the assumptions")
        }
        let name = Self.words(of: service.id.rawValue + " " + service.name)
        let summary = Self.words(of: service.summary)
        var best: (function: BusinessFunction, score: Int, word: String)?
        for function in functions {
            let inName = function.words.filter(name.contains)
            let inSummary = function.words.filter(summary.contains)
            let score = 3 * inName.count + inSummary.count
            guard score > best?.score ?? 0, let word = (inName + inSummary).first else { continue }
            best = (function, score, word)
        }
        return best.map { best in
            FunctionMatch(
                function: best.function, confidence: .low,
                reason: "guessed from the word '\(best.word)'")
        }
    }

    private static func words(of text: String) -> Set<String> {
        Set(
            text.lowercased().split { !$0.isLetter && !$0.isNumber }
                .map(String.init))
    }
}

extension FunctionMap {
    /// The functions that come with the program.
    ///
    /// - Throws: ``EconomyError`` never, unless the table in the program is damaged.
    package static func builtIn() throws(EconomyError) -> FunctionMap { try loaded.get() }

    private static let loaded = Result { () throws(EconomyError) in
        try FunctionMap(
            csv: String(decoding: PackageResources.business_functions_csv, as: UTF8.self),
            name: "business-functions.csv")
    }
}
