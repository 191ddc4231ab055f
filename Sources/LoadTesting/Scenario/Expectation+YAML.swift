import Model
import YAML

extension Expectation {
    init(_ mapping: YAMLMapping, in landscape: Landscape) throws(YAMLError) {
        var keys = mapping
        if let cause = try keys.optionalChild("primaryCause") {
            primaryCause = try Blame(cause, in: landscape)
        } else {
            primaryCause = nil
        }
        contributingFactors = try keys.list("contributingFactors") { node throws(YAMLError) in
            try Blame(node.mapping("a contributing factor"), in: landscape)
        }
        warned = try keys.optionalChoice("warned", of: ["true": true, "false": false])
        leadAtLeastSeconds = try keys.optionalDuration("leadAtLeast")?.seconds
        pagesAtMost = try keys.optionalInt("pagesAtMost", in: 0...1000)
        impact = try keys.strings("impact").map { ServiceID($0) }
        resolved = try keys.optionalChoice("resolved", of: ["true": true, "false": false])
        if let stranger = impact.first(where: { landscape[$0] == nil }) {
            throw keys.error("impact", "names '\(stranger)', which is not in the landscape")
        }
        try keys.finish()
    }
}

extension Expectation.Blame {
    fileprivate init(_ mapping: YAMLMapping, in landscape: Landscape) throws(YAMLError) {
        var keys = mapping
        self.init(
            kind: try keys.choice("kind", of: CauseKind.self),
            service: try keys.optionalService("service", in: landscape),
            change: try keys.optionalString("change"))
        try keys.finish()
    }
}
