import Model
import YAML

/// Gathers the `services` of Foreshock's own files, whole configurations included.
struct ServiceListReader {
    /// The largest file accepted, in bytes.
    static let mostBytes = 32 << 20
    /// Keys of a configuration that say nothing about the graph.
    private static let otherKeys = [
        "title", "listen", "address", "database", "retention", "control", "rules", "webhooks",
        "actions", "economy", "history", "notice", "catalogue", "providers", "region", "lookup",
    ]

    private var lists: [(file: String, list: YAMLNode)] = []

    /// Whether no list was found yet.
    var isEmpty: Bool { lists.isEmpty }

    /// Takes a file; its services are read when all files are there.
    mutating func take(_ text: String, file: String, into draft: inout GraphDraft) {
        let (roots, mistake) = YAMLDocument.parseAll(text, file: file, limit: Self.mostBytes)
        if let mistake { draft.note(GraphFileProblem(mistake, in: file)) }
        for root in roots {
            do throws(YAMLError) {
                var mapping = try root.mapping("the file")
                for key in Self.otherKeys { _ = mapping.value(key) }
                lists.append((file, try mapping.required("services")))
                for error in mapping.unknownKeys { draft.note(GraphFileProblem(error, in: file)) }
            } catch { draft.note(GraphFileProblem(error, in: file)) }
        }
        if roots.isEmpty, mistake == nil {
            draft.note(GraphFileProblem(file: file, line: 1, reason: "the file is empty"))
        }
    }

    /// Reads all services; a dependency may name any of them and of `others`.
    func contribute(to draft: inout GraphDraft, knowing others: [ServiceID]) {
        let listed = lists.flatMap { ServiceReader.identities(in: $0.list) }
        for id in listed { draft.mention(id) }  // Keeps the order of the file.
        var reader = ServiceReader(names: .free, known: listed + others)
        for (file, list) in lists {
            reader.beginList()
            var nodes: [YAMLNode] = []
            do throws(YAMLError) { nodes = try list.items("'services'") } catch {
                draft.note(GraphFileProblem(error, in: file))
            }
            for node in nodes {
                do throws(YAMLError) {
                    let service = try ServiceListReader.service(node, &reader)
                    ServiceListReader.add(
                        service, at: Place(file: file, line: node.position.line), to: &draft)
                } catch { draft.note(GraphFileProblem(error, in: file)) }
            }
        }
        for mistake in reader.mistakes { draft.note(GraphFileProblem(mistake, in: "")) }
    }

    private static func service(
        _ node: YAMLNode, _ reader: inout ServiceReader
    ) throws(YAMLError) -> Service {
        var mapping = try node.mapping("a service")
        let service = Result { () throws(YAMLError) in try reader.service(&mapping) }
        // What is asked of a service says nothing about what it needs.
        for key in ["metrics", "checks", "partOf", "function"] { _ = mapping.value(key) }
        reader.note(mapping.unknownKeys)
        return try service.get()
    }

    private static func add(_ service: Service, at place: Place, to draft: inout GraphDraft) {
        draft.add(service.id, ServiceFacts(service), at: place)
        for dependency in service.dependencies {
            draft.connect(service.id, to: dependency.service, dependency.kind, at: place)
        }
    }
}
