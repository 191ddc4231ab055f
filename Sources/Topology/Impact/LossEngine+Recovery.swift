// What is still lost when an outage ends.

extension LossEngine {
    /// Computes afresh what is lost from the moment at which an outage ends.
    ///
    /// What a service has lost up to now caps what it passes on. Under these caps the losses that
    /// the outages still going on support are found from the largest down.
    ///
    /// - Complexity: O(*V* + *E* log *E*).
    mutating func recover(at moment: Int64) {
        let oldPlaces = arrivalPlaces
        let switchCount = switches.count
        forgetForeseen()
        for number in groupLosses.indices { groupLosses[number] = GroupLoss() }
        for place in arrivalPlaces.indices { arrivalPlaces[place] = 0 }
        let supported = supportedLosses(at: moment)
        endSwitches(at: moment, known: switchCount, oldPlaces)
        write(supported, at: moment)
        foresee(after: moment)
    }

    private mutating func supportedLosses(at moment: Int64) -> [LossArrival?] {
        var settled = [LossArrival?](repeating: nil, count: arcs.nodeCount)
        var open = Heap<LossArrival>()
        for root in roots where root.start <= moment && moment < root.end {
            var arrival = arrival(of: root)
            arrival.time = moment
            open.insert(arrival)
        }
        while let arrival = open.popMin() {
            if let known = settled[Int(arrival.node)] {
                let isEqual = known.share == arrival.share && known.arc >= 0 && arrival.arc >= 0
                if isEqual, isBetterCause(arrival, than: known) {
                    settled[Int(arrival.node)] = arrival
                }
                continue
            }
            settled[Int(arrival.node)] = arrival
            for place in arcs.places(from: Int(arrival.node)) {
                if let next = passed(arrival, along: place, at: moment) { open.insert(next) }
            }
        }
        return settled
    }

    /// What passes along an arc at once, now that its source loses what `arrival` says.
    private mutating func passed(
        _ arrival: LossArrival, along place: Int, at moment: Int64
    ) -> LossArrival? {
        let arc = arcs.arcs[place]
        guard arc.group < 0 || usesGroups else { return nil }
        let limit =
            arc.bridge == 0
            ? arrival.share : lost(by: arrival.node, since: moment - arc.bridge)
        let next = LossArrival(
            time: moment, share: ImpactArcs.scale(min(limit, arrival.share), arc.factor),
            hops: arrival.hops + 1, node: arc.target, source: arrival.node, arc: Int32(place),
            parent: -1, root: arrival.root)
        guard next.share > 0 else { return nil }
        return arc.group < 0 ? next : arriveInGroup(next)
    }

    /// The largest share that a service has lost without a break since a moment.
    private func lost(by node: Int32, since moment: Int64) -> Int32 {
        var number = last[Int(node)]
        while number >= 0, steps[Int(number)].since > moment { number = steps[Int(number)].below }
        return number < 0 ? 0 : steps[Int(number)].share
    }

    /// Ends the moves of dependents whose member is back, and drops those that only went on.
    private mutating func endSwitches(at moment: Int64, known: Int, _ oldPlaces: [Int32]) {
        for number in 0..<known where switches[number].end > moment {
            if arrivalPlaces[Int(switches[number].arrival.arc)] == 0 {
                switches[number].end = moment
            }
        }
        let added = switches[known...].filter { oldPlaces[Int($0.arrival.arc)] == 0 }
        switches.replaceSubrange(known..., with: added)
    }

    private mutating func write(_ supported: [LossArrival?], at moment: Int64) {
        let firstNew = steps.count
        for node in 0..<arcs.nodeCount {
            let none = LossArrival(
                time: moment, share: 0, hops: 0, node: Int32(node), source: Int32(node), arc: -1,
                parent: -1, root: Int32(node))
            let arrival = supported[node] ?? none
            guard arrival.share > 0 || share(of: Int32(node)) > 0 else { continue }
            var since = moment
            var below = last[node]
            while below >= 0, steps[Int(below)].share >= arrival.share {
                since = steps[Int(below)].since
                below = steps[Int(below)].below
            }
            append(arrival, since: since, below: below)
        }
        for number in firstNew..<steps.count where steps[number].arc >= 0 {
            steps[number].parent = last[Int(arcs.arcs[Int(steps[number].arc)].source)]
        }
    }

    private mutating func foresee(after moment: Int64) {
        for root in roots where root.start > moment { heap.insert(arrival(of: root)) }
        for node in touched where share(of: node) > 0 {
            let top = last[Int(node)]
            for place in arcs.places(from: Int(node)) {
                var level = top
                while level >= 0 {
                    let step = steps[Int(level)]
                    if ImpactArcs.later(step.since, by: arcs.arcs[place].bridge) > moment {
                        push(
                            place, steps[Int(top)], since: step.since, share: step.share,
                            parent: top)
                    }
                    level = step.below
                }
            }
        }
    }
}
