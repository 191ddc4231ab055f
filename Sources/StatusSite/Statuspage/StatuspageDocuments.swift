// The public API of Statuspage, version 2, as its readers know it; field names are theirs.
// Source of the fields: the documentation at confluence.status.atlassian.com/api.

/// A value that is written as `null` when it is absent, as readers of the format expect.
struct Nullable<Value: Encodable & Sendable>: Encodable, Sendable {
    let value: Value?

    init(_ value: Value?) { self.value = value }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value { try container.encode(value) } else { try container.encodeNil() }
    }
}

/// Whose page it is.
struct StatuspagePage: Encodable, Sendable {
    let id: String
    let name: String
    let url: String
    let time_zone: String
    let updated_at: String
}

/// How everything on the page does, in one word and in words for people.
struct StatuspageStatus: Encodable, Sendable {
    let indicator: String
    let description: String
}

/// A service, or one of its checks.
struct StatuspageComponent: Encodable, Sendable {
    let id: String
    let name: String
    let status: String
    let created_at: String
    let updated_at: String
    let position: Int
    let description: Nullable<String>
    let showcase: Bool
    let start_date: Nullable<String>
    let group_id: Nullable<String>
    let page_id: String
    let group: Bool
    let only_show_if_degraded: Bool
}

/// An incident, with what was told of it, the newest first.
struct StatuspageIncident: Encodable, Sendable {
    let id: String
    let name: String
    let status: String
    let created_at: String
    let updated_at: String
    let monitoring_at: Nullable<String>
    let resolved_at: Nullable<String>
    let impact: String
    let shortlink: String
    let started_at: String
    let page_id: String
    let incident_updates: [StatuspageUpdate]
    let components: [StatuspageComponent]
}

/// One thing told of an incident.
struct StatuspageUpdate: Encodable, Sendable {
    let id: String
    let status: String
    let body: String
    let incident_id: String
    let created_at: String
    let updated_at: String
    let display_at: String
    let affected_components: Nullable<[String]>
    let deliver_notifications: Bool
    let custom_tweet: Nullable<String>
    let tweet_id: Nullable<String>
}

/// One answer: the page and what was asked for; what was not asked for is left out.
struct StatuspageAnswer: Encodable, Sendable {
    let page: StatuspagePage
    var status: StatuspageStatus?
    var components: [StatuspageComponent]?
    var incidents: [StatuspageIncident]?
    var scheduled_maintenances: [StatuspageIncident]?
}
