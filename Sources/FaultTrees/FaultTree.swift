/// A Boolean function of basic events: which combinations of failures make the top event happen.
///
/// Gates may be shared and may stand in any order; a gate that reaches itself is refused by the
/// analysis. Indices are positions in ``gates`` and ``events``.
package struct FaultTree: Hashable, Sendable {
    /// What a gate is made of.
    package indirect enum Formula: Hashable, Sendable {
        case constant(Bool)
        /// A basic event, by its index in ``FaultTree/events``.
        case event(Int)
        /// Another gate, by its index in ``FaultTree/gates``.
        case gate(Int)
        case and([Formula])
        case or([Formula])
        /// At least so many of them.
        case atLeast(Int, [Formula])
        /// An odd number of them.
        case xor([Formula])
        case not(Formula)
    }

    /// A named formula.
    package struct Gate: Hashable, Sendable {
        /// Its name.
        package let name: String
        /// What it is made of.
        package let formula: Formula

        /// A gate.
        package init(name: String, formula: Formula) {
            self.name = name
            self.formula = formula
        }
    }

    /// A failure that is not explained further.
    package struct Event: Hashable, Sendable {
        /// Its name.
        package let name: String
        /// How likely it is, in 0...1.
        package let probability: Double

        /// A basic event.
        package init(name: String, probability: Double) {
            self.name = name
            self.probability = probability
        }
    }

    /// The gates.
    package let gates: [Gate]
    /// The basic events.
    package let events: [Event]
    /// The event of interest, by its index in ``gates``.
    package let top: Int

    /// A fault tree.
    package init(gates: [Gate], events: [Event], top: Int) {
        self.gates = gates
        self.events = events
        self.top = top
    }
}
