import TestKit
import Testing
import Topology

@Suite("Strong components", .timeLimit(.minutes(1)))
struct StrongComponentsTests {
    @Test func `stand behind all they lead to, members in order`() {
        let links = [[2], [0], [1, 3], [3], [], [4, 2]]
        #expect(StrongComponents.find(links) == [[3], [0, 1, 2], [4], [5]])
        #expect(StrongComponents.find([]) == [])
    }

    @Test func `agree with who reaches whom on random graphs`() {
        var chance = SeededGenerator(seed: 5)
        for _ in 0..<200 {
            let count = 9
            let links = (0..<count).map { _ in
                (0..<Int.random(in: 0...2, using: &chance)).map { _ in
                    Int.random(in: 0..<count, using: &chance)
                }
            }
            let reached = (0..<count).map { reach(from: $0, links) }
            let groups = StrongComponents.find(links)
            #expect(groups.joined().sorted() == Array(0..<count))
            for (place, group) in groups.enumerated() {
                let together = (0..<count).filter {
                    reached[$0].contains(group[0]) && reached[group[0]].contains($0)
                }
                #expect(group == together)
                let earlier = Set(groups[...place].joined())
                #expect(reached[group[0]].isSubset(of: earlier))
            }
        }
    }

    private func reach(from start: Int, _ links: [[Int]]) -> Set<Int> {
        var found: Set = [start]
        var waiting = [start]
        while let node = waiting.popLast() {
            waiting += links[node].filter { found.insert($0).inserted }
        }
        return found
    }
}
