import Model

// Every key is written, `null` where there is nothing, so that a reader can rely on them.

extension StoryReport {
    private enum Keys: String, CodingKey {
        case scenario, speed, incidents, events, exhaustedAt, warnedAt, leadSeconds, pages,
            notifications, duplicateNotifications, restarts, primaryCause, contributingFactors,
            ruledOut, impact, detectionGap, resolvedAt, postmortem, verdict, failures
    }

    package func encode(to encoder: any Encoder) throws {
        var map = encoder.container(keyedBy: Keys.self)
        try map.encode(scenario, forKey: .scenario)
        try map.encode(speed, forKey: .speed)
        try map.encode(incidents, forKey: .incidents)
        try map.encode(events, forKey: .events)
        try map.encode(exhaustedAt, forKey: .exhaustedAt)
        try map.encode(warnedAt, forKey: .warnedAt)
        try map.encode(leadSeconds, forKey: .leadSeconds)
        try map.encode(pages, forKey: .pages)
        try map.encode(notifications, forKey: .notifications)
        try map.encode(duplicateNotifications, forKey: .duplicateNotifications)
        try map.encode(restarts, forKey: .restarts)
        try map.encode(primaryCause, forKey: .primaryCause)
        try map.encode(contributingFactors, forKey: .contributingFactors)
        try map.encode(ruledOut, forKey: .ruledOut)
        try map.encode(impact, forKey: .impact)
        try map.encode(detectionGap, forKey: .detectionGap)
        try map.encode(resolvedAt, forKey: .resolvedAt)
        try map.encode(postmortem, forKey: .postmortem)
        try map.encode(verdict, forKey: .verdict)
        try map.encode(failures, forKey: .failures)
    }
}

extension StoryReport.Event {
    private enum Keys: String, CodingKey {
        case at, kind, service, text, evidence
    }

    package func encode(to encoder: any Encoder) throws {
        var map = encoder.container(keyedBy: Keys.self)
        try map.encode(at, forKey: .at)
        try map.encode(kind, forKey: .kind)
        try map.encode(service, forKey: .service)
        try map.encode(text, forKey: .text)
        try map.encode(evidence, forKey: .evidence)
    }
}

extension StoryReport.ImpactRow {
    private enum Keys: String, CodingKey {
        case service, expectedAt, observedAt
    }

    package func encode(to encoder: any Encoder) throws {
        var map = encoder.container(keyedBy: Keys.self)
        try map.encode(service, forKey: .service)
        try map.encode(expectedAt, forKey: .expectedAt)
        try map.encode(observedAt, forKey: .observedAt)
    }
}

extension StoryReport.GapRow {
    private enum Keys: String, CodingKey {
        case rule, inForce, wouldFireAt,
            lateBySeconds, smallestChange, falsePagesOnControl, control
    }

    package func encode(to encoder: any Encoder) throws {
        var map = encoder.container(keyedBy: Keys.self)
        try map.encode(rule, forKey: .rule)
        try map.encode(inForce, forKey: .inForce)
        try map.encode(wouldFireAt, forKey: .wouldFireAt)
        try map.encode(lateBySeconds, forKey: .lateBySeconds)
        try map.encode(smallestChange, forKey: .smallestChange)
        try map.encode(falsePagesOnControl, forKey: .falsePagesOnControl)
        try map.encode(control, forKey: .control)
    }
}

extension StoryReport.CauseRow {
    private enum Keys: String, CodingKey {
        case kind, service, subject, change, version,
            confidence, title, effect, soonerSeconds, evidence
    }

    package func encode(to encoder: any Encoder) throws {
        var map = encoder.container(keyedBy: Keys.self)
        try map.encode(kind, forKey: .kind)
        try map.encode(service, forKey: .service)
        try map.encode(subject, forKey: .subject)
        try map.encode(change, forKey: .change)
        try map.encode(version, forKey: .version)
        try map.encode(confidence, forKey: .confidence)
        try map.encode(title, forKey: .title)
        try map.encode(effect, forKey: .effect)
        try map.encode(soonerSeconds, forKey: .soonerSeconds)
        try map.encode(evidence, forKey: .evidence)
    }
}
