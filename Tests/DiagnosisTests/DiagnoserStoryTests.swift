import Diagnosis
import Model
import Testing

@Suite("Diagnoser on stories", .timeLimit(.minutes(2))) struct DiagnoserStoryTests {
    @Test("is right on a story it has not seen", arguments: Story.all)
    func story(_ story: Story) {
        let seeds: [UInt64] = Array(1...8)
        let faults = seeds.compactMap { story.fault(seed: $0, baseline: 2...10) }
        let right = seeds.count - faults.count
        print("\(right)/\(seeds.count) right: \(story). \(faults.joined(separator: "; "))")
        #expect(faults.count <= 1, "\(faults.joined(separator: "\n"))")
    }
}
