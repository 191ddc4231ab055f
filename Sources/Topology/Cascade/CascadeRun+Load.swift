extension CascadeRun {
    /// How many calls a change of load is followed.
    private static var reach: Int { 3 }

    /// Takes a change of what a service calls to those it calls, and to those they call.
    ///
    /// A fallen service that waits for others is called again and again, unless a breaker keeps
    /// callers away; one that crashed calls nobody. Nobody passes on more than it can serve.
    mutating func spreadLoad(from origin: Int, at time: Double, trigger: Int) {
        spreading.removeAll(keepingCapacity: true)
        spreading.append((origin, 0))
        var next = 0
        while next < spreading.count {
            let (place, depth) = spreading[next]
            next += 1
            let wanted = outbound(of: place)
            let change = wanted - states[place].outbound
            guard abs(change) > 0.01 else { continue }
            states[place].outbound = wanted
            for number in scene.model.needs[place]..<scene.model.needs[place + 1] {
                let arc = scene.model.arcs[number]
                touch(arc.callee)
                states[arc.callee].inbound += arc.weight * shifts[number] * change
                guard states[arc.callee].mode != .crashed else { continue }
                weighLoad(of: arc.callee, at: time, trigger: change > 0 ? trigger : -1)
                if depth + 1 < Self.reach { spreading.append((arc.callee, depth + 1)) }
            }
        }
    }

    private func outbound(of place: Int) -> Double {
        let state = states[place]
        switch state.mode {
        case .crashed: return 0
        case .up: return min(max(0, state.inbound), state.capacity)
        case .waiting:
            let calls = state.hasBreaker ? 1 - scene.priors.shedding : Double(state.attempts)
            return min(max(0, state.inbound) * calls, state.capacity)
        }
    }

    /// Moves the calls of a group's caller from members that fell to those that stand.
    mutating func failOver(_ number: Int, from failed: Int, at time: Double) {
        let group = scene.model.groups[number]
        var lost = 0.0
        var kept = 0.0
        for arc in group.arcs {
            let callee = scene.model.arcs[arc].callee
            let flow = scene.model.arcs[arc].weight * scene.model.nodes[callee].load
            if states[callee].mode == .up { kept += flow } else { lost += flow }
        }
        guard kept > 0 else { return }
        touch(group.caller)
        for arc in group.arcs {
            let callee = scene.model.arcs[arc].callee
            let shift = states[callee].mode == .up ? 1 + lost / kept : 0
            let change = shift - shifts[arc]
            shifts[arc] = shift
            touch(callee)
            states[callee].inbound +=
                scene.model.arcs[arc].weight * states[group.caller].outbound * change
            guard states[callee].mode == .up else { continue }
            weighLoad(of: callee, at: time, trigger: change > 0 ? failed : -1)
            spreadLoad(from: callee, at: time, trigger: failed)
        }
    }

    /// Sums up the hazard so far and says anew when a service falls under its load.
    ///
    /// Only load above its capacity, and above what it stands at already, is a hazard.
    mutating func weighLoad(of place: Int, at time: Double, trigger: Int) {
        guard scene.priors.overloadSeconds.isFinite, states[place].mode == .up,
            !scene.isPinned[place]
        else { return }
        let state = states[place]
        let capacity = state.capacity
        let load = utilisation(of: state, at: max(0, state.inbound) * state.work / capacity)
        let usual = capacity < 1 ? utilisation(of: state, at: 1 / capacity) : 1
        let rate = max(0, load - usual) / scene.priors.overloadSeconds
        states[place].utilisation = load
        if trigger >= 0 { states[place].trigger = trigger }
        guard rate > 0 || state.rate > 0 else { return }
        states[place].hazard += state.rate * (time - state.since)
        states[place].since = time
        states[place].rate = rate
        states[place].stamp += 1
        if rate > 0 { scheduleOverload(of: place, at: time) }
    }

    private mutating func scheduleOverload(of place: Int, at time: Double) {
        let key = scene.model.nodes[place].key
        if states[place].threshold == 0 {
            states[place].threshold = chance.exponential(key, .overload)
        }
        let (hazard, rate) = (states[place].hazard, states[place].rate)
        var at = time + max(0, states[place].threshold - hazard) / rate
        if at < scene.now, scene.isUp[place] {
            // It stands now: an exponential clock starts anew.
            let rest = chance.exponential(key, .redraw)
            states[place].threshold = hazard + rate * (scene.now - time) + rest
            at = scene.now + rest / rate
        }
        queue.insert(
            CascadeEvent(time: at, kind: .overload, place: place, detail: states[place].stamp))
    }

    /// Load against capacity, with what fails tried again or kept away by a breaker.
    private func utilisation(of state: State, at load: Double) -> Double {
        guard load > 1 else { return load }
        if state.hasBreaker { return 1 + (load - 1) * (1 - scene.priors.shedding) }
        var retried = load
        for _ in 0..<4 where state.attempts > 1 {
            let failing = 1 - 1 / retried
            var tries = 1.0
            for _ in 1..<min(10, state.attempts) { tries = 1 + tries * failing }
            retried = load * tries
        }
        return retried
    }
}
