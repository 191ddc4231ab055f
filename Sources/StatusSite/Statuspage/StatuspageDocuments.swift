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

/// An incident or a maintenance, with what was told of it, the newest first.
struct StatuspageIncident: Encodable, Sendable {
    private enum CodingKeys: String, CodingKey {
        case id, name, status, created_at, updated_at, monitoring_at, resolved_at, impact
        case shortlink, started_at, page_id, incident_updates, components
        case scheduled_for, scheduled_until
    }

    let id: String
    let name: String
    let status: String
    let created_at: String
    let updated_at: String
    var monitoring_at: Nullable<String>
    var resolved_at: Nullable<String>
    var impact: String
    let shortlink: String
    var started_at: String
    let page_id: String
    let incident_updates: [StatuspageUpdate]
    let components: [StatuspageComponent]
    /// Only a maintenance has these two; `null` where its provider does not tell.
    var scheduled_for: Nullable<String>?
    var scheduled_until: Nullable<String>?
    /// Who tells it, for news feeds, since the API has no field for it; `nil` when this site does.
    var teller: String?
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
