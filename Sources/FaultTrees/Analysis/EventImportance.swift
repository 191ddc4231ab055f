/// How much the top event depends on one basic event.
package struct EventImportance: Hashable, Sendable {
    /// The event, by its index in the tree.
    package let event: Int
    /// Birnbaum's (marginal) importance: how much more likely the top is with the event than without.
    package let birnbaum: Double
    /// The share of the top's probability that the event brings about.
    package let criticality: Double
    /// How likely the event has happened once the top has (the Fussell-Vesely diagnosis factor).
    package let fussellVesely: Double
    /// Risk achievement worth: the top's probability with the event for sure, to that as it is.
    package let riskAchievementWorth: Double
    /// Risk reduction worth: the top's probability as it is, to that without; infinite for none.
    package let riskReductionWorth: Double

    /// The measures from the top's probability as it is, with the event and without.
    init(event: Int, probability: Double, top: Double, conditional: Conditional) {
        self.event = event
        let with = conditional.whenTrue
        let without = conditional.whenFalse
        // Of two numbers near 1 the opposites are subtracted: they have more digits.
        birnbaum =
            min(with.yes, without.yes) > 0.5 ? without.no - with.no : with.yes - without.yes
        criticality = top > 0 ? birnbaum * probability / top : 0
        fussellVesely = top > 0 ? probability * with.yes / top : 0
        riskAchievementWorth = top > 0 ? with.yes / top : 1
        riskReductionWorth = without.yes > 0 ? top / without.yes : top > 0 ? .infinity : 1
    }
}
