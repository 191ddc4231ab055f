import Catalogue
import Model
import Testing

/// What the catalogue that comes with the program says, and who stands for it.
@Suite("Statements of the catalogue that comes with the program", .timeLimit(.minutes(1)))
struct BuiltInStatementsTests {
    private let catalogue: Catalogue
    private let infrastructure: Set<String> = [
        "content delivery network", "domain names", "certificate authority",
    ]

    init() throws { catalogue = try Catalogue.builtIn() }

    @Test func `every statement has a source or is marked as common knowledge, never both`() {
        for entry in catalogue.entries {
            let all =
                entry.facts.map { ($0.name, $0.provenance) }
                + entry.dependencies.map { ($0.dependency.service.rawValue, $0.provenance) }
            for (name, provenance) in all {
                let isCommon = provenance.confidence == .common
                #expect(
                    isCommon == (provenance.source == "common knowledge"), "\(entry.id): \(name)")
                #expect(!isCommon || provenance.asOf == nil, "\(entry.id): \(name)")
            }
        }
    }

    @Test func `a measurement has its date`() {
        for entry in catalogue.entries {
            for relation in entry.dependencies where relation.provenance.confidence == .measured {
                #expect(relation.provenance.asOf != nil, "\(entry.id): \(relation.role)")
            }
        }
    }

    @Test func `how many use a service is told with a source only`() {
        for entry in catalogue.entries {
            for fact in entry.facts
            where ["users", "shops", "payments handled"].contains(fact.name) {
                #expect(fact.provenance.confidence != .common, "\(entry.id)")
                #expect(fact.provenance.asOf != nil, "\(entry.id)")
            }
        }
    }

    @Test func `no fact stands twice`() {
        for entry in catalogue.entries {
            #expect(Set(entry.facts.map(\.name)).count == entry.facts.count, "\(entry.id)")
        }
    }

    @Test func `a share that is not nothing says that it is an assumption`() {
        for entry in catalogue.entries {
            for relation in entry.dependencies {
                guard case .partial(let share) = relation.dependency.kind, share > 0 else {
                    continue
                }
                #expect(relation.note.contains("assumption"), "\(entry.id): \(relation.note)")
            }
        }
    }

    @Test func `those that stand in for each other are at least two`() {
        for entry in catalogue.entries {
            var members: [String: Int] = [:]
            for relation in entry.dependencies {
                if case .redundant(let group, _, _) = relation.dependency.kind {
                    members[group, default: 0] += 1
                }
            }
            for (group, count) in members { #expect(count > 1, "\(entry.id): \(group)") }
        }
    }

    @Test func `infrastructure needs infrastructure only`() {
        for entry in catalogue.entries where infrastructure.contains(entry.category) {
            for relation in entry.dependencies {
                let needed = catalogue[relation.dependency.service]?.category ?? ""
                #expect(
                    infrastructure.union(["cloud hosting"]).contains(needed),
                    "\(entry.id) needs \(relation.dependency.service)")
            }
        }
    }

    /// Takes away who needs nobody that is left; what then remains needs itself in a round.
    @Test func `nobody needs itself through others`() {
        var left = Dictionary(
            uniqueKeysWithValues: catalogue.entries.map { entry in
                (entry.id, Set(entry.dependencies.map(\.dependency.service)))
            })
        while let free = left.first(where: { $0.value.isDisjoint(with: left.keys) })?.key {
            left[free] = nil
        }
        #expect(left.keys.map(\.rawValue).sorted() == [])
    }

    @Test func `most services say what they are for, where they sit and what they need`() {
        let coverage = CatalogueCoverage(of: catalogue.entries)
        let count = catalogue.entries.count
        #expect(coverage.functions == count)
        #expect(coverage.headquarters * 10 >= count * 9)
        #expect(coverage.dependencies.entries * 10 >= count * 7)
        #expect(coverage.dependencies.statementsWithSource * 2 > coverage.dependencies.statements)
        #expect(catalogue.entries.count { $0.facts.count > 2 } >= 100)
    }
}
