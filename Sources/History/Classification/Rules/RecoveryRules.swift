import Language
import Model

/// How it came back: what the record says was done, and what came back when.
enum RecoveryRules {
    private static let relapse = PhraseSet([
        "recurred", "reoccurred", "re-occurred", "reoccurring", "resurfaced", "re-emerged",
        "reopened", "re-opened", "issue has returned", "issue returned", "problem returned",
        "came back", "issue was resolved but", "errors have returned", "again experiencing",
        "experiencing again", "seeing again", "increase again", "relapsed", "second occurrence",
    ])
    private static let rollback = PhraseSet([
        "rolled back", "rolled-back", "rollback", "rollbacks", "roll back", "rolling back",
        "roll-back", "revert*", "backed out", "previous version", "previous configuration",
        "last known good", "disable the vulnerable", "disabled the feature",
        "disabled the new", "disabling the feature", "undid the", "undo the",
        "disable the feature",
    ])
    private static let notRollback = PhraseSet([
        "caused by a rollback", "triggered by a component rollback", "triggered by a rollback",
        "transaction rollback", "unable to roll back", "failed to roll back",
    ])
    private static let staged = PhraseSet([
        "partial recovery", "partially recovered", "partially resolved", "partially restored",
        "partially mitigated", "majority of", "vast majority", "signs of recovery",
        "start of recovery", "seeing recovery", "seen recovery", "seeing some recovery",
        "see recovery", "significant recovery", "recovery for some", "recovering",
        "some improvement*", "seen improvement*", "seeing improvement*",
        "improvement in", "improvements in", "see improvement*", "further improvement*",
        "improving", "improved for", "backlog", "backlogs", "remaining instances",
        "remaining volumes", "remaining customers", "remaining impacted", "remaining affected",
        "remainder of", "small number of remaining", "progressively", "gradually", "residual",
        "resolved for some", "should be resolved for", "began to recover", "begin to recover",
        "started to recover", "starting to recover", "most customers", "phased", "in stages",
        "% complete", "catching up", "continued to recover",
    ])
    private static let restart = PhraseSet([
        "restart*", "reboot*", "recycled", "recycling", "failed over", "failover", "fail over",
        "failing over", "replaced", "replacing", "rerouted", "re-routed", "reroute*",
        "taken out of rotation", "power cycl*", "redeployed",
    ])
    private static let notRestart = PhraseSet([
        "customers had to", "customers can", "users can", "automatic failover was not",
        "pods", "containers restart*", "manually restart their", "failover from",
    ])
    private static let quickLimit = 120.0

    static func judge(_ incident: PastIncident, _ text: IncidentText) -> Judgement<RecoveryPattern>
    {
        if let found = relapse.first(in: text.told) {
            return Judgement(.relapse, because: found.sentence.says(found.match))
        }
        let taken = text.all.filter { notRollback.first(in: $0) == nil }
        if let found = rollback.first(in: taken) {
            return Judgement(.rollback, because: found.sentence.says(found.match))
        }
        if let found = staged.first(in: text.told) {
            return Judgement(.staged, because: found.sentence.says(found.match))
        }
        let restarted = text.told.filter { notRestart.first(in: $0) == nil }
        if let found = restart.first(in: restarted), let minutes = incident.minutes {
            guard minutes <= quickLimit else {
                return Judgement(
                    .unknown,
                    because: found.sentence.says(found.match) + ", but it lasted \(lasted(minutes))"
                )
            }
            return Judgement(
                .restart,
                because: found.sentence.says(found.match) + ", and it lasted \(lasted(minutes))")
        }
        return Judgement(.unknown, because: "no word about how it came back")
    }

    private static func lasted(_ minutes: Double) -> String {
        Duration.seconds(minutes * 60).words
    }
}
