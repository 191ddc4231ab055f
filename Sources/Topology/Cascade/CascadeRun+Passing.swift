extension CascadeRun {
    /// Takes the fall of a callee to its caller.
    mutating func pass(along number: Int, at time: Double) {
        let arc = scene.model.arcs[number]
        let caller = arc.caller
        touch(caller)
        if arc.passage == .redundant { countFailure(in: arc.group) }
        guard states[caller].mode == .up, !scene.isPinned[caller] else { return }
        switch arc.passage {
        case .critical: passCritical(arc.key, to: caller, along: number, at: time)
        case .partial: passPartial(arc, along: number, at: time)
        case .asynchronous: passBuffered(arc, along: number, at: time)
        case .redundant: passRedundant(arc, along: number, at: time)
        case .never: break
        }
    }

    private mutating func countFailure(in group: Int) {
        if failures[group] == 0 { touchedGroups.append(group) }
        failures[group] += 1
    }

    /// A caller that cannot do without; one that was seen to stand is less likely to need it.
    private mutating func passCritical(
        _ key: UInt64, to caller: Int, along number: Int, at time: Double
    ) {
        let share = scene.priors.transmission
        guard chance.unit(key, .transmission) <= share else { return }
        let delay = LogLogistic(median: scene.priors.propagationSeconds)
        let at = time + delay.value(at: chance.unit(key, .delay))
        guard at < scene.now, scene.isUp[caller] else {
            return schedule(caller, at: at, cause: number)
        }
        // Bayes: it has stood for so long, so either the fall never comes or it comes late.
        let elapsed = scene.now - time
        let survival = delay.survival(elapsed)
        let standing = share * survival
        guard chance.unit(key, .redraw) * (standing + 1 - share) <= standing else { return }
        let late = delay.value(at: chance.unit(key, .redrawnDelay), beyond: elapsed)
        schedule(caller, at: time + late, cause: number)
    }

    /// A caller that loses a share of its work falls when it loses more than it can bear.
    private mutating func passPartial(_ arc: CascadeModel.Arc, along number: Int, at time: Double) {
        let caller = arc.caller
        states[caller].lost = 1 - (1 - states[caller].lost) * (1 - arc.amount)
        if !states[arc.callee].hasBreaker {
            states[caller].work += arc.amount * Double(min(10, states[arc.callee].attempts) - 1)
            weighLoad(of: caller, at: time, trigger: arc.callee)
        }
        guard states[caller].tolerance <= states[caller].lost else { return }
        let delay = LogLogistic(median: scene.priors.propagationSeconds)
        let at = time + delay.value(at: chance.unit(arc.key, .delay))
        guard at < scene.now, scene.isUp[caller] else {
            return schedule(caller, at: at, cause: number)
        }
        // It stands at this loss, so it bears at least that.
        let lost = states[caller].lost
        states[caller].tolerance = lost + (1 - lost) * chance.unit(arc.key, .redraw)
    }

    /// A caller behind a buffer falls when that is used up; one that stands longer has a larger one.
    private mutating func passBuffered(
        _ arc: CascadeModel.Arc, along number: Int, at time: Double
    ) {
        var at = time + arc.amount
        if at < scene.now, scene.isUp[arc.caller] {
            let mean = max(arc.amount, scene.priors.propagationSeconds)
            at = scene.now + mean * chance.exponential(arc.key, .redrawnDelay)
        }
        schedule(arc.caller, at: at, cause: number)
    }

    /// A caller with too few members left falls like with a critical one; else load moves later.
    private mutating func passRedundant(
        _ arc: CascadeModel.Arc, along number: Int, at time: Double
    ) {
        let group = scene.model.groups[arc.group]
        let left = group.arcs.count - failures[arc.group]
        if left >= group.required {
            queue.insert(
                CascadeEvent(
                    time: time + arc.amount, kind: .failover, place: arc.group, detail: arc.callee))
        } else if left == group.required - 1 {
            passCritical(group.key, to: arc.caller, along: number, at: time)
        }
    }

    private mutating func schedule(_ place: Int, at time: Double, cause: Int) {
        guard time < states[place].scheduledAt else { return }
        states[place].scheduledAt = time
        queue.insert(CascadeEvent(time: time, kind: .fall, place: place, detail: cause))
    }
}
