import Model

/// What set it off: a cause that is told, a change that was taken back, or what failed.
enum CauseRules {
    private static let markers = PhraseSet([
        "root cause", "root-cause", "underlying cause", "caused by", "was caused", "were caused",
        "due to", "triggered by", "trigger for", "because of", "determined that",
        "as a result of", "resulted from", "resulting from", "stemmed from", "identified as",
        "identified that", "attributed to", "cause was", "cause of this", "introduced by",
        "resulted in", "caused", "triggered",
    ])
    private static let told: [(CauseCategory, PhraseSet)] = [
        (
            .security,
            PhraseSet([
                "ddos", "denial of service", "denial-of-service", "attack*", "malicious",
                "vulnerability", "vulnerabilities", "abuse", "abusive", "breach*", "compromised",
            ])
        ),
        (
            .human,
            PhraseSet([
                "human error", "operator error", "manual error", "inadvertently triggered",
                "accidentally", "mistakenly", "by mistake", "mishandl*",
            ])
        ),
        (
            .dependency,
            PhraseSet([
                "third-party", "third party", "3rd party", "upstream", "external provider",
                "external service", "our provider*", "service provider", "provider outage",
                "cloud provider", "an outage of", "an outage at", "issue with aws",
                "issue with gcp",
                "aws outage", "gcp outage", "azure outage", "cloudflare", "fastly",
                "dockerhub", "dependent service",
            ])
        ),
        (
            .change,
            PhraseSet([
                "configuration change*", "config change*", "configuration update*", "change to",
                "configuration error", "configuration push",
                "misconfigur*", "incorrect configuration", "incorrect setting", "incorrect backend",
                "wrong configuration", "recent deployment*", "deployment task*", "deployment",
                "recent update*", "recent change*", "a change", "changes to", "change in",
                "software update*", "platform update*", "recent release", "software release",
                "release", "rollout", "roll-out", "rolled out", "new version", "upgrade",
                "upgraded",
                "migration", "new feature", "new infrastructure feature", "code change",
                "update to",
                "regression", "maintenance task", "maintenance activit*", "planned maintenance",
                "network maintenance", "scheduled maintenance", "flag",
            ])
        ),
        (
            .naming,
            PhraseSet([
                "dns", "certificate*", "cert", "name resolution", "ssl", "tls", "domain expir*",
            ])
        ),
        (
            .hardware,
            PhraseSet([
                "power", "power event", "loss of power", "power outage", "hardware", "cooling",
                "thermal", "temperature*", "fire", "lightning", "chiller*", "generator*", "rack",
                "faulty machine*", "physical host*", "hvac", "ups",
            ])
        ),
        (
            .network,
            PhraseSet([
                "network*", "fiber", "fibre", "router*", "routing", "switch", "switches", "bgp",
                "backbone", "peering", "wan", "packet loss", "connectivity", "link", "links",
                "congestion", "traffic engineering", "optical",
            ])
        ),
        (
            .capacity,
            PhraseSet([
                "overload*", "high load", "increased load", "increase in load", "load", "capacity",
                "operational threshold", "operation threshold", "acceptable operational threshold",
                "threshold", "exhaust*", "high traffic", "traffic", "increase in traffic",
                "increased traffic", "utilization", "cpu", "memory", "throttl*", "rate limit*",
                "quota", "surge", "spike", "resource contention", "out of memory", "saturat*",
                "high volume", "number of requests",
            ])
        ),
        (
            .storage,
            PhraseSet([
                "database*", "storage", "disk*", "volume", "volumes", "file system", "filesystem",
                "replication", "corrupt*", "index", "metadata store", "metadata subsystem",
            ])
        ),
    ]
    private static let failed: [(CauseCategory, PhraseSet)] = [
        (
            .dependency,
            PhraseSet([
                "dockerhub", "logflare", "cloudflare", "fastly", "upstream provider",
                "upstream", "third-party outage", "third party outage",
                "third-party provider*", "third-party service*", "third party provider*",
                "aws outage", "gcp outage",
                "github outage", "github incident", "twilio", "sms provider",
            ])
        ),
        (
            .hardware,
            PhraseSet([
                "loss of power", "power event", "power loss", "power outage", "hardware failure*",
                "hardware issue*", "cooling",
            ])
        ),
        (
            .naming,
            PhraseSet([
                "dns resolution", "dns issue*", "dns failure*", "resolving dns",
                "certificate expir*",
                "expired certificate", "certificate issue*", "ssl certificate*",
            ])
        ),
        (
            .network,
            PhraseSet([
                "network connectivity", "internet connectivity", "connectivity issue*",
                "connectivity between", "connectivity in", "networking connectivity", "packet loss",
                "packetloss", "networking in", "network issue*", "networking issue*",
                "networking problem*", "inter-region", "network latency", "network traffic",
                "experiencing network", "droplet connectivity", "network event", "fiber cut",
                "connection issue between",
            ])
        ),
        (
            .storage,
            PhraseSet([
                "ebs volume*", "degraded volume*", "storage issue",
                "storage outage", "storage performance", "database outage", "database issue*",
                "database unavailab*",
            ])
        ),
        (
            .capacity,
            PhraseSet([
                "capacity issue*", "capacity constraint*", "resource exhaustion", "overload*",
                "insufficient capacity", "high load",
            ])
        ),
        (.security, PhraseSet(["ddos", "security incident", "vulnerability", "malicious"])),
    ]
    /// How many words after a marker belong to the cause.
    private static let reach = 30

