/// Losses that are known already, below which further ones make no difference.
///
/// Where a service loses as much for as long anyway, so do all that need it; therefore a covered
/// loss need not be followed.
struct LossFloor {
    private let steps: [LossStep]
    private let last: [Int32]
    /// When all further losses end.
    var end = ImpactArcs.never

    init(_ engine: LossEngine) {
        steps = engine.steps
        last = engine.last
    }

    /// Whether the service loses at least as much from the arrival to the end anyway.
    func covers(_ arrival: LossArrival) -> Bool {
        var number = last[Int(arrival.node)]
        while number >= 0 {
            let step = steps[Int(number)]
            if step.time < end, step.share < arrival.share { return false }
            if step.time <= arrival.time { return true }
            number = step.previous
        }
        return false
    }
}
