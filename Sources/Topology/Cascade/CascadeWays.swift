/// A service on the way of a fall, and why it fell there.
struct CascadeStep: Equatable {
    let place: Int
    /// The arc along which the fall came, or a cause of ``CascadeRun``.
    let cause: Int
}

/// Finds the most frequent of many ways in bounded memory.
///
/// A way that is taken in more than an eighth of the falls is kept for certain; without one that
/// is so frequent, the answer is a way that was taken. Source: Metwally, Agrawal & El Abbadi 2005,
/// "Efficient computation of frequent and top-k elements in data streams" (Space-Saving).
struct CascadeWays {
    private static var candidates: Int { 8 }
    private var hashes: [UInt64] = []
    private var votes: [Int] = []
    private var ways: [[CascadeStep]] = []

    /// Counts a way by its hash; `steps` is asked for only when it is new.
    mutating func add(_ hash: UInt64, steps: () -> [CascadeStep]) {
        if let known = hashes.firstIndex(of: hash) {
            votes[known] += 1
        } else if hashes.count < Self.candidates {
            hashes.append(hash)
            votes.append(1)
            ways.append(steps())
        } else if let least = votes.min(), let index = votes.firstIndex(of: least) {
            hashes[index] = hash
            votes[index] += 1
            ways[index] = steps()
        }
    }

    /// The way with the most votes, of several the one seen first.
    var mostFrequent: [CascadeStep] {
        guard let most = votes.max(), let index = votes.firstIndex(of: most) else { return [] }
        return ways[index]
    }
}

extension CascadeRun {
    /// The last steps of the way to a service that fell in this run.
    func way(to place: Int) -> [CascadeStep] {
        var steps = [CascadeStep(place: place, cause: states[place].cause)]
        while steps.count < CascadeSimulation.longestPath, let last = steps.last,
            let previous = predecessor(of: last.place)
        {
            steps.append(CascadeStep(place: previous, cause: states[previous].cause))
        }
        return steps.reversed()
    }
}
