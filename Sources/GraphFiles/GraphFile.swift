import Language
import Model

/// Reads dependency graphs from files in several formats; several files make one graph.
package enum GraphFile {
    /// The formats that are read.
    package enum Format: String, Hashable, Sendable, CaseIterable {
        case yaml, csv, backstage, otlp, jaeger
        case webDependencies = "web-dependencies"
        case openPSA = "open-psa"

        /// Those that hold graphs of services: all but fault trees.
        package static let ofGraphs = allCases.filter { $0 != .openPSA }
    }

    /// A file's name and what it holds.
    package struct Text: Sendable {
        /// The name, as the user wrote it.
        package let file: String
        /// The whole content.
        package let content: String

        /// A text under a name.
        package init(file: String, content: String) {
            self.file = file
            self.content = content
        }
    }

    /// The largest file accepted, in bytes.
    package static let mostBytes = 256 << 20

    /// Reads files.
    ///
    /// - Parameters:
    ///   - paths: The files.
    ///   - format: The format of all of them; `nil` to find out that of each by its content.
    ///   - keepsGoing: Whether to use what is right when something is wrong.
    /// - Returns: The graph of all of them.
    /// - Throws: ``GraphFileError`` with all problems; when told to keep going, only if nothing at
    ///   all could be used.
    package static func read(
        paths: [String], format: Format? = nil, keepsGoing: Bool = false
    ) throws(GraphFileError) -> GraphDocument {
        var texts: [Text] = []
        var problems: [GraphFileProblem] = []
        for path in paths {
            do throws(GraphFileProblem) { texts.append(try text(ofFile: path)) } catch {
                problems.append(error)
            }
        }
        return try read(texts, format: format, keepsGoing: keepsGoing, after: problems)
    }

    /// Reads texts.
    ///
    /// - Parameters:
    ///   - texts: The texts with the names of their files.
    ///   - format: The format of all of them; `nil` to find out that of each by its content.
    ///   - keepsGoing: Whether to use what is right when something is wrong.
    /// - Returns: The graph of all of them.
    /// - Throws: ``GraphFileError`` with all problems; when told to keep going, only if nothing at
    ///   all could be used.
    /// - Complexity: O(*n*) in the length of the texts.
    package static func read(
        _ texts: [Text], format: Format? = nil, keepsGoing: Bool = false
    ) throws(GraphFileError) -> GraphDocument {
        try read(texts, format: format, keepsGoing: keepsGoing, after: [])
    }

    private static func read(
        _ texts: [Text], format: Format?, keepsGoing: Bool, after earlier: [GraphFileProblem]
    ) throws(GraphFileError) -> GraphDocument {
        var draft = GraphDraft()
        for problem in earlier { draft.note(problem) }
        var gathering = Gathering()
        for text in texts {
            if let format = format ?? self.format(of: text.content) {
                gathering.take(text, as: format, into: &draft)
            } else {
                draft.note(unknownFormat(text))
            }
        }
        let calls = gathering.contribute(to: &draft)
        let services = draft.services()
        if services.isEmpty, draft.problems.isEmpty, let first = texts.first {
            draft.note(GraphFileProblem(file: first.file, line: 1, reason: "holds no service"))
        }
        let problems = sorted(draft.problems, by: earlier.map(\.file) + texts.map(\.file))
        guard problems.isEmpty || (keepsGoing && !services.isEmpty) else {
            throw GraphFileError(problems: problems)
        }
        return GraphDocument(
            services: services, calls: calls, problems: problems, notes: draft.notes)
    }

    private static func unknownFormat(_ text: Text) -> GraphFileProblem {
        guard text.content.contains(where: { !$0.isWhitespace }) else {
            return GraphFileProblem(file: text.file, line: 1, reason: "the file is empty")
        }
        let names = Format.ofGraphs.map(\.rawValue)
        return GraphFileProblem(
            file: text.file, line: 1,
            reason: "is in no format that is known by its content; name one of "
                + "\(Spelling.list(names, "or")) with --format")
    }

    private static func sorted(
        _ problems: [GraphFileProblem], by files: [String]
    ) -> [GraphFileProblem] {
        let places = Dictionary(
            files.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: min)
        return problems.enumerated().sorted { one, other in
            let left = (places[one.element.file] ?? 0, one.element.line ?? 0, one.offset)
            let right = (places[other.element.file] ?? 0, other.element.line ?? 0, other.offset)
            return left < right
        }.map(\.element)
    }
}

/// One reader for each format, filled file by file.
private struct Gathering {
    var lists = ServiceListReader()
    var edges = EdgeListReader()
    var web = WebDependencyReader()
    var catalog = BackstageCatalog()
    var spans = SpanTable()

    mutating func take(
        _ text: GraphFile.Text, as format: GraphFile.Format, into draft: inout GraphDraft
    ) {
        switch format {
        case .yaml: lists.take(text.content, file: text.file, into: &draft)
        case .csv: edges.take(text.content, file: text.file, into: &draft)
        case .webDependencies: web.take(text.content, file: text.file, into: &draft)
        case .backstage: catalog.take(text.content, file: text.file, into: &draft)
        case .otlp: OTLPReader.take(text, into: &spans, &draft)
        case .jaeger: JaegerReader.take(text, into: &spans, &draft)
        case .openPSA:
            draft.note(
                GraphFileProblem(
                    file: text.file, line: 1,
                    reason: "is a fault tree (Open-PSA), no graph of services; 'foreshock faults' "
                        + "reads it"))
        }
    }

    /// Lists of services come last: they may name what any other file names.
    func contribute(to draft: inout GraphDraft) -> [CallFigures] {
        web.contribute(to: &draft)
        catalog.contribute(to: &draft)
        lists.contribute(to: &draft, knowing: draft.ids + spans.services)
        return spans.contribute(to: &draft)
    }
}
