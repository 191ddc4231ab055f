package import Model

/// Says why an incident happened.
package enum Diagnoser {
    /// Names the cause, what made it worse and what was ruled out.
    package static func diagnose(_ evidence: DiagnosisInput) -> Diagnosis {
        let cause = Cause(
            kind: .unknown, service: nil, confidence: 0, title: "Not known yet", evidence: [])
        return Diagnosis(at: evidence.at, primary: cause, contributing: [], ruledOut: [])
    }
}
