import CSV
import Model

/// A graph in the making: merges what several files say and notes where they contradict.
struct GraphDraft {
    /// A dependency as somebody stated it, or as it is assumed where nobody did.
    private struct Edge {
        let to: Int
        var kind: Dependency.Kind
        var isAssumed: Bool
        var place: Place
    }
    private struct Pair: Hashable {
        let from: Int
        let to: Int
    }

    private(set) var problems: [GraphFileProblem] = []
    private(set) var notes: [String] = []
    private(set) var ids: [ServiceID] = []
    private var facts: [ServiceFacts] = []
    private var edges: [[Edge]] = []
    private var numbers: [ServiceID: Int] = [:]
    private var places: [Pair: Int] = [:]

    mutating func note(_ problem: GraphFileProblem) { problems.append(problem) }

    mutating func tell(_ note: String) { notes.append(note) }

    /// The table of a file; notes its mistakes, `nil` when it is none at all.
    mutating func table(in text: String, file: String) -> CSVTable? {
        do throws(CSVError) {
            let table = try CSVTable(text)
            for problem in table.problems {
                note(GraphFileProblem(file: file, line: problem.line, reason: problem.message))
            }
            return table
        } catch {
            note(GraphFileProblem(file: file, line: error.line, reason: error.message))
            return nil
        }
    }

    /// Makes sure that there is a service of this name, and returns its number.
    @discardableResult
    mutating func mention(_ id: ServiceID) -> Int {
        if let number = numbers[id] { return number }
        let number = ids.count
        numbers[id] = number
        ids.append(id)
        facts.append(ServiceFacts())
        edges.append([])
        return number
    }

    /// Takes what a file says of a service.
    mutating func add(_ id: ServiceID, _ told: ServiceFacts, at place: Place) {
        let number = mention(id)
        for fact in facts[number].fill(from: told) {
            problems.append(
                GraphFileProblem(
                    place, "the \(fact) of '\(id)' is another in a file before; remove one of them")
            )
        }
    }

    /// Takes what was measured of a service where no file states it.
    mutating func add(_ id: ServiceID, measured: ServiceFacts) {
        let number = mention(id)
        _ = facts[number].fill(from: measured)  // What somebody states wins over a measurement.
    }

    /// Takes a dependency; what is stated wins over what is assumed.
    mutating func connect(
        _ from: ServiceID, to: ServiceID, _ kind: Dependency.Kind, isAssumed: Bool = false,
        at place: Place
    ) {
        let pair = Pair(from: mention(from), to: mention(to))
        guard let index = places[pair] else {
            places[pair] = edges[pair.from].count
            edges[pair.from].append(
                Edge(to: pair.to, kind: kind, isAssumed: isAssumed, place: place))
            return
        }
        let known = edges[pair.from][index]
        guard !isAssumed, known.kind != kind || known.isAssumed else { return }
        if known.isAssumed {
            edges[pair.from][index].kind = kind
            edges[pair.from][index].isAssumed = false
            edges[pair.from][index].place = place
        } else {
            problems.append(
                GraphFileProblem(
                    place,
                    "'\(from)' needs '\(to)' in another way than \(known.place) says; remove one"))
        }
    }

    /// The services as merged; checks each group of redundant dependencies.
    mutating func services() -> [Service] {
        var services: [Service] = []
        services.reserveCapacity(ids.count)
        for (number, id) in ids.enumerated() {
            let dependencies = edges[number].map { Dependency(on: ids[$0.to], kind: $0.kind) }
            if let (index, sentence) = RedundancyCheck.problem(in: dependencies) {
                problems.append(GraphFileProblem(edges[number][index].place, "'\(id)' \(sentence)"))
            }
            services.append(facts[number].service(id, dependencies: dependencies))
        }
        return services
    }
}

/// Whether the groups of a service's redundant dependencies can be as they are told.
enum RedundancyCheck {
    /// The first dependency that cannot be, and why, as the end of a sentence about the service.
    static func problem(in dependencies: [Dependency]) -> (index: Int, sentence: String)? {
        var groups: [String: (required: Int, members: Int, first: Int)] = [:]
        var order: [String] = []
        for (index, dependency) in dependencies.enumerated() {
            guard case .redundant(let group, let required, _) = dependency.kind else { continue }
            guard let known = groups[group] else {
                groups[group] = (required, 1, index)
                order.append(group)
                continue
            }
            guard known.required == required else {
                return (
                    index,
                    "needs \(known.required) and \(required) of its group '\(group)'; give all of "
                        + "a group the same 'required'"
                )
            }
            groups[group]?.members += 1
        }
        for group in order {
            guard let known = groups[group], known.required > known.members else { continue }
            return (
                known.first,
                "needs \(known.required) of the \(known.members) in its group '\(group)'; the "
                    + "number lies between 1 and \(known.members)"
            )
        }
        return nil
    }
}
