/// A loss that reaches a service at a moment.
struct LossArrival: Comparable {
    /// When, in milliseconds.
    var time: Int64
    /// The share of work lost, in hundredths of a percent.
    var share: Int32
    /// How many dependencies it has passed.
    var hops: Int32
    /// The service that it reaches.
    var node: Int32
    /// The service it comes from; the node itself for a root.
    var source: Int32
    /// The arc it comes along; below 0 for a root.
    var arc: Int32
    /// The step of the source that causes it; below 0 for a root.
    var parent: Int32
    /// The service whose outage it comes from.
    var root: Int32

    /// Earlier, larger, shorter comes first; which of equals does has no consequence.
    static func < (left: LossArrival, right: LossArrival) -> Bool {
        if left.time != right.time { return left.time < right.time }
        if left.share != right.share { return left.share > right.share }
        return left.hops < right.hops
    }
}

/// A change of the share of work that a service loses.
struct LossStep {
    /// When, in milliseconds.
    let time: Int64
    /// Since when at least this share is lost without a break.
    let since: Int64
    /// The share lost from then on, in hundredths of a percent.
    var share: Int32
    /// How many dependencies the cause has passed.
    var hops: Int32
    /// The arc of the cause; below 0 for a root and for a return to nothing lost.
    var arc: Int32
    /// The step that causes it; below 0 for a root and for a return to nothing lost.
    var parent: Int32
    /// The service whose outage it comes from.
    var root: Int32
    /// The service.
    let node: Int32
    /// The service's step before; below 0 for none.
    let previous: Int32
    /// The step of the next smaller share that has been lost for longer; below 0 for none.
    let below: Int32
}

/// What of a group has failed, as its dependent sees it.
struct GroupLoss {
    private(set) var arrivals: [LossArrival] = []
    /// The shares of all arrivals, ascending.
    private var shares: [Int32] = []

    /// The share lost when `breaking` members have to lose before the dependent does.
    func value(breaking: Int) -> Int32 {
        shares.count < breaking ? 0 : shares[shares.count - breaking]
    }

    /// Takes the first loss of a member.
    mutating func insert(_ arrival: LossArrival) {
        arrivals.append(arrival)
        shares.insert(arrival.share, at: place(of: arrival.share))
    }

    /// Takes another loss of the member whose arrival stands at `index`.
    mutating func replace(at index: Int, with arrival: LossArrival) {
        shares.remove(at: place(of: arrivals[index].share))
        arrivals[index] = arrival
        shares.insert(arrival.share, at: place(of: arrival.share))
    }

    private func place(of share: Int32) -> Int {
        var low = 0
        var high = shares.count
        while low < high {
            let middle = (low + high) / 2
            if shares[middle] < share { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