    static func judge(
        _ incident: PastIncident, _ text: IncidentText, _ recovery: Judgement<RecoveryPattern>
    ) -> Judgement<CauseCategory> {
        if let judged = toldCause(text) { return judged }
        if recovery.value == .rollback {
            return Judgement(.change, because: "what was done: \(recovery.reason)")
        }
        let opening = text.title + text.told.prefix(4)
        for sentence in opening {
            if let (category, match) = earliest(failed, in: sentence, from: 0) {
                return Judgement(category, because: "what failed: \(sentence.says(match))")
            }
        }
        return Judgement(.unknown, because: "no cause is told")
    }

    /// The strongest marker that is followed by a category: a root cause before a mere "due to".
    private static func toldCause(_ text: IncidentText) -> Judgement<CauseCategory>? {
        let strong = text.all.filter { isStrong($0) }
        for sentence in strong + text.all {
            guard let marker = markers.first(in: sentence),
                let (category, match) = earliest(told, in: sentence, from: start(marker))
                    ?? before(marker, in: sentence),
                match.place < marker.place + reach
            else { continue }
            return Judgement(
                category, because: "\"\(marker.phrase)\" with \(sentence.says(match))")
        }
        return nil
    }

    private static let strongMarkers = PhraseSet([
        "root cause", "root-cause", "underlying cause", "determined that", "caused by",
        "triggered by", "was caused", "cause was", "trigger for",
    ])
    private static let vague = PhraseSet([
        "root cause analysis", "identified the root", "toward root cause", "towards root cause",
        "to root cause", "investigating the root", "identify the root", "full root cause",
        "determine the root", "internal investigation", "identifying the root", "the root cause to",
        "may be caused", "incident was initially",
    ])

    private static func isStrong(_ sentence: Sentence) -> Bool {
        strongMarkers.first(in: sentence) != nil && vague.first(in: sentence) == nil
    }

    private static func start(_ marker: PhraseSet.Match) -> Int { marker.place + marker.length }

    /// `A fiber cut caused ...`: the cause stands before the verb.
    private static func before(
        _ marker: PhraseSet.Match, in sentence: Sentence
    ) -> (CauseCategory, PhraseSet.Match)? {
        guard ["caused", "resulted in", "triggered"].contains(marker.phrase) else { return nil }
        let found = earliest(told, in: sentence, from: 0)
        return found.flatMap { $0.1.place < marker.place ? $0 : nil }
    }

    /// The category named first; of two at the same word the longer phrase.
    private static func earliest(
        _ sets: [(CauseCategory, PhraseSet)], in sentence: Sentence, from start: Int
    ) -> (CauseCategory, PhraseSet.Match)? {
        var best: (CauseCategory, PhraseSet.Match)?
        for (category, phrases) in sets {
            guard let match = phrases.first(in: sentence, from: start) else { continue }
            guard let known = best?.1 else {
                best = (category, match)
                continue
            }
            if (match.place, -match.length) < (known.place, -known.length) {
                best = (category, match)
            }
        }
        return best
    }
}
