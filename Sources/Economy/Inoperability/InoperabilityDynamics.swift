/// How inoperability grows and recedes over time.
///
/// Source: Lian & Haimes 2006, the dynamic inoperability input-output model.
package struct InoperabilityDynamics: Sendable {
    /// The sectors and how they need each other.
    package let model: InoperabilityModel
    /// The resilience K of each sector: the share of its gap that it closes in a unit of time.
    package let resilience: [Double]

    /// Dynamics of a model.
    ///
    /// - Throws: ``EconomyError`` when there is not one finite resilience for each sector.
    package init(_ model: InoperabilityModel, resilience: [Double]) throws(EconomyError) {
        guard resilience.count == model.matrix.rowCount else {
            throw .wrongLength(given: resilience.count, expected: model.matrix.rowCount)
        }
        guard resilience.allSatisfy(\.isFinite) else { throw .notFinite }
        self.model = model
        self.resilience = resilience
    }

    /// One step: q(t+1) = q(t) + K (A* q(t) + c*(t) − q(t)).
    package func next(after state: [Double], perturbation: [Double]) -> [Double] {
        let image = model.matrix * state
        return state.indices.map { sector in
            state[sector] + resilience[sector]
                * (image[sector] + perturbation[sector] - state[sector])
        }
    }

    /// The states at t = 0 … `steps` − 1.
    ///
    /// The state at t = 0 is `start`; `perturbation` gives c*(t) for the step that ends at t, from 1.
    package func course(
        from start: [Double], steps: Int, perturbation: (_ step: Int) -> [Double]
    ) -> [[Double]] {
        var states = [start]
        var state = start
        for step in 1..<max(1, steps) {
            state = next(after: state, perturbation: perturbation(step))
            states.append(state)
        }
        return states
    }

    /// The state `time` after the perturbation has ended: q(t) = exp(−K (I − A*) t) q(0).
    ///
    /// - Complexity: O(*n*³ log(*time*)).
    package func recovery(from start: [Double], after time: Double) -> [Double] {
        let rates = model.matrix.mapped { row, column, value in
            resilience[row] * time * (value - (row == column ? 1 : 0))
        }
        return rates.exponential * start
    }

    /// The inoperability of each sector added up over a course, by the trapezoid rule.
    ///
    /// - Returns: In units of the time between two states.
    package static func total(of course: [[Double]]) -> [Double] {
        guard let first = course.first, let last = course.last else { return [] }
        return first.indices.map { sector in
            course.reduce(0) { $0 + $1[sector] } - (first[sector] + last[sector]) / 2
        }
    }
}
