import FaultTrees
import FoundationEssentials
import GraphFiles
import Testing

@Suite("Aralia fault trees", .timeLimit(.minutes(2))) struct AraliaTests {
    /// One line of the table of expected values.
    struct Row: Sendable, CustomTestStringConvertible {
        let tree: String
        let cutSets: String
        let probability: Double
        let rareEvent: Double?

        var testDescription: String { tree }
    }

    private static let folder: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(3).joined(separator: "/") + "/FaultTreesTests/Data/Aralia/"
    }()

    static let rows: [Row] = {
        // Without the table there are no rows, and the first test says so.
        let text = (try? String(contentsOfFile: folder + "expected.csv", encoding: .utf8)) ?? ""
        return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            return Row(
                tree: String(fields[0]), cutSets: String(fields[1]),
                probability: Double(fields[2]) ?? .nan, rareEvent: Double(fields[3]))
        }
    }()

    @Test func `all 25 trees are there`() { #expect(AraliaTests.rows.count == 25) }

    @Test(arguments: rows) func `a tree comes out as two other solvers found`(row: Row) throws {
        let tree = try OpenPSAFile.read(path: AraliaTests.folder + row.tree + ".xml")
        let result = try FaultTreeAnalysis.analyze(tree)
        #expect(result.isComplete)
        #expect(result.cutSetCount.description == row.cutSets)
        #expect(result.byOrder.reduce(.zero) { $0 + $1.count } == result.cutSetCount)
        let probability = try #require(result.probability)
        // The table has twelve digits.
        #expect(abs(probability / row.probability - 1) < 1e-11)
        #expect(result.isCoherent == (row.tree != "das9601"))
        if let expected = row.rareEvent {
            let sum = try #require(result.rareEvent)
            #expect(abs(sum / expected - 1) < 1e-9)
        } else {
            #expect(result.rareEvent == nil)
        }
    }

    @Test func `a truncated tree keeps what its orders say`() throws {
        let tree = try OpenPSAFile.read(path: AraliaTests.folder + "edfpa15b.xml")
        let all = try FaultTreeAnalysis.analyze(tree)
        let few = try FaultTreeAnalysis.analyze(tree, truncation: .init(maximumOrder: 3))
        #expect(few.byOrder == all.byOrder.filter { $0.order <= 3 })
        #expect(few.leftOutCount == all.cutSetCount - few.cutSetCount)
        #expect(few.probability == all.probability)
        // Every event has 0.01: to leave out what is below 1e-6 is to leave out more than three.
        let likely = try FaultTreeAnalysis.analyze(tree, truncation: .init(cutoff: 1e-6))
        #expect(likely.byOrder == few.byOrder)
    }

    @Test func `as many cut sets are listed as are counted`() throws {
        let tree = try OpenPSAFile.read(path: AraliaTests.folder + "baobab2.xml")
        let result = try FaultTreeAnalysis.analyze(tree)
        var seen = Set<[Int]>()
        result.cutSets?.forEach { seen.insert($0).inserted }
        #expect(seen.count.description == result.cutSetCount.description)
        let leading = result.cutSets?.leading(seen.count) ?? []
        #expect(Set(leading.map(\.events)) == seen)
        #expect(leading.map(\.probability) == leading.map(\.probability).sorted(by: >))
    }
}
