/// How likely something is and how likely it is not, each to full relative precision.
struct Chance: Hashable, Sendable {
    /// How likely it is, in 0...1.
    var yes: Double
    /// How likely it is not, in 0...1.
    var no: Double

    init(yes: Double, no: Double) {
        self.yes = yes
        self.no = no
    }

    /// The chance of an event.
    init(_ probability: Double) { self.init(yes: probability, no: 1 - probability) }

    /// The chance of the opposite.
    var opposite: Chance { Chance(yes: no, no: yes) }
}
